import type { Action, Day, Mode } from '../domain/action.ts';
import type { DayCount } from '../domain/count.ts';
import { addActs, findAct, readActs, removeActs } from './acts.ts';
import { check, type Repair } from './check.ts';
import { type Connection, connect } from './connection.ts';
import { type Erased, erase, eraseEverything, move, type Owed, putBack, scrub } from './erase.ts';
import { addImport, endImport, removeImport, withCovers } from './imports.ts';
import { packPast } from './packing.ts';
import { thin } from './retention.ts';
import type { Import, Share } from './schema.ts';
import { type ActKey, keysWithin, type Query, type Selection } from './selection.ts';
import { addTo } from './tally.ts';

export { StoreProblem } from './problem.ts';
export type { Cover, Import, Share } from './schema.ts';
export type { ActKey, Query, Selection, WholeDays } from './selection.ts';
export type { Erased, Owed, Repair };

/**
 * The person's own record: acts, and beside them the day counters a profile is read from, which change in the same
 * transaction. Everything that writes rejects with a `StoreProblem` when it could not; nothing is then half done.
 */
export interface Store {
  /** `read-only`: the database was written by a newer version of Rungs. */
  readonly state: 'ready' | 'read-only';

  /** Keeps acts and resolves once they are on the disk: to how many were not there before. Twice is once. */
  add(acts: readonly Action[]): Promise<number>;
  /** Takes acts away and returns them; `add` undoes it. */
  remove(keys: readonly ActKey[]): Promise<readonly Action[]>;
  /** The act of this id within a minute of a moment. */
  find(id: number, around: number): Promise<Action | undefined>;
  /** Puts acts into the other mode; returns how many changed. */
  move(selection: Selection, mode: Mode): Promise<number>;
  /** Acts in order of time. It reads page by page: break off any time, and collect only what fits in memory. */
  acts(query?: Query): AsyncIterable<Action>;

  /** Day counters in order of day and mode, from and to included; a day on which nothing is known is left out. */
  days(from?: Day, to?: Day): Promise<DayCount[]>;
  /** Notes one more quarter of an hour in which somebody looked, or recording was paused. */
  look(day: Day, mode: Mode, what: 'watched' | 'paused'): Promise<void>;

  imports(): Promise<readonly Import[]>;
  /** Begins an import; the id it returns goes into each act it brings. */
  addImport(begun: Pick<Import, 'importer' | 'at'>): Promise<number>;
  /** Says what an import brought and what days it tells of, once it was read to its end. */
  endImport(id: number, end: Pick<Import, 'acts' | 'covers'>): Promise<void>;
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
  /**
   * Once nothing is left and no undo is wanted, deletes the database itself, so that its files go (docs/data.md tells what
   * a browser's files may hold until then). Returns false, and leaves it, while there is a row in any store.
   * @param all copies of damaged databases are deleted too, in any case
   */
  scrub(all?: boolean): Promise<boolean>;
  /** Lets go of single acts before a day, or of their counts too; returns how many acts went. */
  thin(before: Day, what: 'acts' | 'counts'): Promise<number>;

  /**
   * Packs some of the weeks that ended before a day, once there are many acts; returns how many acts, 0: nothing to do. Nothing
   * that is asked of the store tells packed acts from others.
   */
  pack(before: Day, many?: number): Promise<number>;
  /** Holds the counters against the acts, sets right what differs and tells of it. */
  check(): Promise<readonly Repair[]>;
  close(): void;
}

export interface StoreOptions {
  /** Name of the database, for tests and set-aside copies; absent: the person's own. */
  readonly name?: string;
}

/** @throws StoreProblem `corrupt` or `blocked`; a database from a newer version opens `read-only`. */
export async function openStore({ name }: StoreOptions = {}): Promise<Store> {
  const connection = await connect(name);
  return {
    get state() {
      return connection.state;
    },
    add: (acts) => addActs(connection, acts),
    remove: (keys) => removeActs(connection, keys),
    find: (id, around) => findAct(connection, id, around),
    move: (selection, mode) => move(connection, selection, mode),
    acts: (query) => readActs(connection, query),
    days: (from, to) => readDays(connection, from, to),
    look: (day, mode, what) => connection.write((tx) => addTo(tx, { day, mode, counts: {}, [what]: 1 })),
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
    scrub: (all) => scrub(connection, all),
    thin: (before, what) => thin(connection, before, what),
    pack: (before, many) => packPast(connection, before, many),
    check: () => check(connection),
    close: () => connection.close(),
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
