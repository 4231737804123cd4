import type { Action, ActionType, Mode } from '../../src/domain/action.ts';
import type { DayCount } from '../../src/domain/count.ts';
import { countDays } from '../../src/domain/count-days.ts';
import { dayFrom } from '../../src/domain/day.ts';
import type { ClassOf, SiteClass } from '../../src/domain/site-class.ts';
import { forrester2010 } from '../../src/instruments/forrester-2010.ts';
import type { Making } from '../../src/studies/rows.ts';
import type { Holdings, Wishes } from '../../src/studies/scope.ts';
import type { Study } from '../../src/studies/study.ts';

/** An invented study, and an invented person who is asked to join it. */
export const RECIPIENT = 'age19usv7lfhhkqjlnhhcf92luar2y4yxvr39wkyr5qc6985rkasepvs6ey845';

export const STUDY: Study = {
  format: 1,
  id: 'autumn',
  revision: 2,
  title: { en: 'Autumn study', sv: 'Höststudien' },
  purpose: { en: 'To learn how people take part.' },
  who: {
    institution: 'Example University',
    people: [{ name: 'Ada Example', orcid: '0000-0002-1825-0097' }],
    contact: 'study@university.example',
    dataProtectionOfficer: 'dpo@university.example',
  },
  ethics: { board: 'Example board', reference: '2026-0042', decided: '2026-01-10' },
  legalBasis: { article6: 'e', article9: 'j', note: { en: 'Research in the public interest.' } },
  minimumAge: 18,
  period: { from: '2026-03-02', to: '2026-12-31' },
  waves: [
    { opens: '2026-05-04', closes: '2026-05-31' },
    { opens: '2026-08-03', closes: '2026-08-30' },
  ],
  level: 'L3',
  parts: { required: ['summary'], optional: ['weeks', 'days', 'acts', 'selfRating', 'motives'] },
  modes: ['work', 'private'],
  lookbackDays: 63,
  sites: 'class',
  instrument: 'forrester-2010',
  participant: 'random',
  minimumCell: 10,
  recipients: [RECIPIENT],
  withdrawal: { contact: 'out@university.example', until: '2027-06-30', note: { en: 'At any time.' } },
  retention: { until: '2036-12-31', note: { en: 'Sealed.' } },
};

export const TODAY = dayFrom('2026-05-04');
export const HASH = 'a'.repeat(64);

const CLASSES: Readonly<Record<string, SiteClass>> = { mastodon: 'microblog', discourse: 'forum', wordpress: 'blog' };
export const classOf: ClassOf = (site) => CLASSES[site];

export const MAKING: Making = {
  instrument: forrester2010,
  classOf,
  hourOf: (at) => Math.floor(at / 3_600_000) % 24,
  wave: 1,
  studyHash: HASH,
};

let id = 0;
export function act(iso: string, site: string, type: ActionType, mode: Mode = 'private', hour = 12): Action {
  id += 1;
  const day = dayFrom(iso);
  const at = day * 86_400_000 + hour * 3_600_000 + 1_234_567;
  return { id, type, site, at, day, mode, source: 'page', evidence: 'confirmed' };
}

export const ACTS: readonly Action[] = [
  act('2026-03-10', 'discourse', 'discuss'),
  act('2026-04-14', 'discourse', 'discuss', 'private', 21),
  act('2026-04-14', 'discourse', 'read', 'private', 21),
  act('2026-04-20', 'mastodon', 'post', 'work', 9),
  act('2026-04-28', 'wordpress', 'read', 'work', 10),
  act('2026-01-05', 'wordpress', 'publish'),
];

/** Watched on every day since 9 March but 6 April, when it was paused, and 7 April, when nobody looked. */
export const HOLDINGS: Holdings = { days: watched(ACTS), acts: ACTS, switchedOn: ['forum', 'microblog'] };

export function watched(acts: readonly Action[]): readonly DayCount[] {
  const counted = new Map(countDays(acts).map((count) => [`${count.day} ${count.mode}`, count]));
  for (let day = dayFrom('2026-03-09'); day < TODAY; day += 1) {
    if (day === dayFrom('2026-04-07')) continue;
    for (const mode of ['work', 'private'] as const) {
      const key = `${day} ${mode}`;
      const looked = day === dayFrom('2026-04-06') ? { paused: 4 } : { watched: 4 };
      counted.set(key, { ...(counted.get(key) ?? { day, mode, counts: {} }), ...looked });
    }
  }
  return [...counted.values()];
}

export const WISHES: Wishes = {
  participant: 'p0123456789abcdef',
  today: TODAY,
  agreed: ['summary', 'weeks', 'days', 'acts', 'selfRating', 'motives'],
  modes: ['work', 'private'],
  answers: [
    { question: 'self_rating', rung: 'critic', answer: 'yes' },
    { question: 'motive', rung: 'critic', answer: 'critic_fun' },
  ],
};
