import * as v from 'valibot';
import { studySchema } from './study.ts';

/**
 * What a study sends back (`results.json`): of how many people each rung is known, and how many of them hold it. Those who
 * took part open it to see themselves among the others; no figure stands for fewer people than the study's minimum.
 */

/** Version of this form. A file of a later form is refused by name. */
export const RESULTS_FORMAT = 1;

const { id, title, instrument, minimumCell } = studySchema.entries;
const people = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000));

const schema = v.strictObject({
  resultsFormat: v.literal(RESULTS_FORMAT),
  study: id,
  title,
  instrument,
  minimumCell,
  rungs: v.record(v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/)), v.strictObject({ people, of: people })),
});

export type Results = v.InferOutput<typeof schema>;

/** Longest results file, in bytes. */
export const LONGEST = 65_536;

/** Reads the text of a `results.json`; `undefined` for what is none, or shows fewer people than its study promised. */
export function readResults(text: string): Results | undefined {
  if (text.length > LONGEST) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const result = v.safeParse(schema, value);
  return result.success && Object.values(result.output.rungs).every(keeps(result.output)) ? result.output : undefined;
}

const keeps =
  ({ minimumCell: least }: Results) =>
  (cell: Results['rungs'][string]): boolean =>
    cell.people >= least && cell.people <= cell.of;
