import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { isoOf } from '../domain/day.ts';
import { readStudy } from '../studies/read-study.ts';
import type { Level, Part, Study } from '../studies/study.ts';

/** What a study file cannot be made without; the rest takes careful defaults that its author may change in the file. */
export interface StudyWishes {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  readonly institution: string;
  readonly name: string;
  readonly contact: string;
  readonly board: string;
  readonly reference: string;
  readonly level: Level;
  readonly waves: number;
}

const PARTS: Readonly<Record<Level, readonly Part[]>> = {
  L0: ['summary'],
  L1: ['summary', 'weeks'],
  L2: ['summary', 'weeks', 'days'],
  L3: ['summary', 'weeks', 'days', 'acts'],
};

/** A study file and the key that opens what is given to it. The key is made here and goes nowhere. */
export async function newStudy(
  wishes: StudyWishes,
  today: number,
): Promise<{ readonly study: string; readonly key: string }> {
  const key = await generateX25519Identity();
  const text = `${JSON.stringify(studyWith(wishes, await identityToRecipient(key), today), null, 2)}\n`;
  const reading = readStudy(text);
  if ('refused' in reading) throw new Error(reading.refused.join('\n'));
  return {
    study: text,
    key: `# The key of ${wishes.id}. Whoever has it can open every donation: keep it off shared drives.\n${key}\n`,
  };
}

/** The study file, whether or not it is one that can be read. */
export const studyWith = (wishes: StudyWishes, recipient: string, today: number): Study => {
  const { level, waves } = wishes;
  const end = today + Math.max(365, (waves - 1) * BETWEEN_WAVES + 30);
  return {
    format: 1,
    id: wishes.id,
    revision: 1,
    title: { en: wishes.title },
    purpose: { en: wishes.purpose },
    who: { institution: wishes.institution, people: [{ name: wishes.name }], contact: wishes.contact },
    ethics: { board: wishes.board, reference: wishes.reference, decided: isoOf(today) },
    legalBasis: { article6: 'a', article9: 'a' },
    minimumAge: 18,
    period: { from: isoOf(today - 365), to: isoOf(end) },
    waves: Array.from({ length: waves }, (_, nth) => ({
      opens: isoOf(today + nth * BETWEEN_WAVES),
      closes: isoOf(today + nth * BETWEEN_WAVES + 29),
    })),
    level,
    parts: { required: ['summary'], optional: [...PARTS[level].slice(1), 'selfRating', 'motives'] },
    modes: ['work', 'private'],
    lookbackDays: 365,
    sites: 'class',
    instrument: 'forrester-2010',
    participant: 'random',
    minimumCell: 10,
    recipients: [recipient],
    withdrawal: {
      contact: wishes.contact,
      until: isoOf(end + 365),
      note: { en: 'You may withdraw without giving a reason. What has been published as counts cannot be taken back.' },
    },
    retention: {
      until: isoOf(Math.max(today + 3650, end + 730)),
      note: { en: 'Kept encrypted, opened only by the people named above.' },
    },
  };
};

/** Days from the opening of one wave to that of the next. */
const BETWEEN_WAVES = 90;
