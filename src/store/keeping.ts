import type { Action, Day, Mode } from '../domain/action.ts';
import { addActs, findAct, removeActs } from './acts.ts';
import type { CheckHeed, Repair } from './check.ts';
import { type Connection, connect } from './connection.ts';
import { clear, move, scrub } from './erase.ts';
import { note } from './noted.ts';
import { packPast } from './packing.ts';
import { thin } from './retention.ts';
import type { ActKey, Selection } from './selection.ts';
import { addTo } from './tally.ts';

export { StoreProblem } from './problem.ts';

/** The part of the store that keeps what happens and keeps it in order: all that the background needs. */
export interface Keeping {
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
  /** What is noted beside the acts, in the same files and so gone with them; the store does not know what it says. */
  noted(): Promise<unknown>;
  /** Notes something else in its place, in one transaction; `undefined`: nothing any more. */
  note(change: (noted: unknown) => unknown): Promise<void>;
  /** Notes one more quarter of an hour in which somebody looked, or recording was paused. */
  look(day: Day, mode: Mode, what: 'watched' | 'paused'): Promise<void>;

  /**
   * Once nothing is left and no undo is wanted, deletes the database itself. Returns false, and leaves it, while there is a
   * row in any store.
   * @param all copies of damaged databases are deleted too, in any case
   */
  scrub(all?: boolean): Promise<boolean>;
  /** Clears the browser's files of what was erased, once no undo is wanted. */
  clear(): Promise<void>;
  /** Lets go of single acts before a day, or of their counts too; returns how many acts went. */
  thin(before: Day, what: 'acts' | 'counts'): Promise<number>;

  /**
   * Packs some of the weeks that ended before a day, once there are many acts; returns how many acts, 0: nothing to do. Nothing
   * that is asked of the store tells packed acts from others.
   */
  pack(before: Day, many?: number): Promise<number>;
  /** Holds the counters against the acts, sets right what differs and tells of it. */
  check(heed?: CheckHeed): Promise<readonly Repair[]>;
  close(): void;
}

export interface StoreOptions {
  /** Name of the database, for tests and set-aside copies; absent: the person's own. */
  readonly name?: string;
  /** Is called when there was no database and a new one is made. */
  readonly made?: () => void;
}

/** @throws StoreProblem `corrupt` or `blocked`; a database from a newer version opens `read-only`. */
export async function openKeeping({ name, made }: StoreOptions = {}): Promise<Keeping> {
  return keepingOf(await connect(name, made));
}

export const keepingOf = (connection: Connection): Keeping => ({
  get state() {
    return connection.state;
  },
  add: (acts) => addActs(connection, acts),
  remove: (keys) => removeActs(connection, keys),
  find: (id, around) => findAct(connection, id, around),
  move: (selection, mode) => move(connection, selection, mode),
  look: (day, mode, what) => connection.write((tx) => addTo(tx, { day, mode, counts: {}, [what]: 1 })),
  noted: () => connection.read((db) => db.get('meta', 'noted')),
  note: (change) => note(connection, change),
  scrub: (all) => scrub(connection, all),
  clear: () => clear(connection),
  thin: (before, what) => thin(connection, before, what),
  pack: (before, many) => packPast(connection, before, many),
  check: async (heed) => (await import('./check.ts')).check(connection, heed), // seldom, and the popup is to be light
  close: () => connection.close(),
});
