import type { Action, Day } from '../domain/action.ts';
import type { DayCount } from '../domain/count.ts';
import { readActs } from './acts.ts';
import type { Repair } from './check.ts';
import { type Connection, connect } from './connection.ts';
import { type Erased, erase, eraseEverything, type Owed, putBack } from './erase.ts';
import { addImport, endImport, type ImportEnd, removeImport, withCovers } from './imports.ts';
import { type Keeping, keepingOf, type StoreOptions } from './keeping.ts';
import type { Import, Share } from './schema.ts';
import { keysWithin, type Query, type Selection } from './selection.ts';

export type { Keeping, StoreOptions } from './keeping.ts';
export { StoreProblem } from './problem.ts';
export type { Cover, Import, Share } from './schema.ts';
export type { ActKey, Query, Selection, WholeDays } from './selection.ts';
export type { Erased, Owed, Repair };

/**
 * The person's own record: acts, and beside them the day counters a profile is read from, which change in the same
 * transaction. Everything that writes rejects with a `StoreProblem` when it could not; nothing is then half done.
 */
export interface Store extends Keeping {
  /** Acts in order of time. It reads page by page: break off any time, and collect only what fits in memory. */
  acts(query?: Query): AsyncIterable<Action>;

  /** Day counters in order of day and mode, from and to included; a day on which nothing is known is left out. */
  days(from?: Day, to?: Day): Promise<DayCount[]>;

  imports(): Promise<readonly Import[]>;
  /** Begins an import; the id it returns goes into each act it brings. */
  addImport(begun: Pick<Import, 'importer' | 'at'>): Promise<number>;
  /** Says what an import brought and what days it tells of, once it was read to its end. */
  endImport(id: number, end: ImportEnd): Promise<void>;
  /** Removes an import whole; returns how many acts went with it. */
  removeImport(id: number): Promise<number>;

  /** Receipts of what was handed to studies, oldest first. */
  shares(): Promise<readonly Share[]>;
  addShare(share: Omit<Share, 'id'>): Promise<number>;
  removeShare(id: number): Promise<void>;

  /** Erases; `putBack` undoes it for as long as the caller keeps what it returns. */
  erase(selection: Selection): Promise<Erased>;
  eraseEverything(): Promise<Erased>;
  putBack(erased: Erased): Promise<void>;
}

/** @throws StoreProblem `corrupt` or `blocked`; a database from a newer version opens `read-only`. */
export async function openStore({ name, made }: StoreOptions = {}): Promise<Store> {
  const connection = await connect(name, made);
  return {
    ...keepingOf(connection),
    get state() {
      return connection.state;
    },
    acts: (query) => readActs(connection, query),
    days: (from, to) => readDays(connection, from, to),
    imports: () => connection.read((db) => db.getAll('imports')),
    addImport: (begun) => addImport(connection, begun),
    endImport: (id, end) => endImport(connection, id, end),
    removeImport: (id) => removeImport(connection, id),
    shares: () => connection.read((db) => db.getAll('shares')),
    addShare: (share) => addShare(connection, share),
    removeShare: (id) => connection.write((tx) => tx.objectStore('shares').delete(id), { frees: true }),
    erase: (selection) => erase(connection, selection),
    eraseEverything: () => eraseEverything(connection),
    putBack: (erased) => putBack(connection, erased),
  };
}

/** @returns the counters of a stretch of days, both ends included, with the days that imports cover */
function readDays(
  connection: Connection,
  from: Day = Number.NEGATIVE_INFINITY,
  to: Day = Number.POSITIVE_INFINITY,
): Promise<DayCount[]> {
  return connection.read(async (db) => {
    const tx = db.transaction(['days', 'imports']);
    const [rows, imports] = await Promise.all([
      tx.objectStore('days').getAll(keysWithin(from, to)),
      tx.objectStore('imports').getAll(),
    ]);
    const covers = imports.flatMap((record) => record.covers);
    return withCovers(
      rows,
      covers.map((cover) => ({ ...cover, from: Math.max(cover.from, from), to: Math.min(cover.to, to) })),
    );
  });
}

function addShare(connection: Connection, share: Omit<Share, 'id'>): Promise<number> {
  return connection.write(async (tx) => {
    const last = (await tx.objectStore('shares').getAllKeys()).at(-1) ?? 0;
    return tx.objectStore('shares').add({ ...share, id: last + 1 });
  });
}
