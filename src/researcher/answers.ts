import * as v from 'valibot';
import { studySchema } from '../studies/study.ts';

const cell = v.union([v.string(), v.number(), v.null()]);

/** `answers.json` as `pool` wrote it: what pages are drawn from. */
const schema = v.object({
  study: studySchema,
  people: v.number(),
  donations: v.number(),
  leftOut: v.array(v.object({ file: v.string(), fault: v.string(), say: v.string() })),
  answers: v.record(v.string(), v.array(v.record(v.string(), cell))),
});

export type Saved = v.InferOutput<typeof schema>;

/** @throws Error when the file is not one of ours */
export function readAnswers(value: unknown): Saved {
  const result = v.safeParse(schema, value);
  if (!result.success)
    throw new Error('answers.json was not written by this version of "pool": pool the folder again.');
  return result.output;
}
