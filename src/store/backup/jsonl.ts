import type { Action } from '../../domain/action.ts';
import { jsonLines } from './stream.ts';

/** Acts as JSON lines, each with the field names it has in the database. */
export const jsonl = (acts: AsyncIterable<Action>): AsyncGenerator<string> => jsonLines(acts);
