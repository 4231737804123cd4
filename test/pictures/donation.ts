import { isoOf } from '../../src/domain/day.ts';
import type { Share } from '../../src/store/store.ts';
import { partsOf, type Study } from '../../src/studies/study.ts';
import type { Begun } from '../../src/ui/dashboard/giving/begun.ts';
import { STUDY } from '../studies/a-study.ts';

/** An invented study that takes donations today, one that was begun and one that was given to it. */
const study = (today: number): Study => ({
  ...STUDY,
  title: { en: 'How people take part', sv: 'Hur människor deltar' },
  purpose: {
    en: 'We want to learn which kinds of social media people use at work and at home, and how that changes in a year.',
    sv: 'Vi vill veta vilka slags sociala medier människor använder på jobbet och hemma, och hur det ändras på ett år.',
  },
  period: { from: isoOf(today - 300), to: isoOf(today + 300) },
  waves: [{ opens: isoOf(today - 2), closes: isoOf(today + 28) }],
  level: 'L2',
  parts: { required: ['summary'], optional: ['weeks', 'days', 'selfRating', 'motives'] },
  lookbackDays: 240,
  withdrawal: {
    ...STUDY.withdrawal,
    until: isoOf(today + 400),
    note: { en: 'You need not say why.', sv: 'Du behöver inte säga varför.' },
  },
  retention: {
    until: isoOf(today + 3650),
    note: { en: 'Kept encrypted.', sv: 'Sparas krypterat.' },
  },
  legalBasis: { article6: 'a', article9: 'a' },
});

export function begunOn(today: number): Begun {
  const asked = study(today);
  return {
    text: JSON.stringify(asked),
    hash: 'a'.repeat(64),
    participant: 'p8eb397aa3f5a71cf3aba5183dd0e7e53',
    rated: { critic: 'yes', creator: 'no', collector: 'not_sure' },
    level: asked.level,
    parts: partsOf(asked),
    modes: asked.modes,
    lookback: asked.lookbackDays,
    withoutSites: [],
    taken: [['day_action/2000-01-01/private/forum/-97/read']],
  };
}

export const givenOn = (day: number): Share => ({
  id: 1,
  study: STUDY.id,
  title: 'How people take part',
  at: day * 86_400_000 + 36_000_000,
  from: day - 240,
  to: day - 1,
  columns: ['person_wave.rung', 'week_rung.rung'],
  rows: 731,
  withheld: 12,
  digest: '717af51ef795791bac08b97d96a1bce5bfec508f4f9abc4d385e21d662f27917',
  participant: 'p8eb397aa3f5a71cf3aba5183dd0e7e53',
  wave: 1,
  contact: STUDY.withdrawal.contact,
  file: 'autumn_p8eb397aa3f5a71cf3aba5183dd0e7e53_wave-1.zip.age',
  code: 'BG5W-ECVF-PPET-1GJM-V1WZ-SFXJ',
  recipients: STUDY.recipients,
});
