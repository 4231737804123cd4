import type { Day } from '../domain/action.ts';
import type { Connection } from './connection.ts';
import { MANY, packSurely, unpack, WEEK_MS, weekOf } from './pack.ts';
import type { Database, Writing } from './schema.ts';
import { keysWithin } from './selection.ts';

const DAY_MS = 86_400_000;

/** Weeks packed at one call, each in a transaction of its own: a few seconds' work. */
const AT_ONCE = 40;

/**
 * Packs the oldest weeks that ended before a day, if there are many rows altogether. To be called now and then, while
 * nothing else is to be done.
 * @param many rows from which on it is done
 * @returns how many acts were packed; 0: there is nothing to do
 */
export async function packPast(connection: Connection, before: Day, many = MANY): Promise<number> {
  if ((await connection.read((db) => db.count('actions'))) < many) return 0;
  let packed = 0;
  for (let nth = 0; nth < AT_ONCE; nth += 1) {
    const week = await connection.read(oldest);
    if (week === undefined || (week + 1) * WEEK_MS > before * DAY_MS) break;
    packed += await connection.write((tx) => packWeek(tx, week));
  }
  return packed;
}

async function oldest(db: Database): Promise<number | undefined> {
  const first = await db.transaction('actions').store.openKeyCursor();
  return first ? weekOf(first.key[0]) : undefined;
}

async function packWeek(tx: Writing, week: number): Promise<number> {
  const range = keysWithin(week * WEEK_MS, (week + 1) * WEEK_MS - 1);
  const rows = await tx.objectStore('actions').getAll(range);
  const packed = await tx.objectStore('weeks').get(week);
  const acts = [...(packed ? unpack(packed) : []), ...rows];
  await tx.objectStore('weeks').put(packSurely(week, acts));
  await tx.objectStore('actions').delete(range);
  return rows.length;
}
