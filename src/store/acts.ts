import type { Action, Mode } from '../domain/action.ts';
import type { Connection } from './connection.ts';
import {
  actsBetween,
  actsOf,
  dropFrom,
  keepIn,
  type Page,
  pageOf,
  putIn,
  type Span,
  spanOf,
  unknownOf,
} from './kept.ts';
import { MANY } from './pack.ts';
import { STORES, type Writing } from './schema.ts';
import type { ActKey, Query } from './selection.ts';
import { countIn } from './tally.ts';

const PAGE = 1_000; // rows read at a time, so that ten years of acts never stand in memory at once
const FEW = 50; // rows, where only the newest are asked for
const BURST = 100; // acts a person can make between two looks of the background; more is an import, which can be repeated
const APART = 60_000; // ms by which the moment of an act may have been corrected on its way here

/** Keeps acts that are not there yet, and their counters, at once; resolves when they are on the disk. */
export async function addActs(connection: Connection, acts: readonly Action[]): Promise<number> {
  const durability = acts.length > BURST ? 'default' : 'strict';
  return connection.write(async (tx) => (await addIn(tx, acts)).length, { durability });
}

/**
 * @param many rows from which on a record is long
 * @returns the acts that were not there before
 */
export async function addIn(tx: Writing, acts: readonly Action[], many = MANY): Promise<readonly Action[]> {
  const fresh = await unknownOf(tx, [...firstOfEach(acts)].map(rowOf));
  await keepIn(tx, fresh, many);
  await countIn(tx, fresh, 1);
  return fresh;
}

function firstOfEach(acts: readonly Action[]): Iterable<Action> {
  const first = new Map<string, Action>();
  for (const act of acts) {
    const key = `${act.at} ${act.id}`;
    if (!first.has(key)) first.set(key, act);
  }
  return first.values();
}

/** The act with its own fields and no others: whatever else a caller's object carries is never written. */
function rowOf({ id, type, site, at, day, mode, source, evidence, quality, import: from }: Action): Action {
  const row = { id, type, site, at, day, mode, source, evidence };
  return { ...row, ...(quality !== undefined && { quality }), ...(from !== undefined && { import: from }) };
}

/** Takes acts and their counts away; returns what was there, so that `addActs` undoes it. */
export function removeActs(connection: Connection, keys: readonly ActKey[]): Promise<readonly Action[]> {
  return connection.write(
    async (tx) => {
      const found = await actsOf(tx, keys);
      await removeIn(tx, found);
      return found;
    },
    { frees: true },
  );
}

export async function removeIn(tx: Writing, acts: readonly Action[]): Promise<void> {
  await dropFrom(tx, acts);
  await countIn(tx, acts, -1);
}

/** Puts acts into the other mode, and their counts with them. */
export async function moveIn(tx: Writing, acts: readonly Action[], mode: Mode): Promise<number> {
  const before = acts.filter((act) => act.mode !== mode);
  const after = before.map((act) => ({ ...act, mode }));
  await putIn(tx, after);
  await countIn(tx, before, -1);
  await countIn(tx, after, 1);
  return after.length;
}

/** The act of this id that happened within a minute of a moment. */
export async function findAct(connection: Connection, id: number, around: number): Promise<Action | undefined> {
  const near = await connection.read((db) =>
    actsBetween(db.transaction([...STORES], 'readonly'), around - APART, around + APART),
  );
  return near.find((act) => act.id === id);
}

/** Acts in order of time, read page by page; acts added meanwhile may or may not be among them. */
export async function* readActs(connection: Connection, query: Query = {}): AsyncGenerator<Action> {
  let left = query.limit ?? Number.POSITIVE_INFINITY;
  for await (const page of pages(connection, query)) {
    for (const act of page) {
      if (left <= 0) return;
      if (!fits(act, query)) continue;
      left -= 1;
      yield act;
    }
  }
}

const fits = (act: Action, { site, type, mode, import: from }: Query): boolean =>
  (site === undefined || act.site === site) &&
  (type === undefined || act.type === type) &&
  (mode === undefined || act.mode === mode) &&
  (from === undefined || act.import === from);

/** Each page is a transaction of its own, as one must not stay open while its reader does something else. */
async function* pages(connection: Connection, query: Query): AsyncGenerator<readonly Action[]> {
  const { newestFirst = false } = query;
  const size = newestFirst ? Math.min(PAGE, Math.max(query.limit ?? PAGE, FEW)) : PAGE;
  for (let span: Span | undefined = spanOf(query.from, query.to); span; ) {
    const here: Span = span;
    const page: Page = await connection.read((db) =>
      pageOf(db.transaction([...STORES], 'readonly'), here, size, newestFirst),
    );
    yield page.acts;
    span = page.next;
  }
}
