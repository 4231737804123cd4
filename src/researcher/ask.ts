import { createInterface } from 'node:readline';
import { readStudy } from '../studies/read-study.ts';
import { LEVELS } from '../studies/study.ts';
import { type StudyWishes, studyWith } from './new-study.ts';

/** What `new-study` asks, in this order; each may be said with a flag of its name instead. */
export const QUESTIONS = [
  ['id', 'A short id, small letters and hyphens (autumn-study)'],
  ['title', 'Title'],
  ['purpose', 'What for, in two sentences a participant understands'],
  ['institution', 'Institution'],
  ['name', 'Your name'],
  ['contact', 'E-mail for participants'],
  ['board', 'Ethics board'],
  ['reference', 'Its reference number'],
  ['level', 'Level: L0 summary, L1 weeks, L2 days, L3 acts (the lowest that serves)'],
  ['waves', 'How many waves'],
] as const;

type Name = (typeof QUESTIONS)[number][0];

/**
 * Everything that a study file needs: from flags, and where they say nothing, asked for. An answer that will not do is told
 * why and asked for again, so that no other is lost; answers may also be piped in, one to a line.
 * @throws Error when a flag will not do, or the answers end too early
 */
export async function wishesFrom(
  flags: Readonly<Record<string, string>>,
  input: NodeJS.ReadableStream & { readonly isTTY?: boolean },
  output: NodeJS.WritableStream,
  today: number,
): Promise<StudyWishes> {
  let wishes = FIT;
  for (const [name] of QUESTIONS) {
    const flag = flags[name];
    if (flag === undefined) continue;
    const taken = withAnswer(wishes, name, flag, today);
    if ('refused' in taken) throw new Error(taken.refused.map((reason) => `--${name}: ${reason}`).join('\n'));
    wishes = taken.wishes;
  }
  const lacking = QUESTIONS.filter(([name]) => flags[name] === undefined);
  if (lacking.length === 0) return wishes;
  const reader = createInterface({ input, output, terminal: input.isTTY === true });
  const lines = reader[Symbol.asyncIterator]();
  try {
    for (const [name, question] of lacking) wishes = await answered(wishes, name, question);
  } finally {
    reader.close();
  }
  return wishes;

  async function answered(before: StudyWishes, name: Name, question: string): Promise<StudyWishes> {
    for (;;) {
      output.write(`${question}: `);
      const line = await lines.next();
      if (line.done) throw new Error(`Nothing was written: no answer to "${question}". Say it with --${name}.`);
      const taken = withAnswer(before, name, line.value.trim(), today);
      if (!('refused' in taken)) return taken.wishes;
      output.write(`${taken.refused.join('\n')}\nOnce more.\n`);
    }
  }
}

/** Answers that will do, in the places of those that are still to come. */
const FIT: StudyWishes = {
  id: 'study',
  title: 'Title',
  purpose: 'Purpose',
  institution: 'Institution',
  name: 'Name',
  contact: 'contact@institution.example',
  board: 'Board',
  reference: 'Reference',
  level: 'L0',
  waves: 1,
};
const SOME_KEY = `age1${'q'.repeat(58)}`;

function withAnswer(
  before: StudyWishes,
  name: Name,
  word: string,
  today: number,
): { readonly wishes: StudyWishes } | { readonly refused: readonly string[] } {
  const level = LEVELS.find((candidate) => candidate === word.toUpperCase());
  if (name === 'level' && !level) return { refused: [`"${word}" is no level: say L0, L1, L2 or L3.`] };
  if (name === 'waves' && !/^[1-9][0-9]{0,3}$/.test(word))
    return { refused: [`"${word}" is no number of waves: say a whole number from 1.`] };
  const answer = name === 'level' ? level : name === 'waves' ? Number(word) : word;
  const wishes = { ...before, [name]: answer };
  const reading = readStudy(JSON.stringify(studyWith(wishes, SOME_KEY, today)));
  // One answer may stand in two places of the file; it is refused once.
  return 'refused' in reading ? { refused: reading.refused.slice(0, 1) } : { wishes };
}
