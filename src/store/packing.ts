import type { Action, Day } from '../domain/action.ts';
import type { Connection } from './connection.ts';
import { byKey, FIELDS, pack, unpack, WEEK_MS, weekOf } from './pack.ts';
import { demandRoom } from './room.ts';
import type { Database, Writing } from './schema.ts';
import { keysWithin } from './selection.ts';

/** Rows of `actions` from which packing pays: below, they take some megabytes and any tool can read them. */
const MANY = 50_000;
const DAY_MS = 86_400_000;

/**
 * Packs the oldest week of which there are rows, if it ended before a day and there are many rows altogether. To be
 * called again and again while nothing else is to be done: each week is a transaction of its own.
 * @param many rows from which on it is done
 * @returns how many acts were packed; 0: there is nothing to do
 */
export async function packPast(connection: Connection, before: Day, many = MANY): Promise<number> {
  const week = await connection.read((db) => oldest(db, many));
  if (week === undefined || (week + 1) * WEEK_MS > before * DAY_MS) return 0;
  await demandRoom();
  return connection.write((tx) => packWeek(tx, week));
}

async function oldest(db: Database, many: number): Promise<number | undefined> {
  const { store } = db.transaction('actions');
  if ((await store.count()) < many) return undefined;
  const first = await store.openKeyCursor();
  return first ? weekOf(first.key[0]) : undefined;
}

async function packWeek(tx: Writing, week: number): Promise<number> {
  const range = keysWithin(week * WEEK_MS, (week + 1) * WEEK_MS - 1);
  const rows = await tx.objectStore('actions').getAll(range);
  const packed = await tx.objectStore('weeks').get(week);
  const acts = [...(packed ? unpack(packed) : []), ...rows].sort(byKey);
  const whole = pack(week, acts);
  // The rows go only once it is certain that they can be had back.
  if (told(unpack(whole)) !== told(acts)) throw new Error(`the acts of week ${week} cannot be packed`);
  await tx.objectStore('weeks').put(whole);
  await tx.objectStore('actions').delete(range);
  return rows.length;
}

/** Every field that an act can have, in one order. */
const told = (acts: readonly Action[]): string => JSON.stringify(acts, ['at', 'id', ...FIELDS]);
