import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Action, Day, Mode } from '../domain/action.ts';
import type { DayCount } from '../domain/count.ts';
import type { Week } from './pack.ts';

/** Name of the database; other tools open it by this name. */
export const DATABASE = 'rungs';

/** Version of the schema below. A change of it needs a step in `upgrade`, a fixture of the old one and its test. */
export const VERSION = 2;

export interface RungsSchema extends DBSchema {
  actions: { key: [at: number, id: number]; value: Action };
  weeks: { key: number; value: Week };
  days: { key: [day: Day, mode: Mode]; value: DayRow };
  imports: { key: number; value: Import };
  shares: { key: number; value: Share };
  meta: { key: 'thinnedBefore' | 'noted'; value: unknown };
}

/** A day counter as it is kept: instead of `imported`, how many of its acts archives told of. */
export interface DayRow extends Omit<DayCount, 'imported'> {
  readonly archived?: number;
}

/** Whole days which an archive tells of, in one mode; from and to included. */
export interface Cover {
  readonly mode: Mode;
  readonly from: Day;
  readonly to: Day;
}

/** One archive that was read in. It can be removed whole. */
export interface Import {
  readonly id: number;
  /** Id of the importer (`src/importers/<id>.ts`). */
  readonly importer: string;
  /** When it was read in, milliseconds since 1970. */
  readonly at: number;
  /** How many acts it brought that were not there before. */
  readonly acts: number;
  /** What days it tells of; empty until it was read to its end. */
  readonly covers: readonly Cover[];
  /** How many rows and files of it could not be read; absent: none. */
  readonly unread?: number;
}

/** The receipt of one donation to a study: what was handed over, so that the person can look it up or call it back. */
export interface Share {
  readonly id: number;
  /** Id and title of the study, as its file says. */
  readonly study: string;
  readonly title: string;
  /** When it was handed over, milliseconds since 1970. */
  readonly at: number;
  /** The days it told of, both included. */
  readonly from: Day;
  readonly to: Day;
  /** The columns that were in it, and how many rows. */
  readonly columns: readonly string[];
  readonly rows: number;
  /** SHA-256 of the file handed over, as hexadecimal digits: with it the study can find and delete the donation. */
  readonly digest: string;
  /** The pseudonym under which the study knows the person. */
  readonly participant?: string;
  /** What follows is lacking in receipts of the first days. Which wave of the study it was. */
  readonly wave?: number;
  /** Where a withdrawal goes. */
  readonly contact?: string;
  /** Rows that were asked for and not given. */
  readonly withheld?: number;
  /** What the file was called. */
  readonly file?: string;
  /** Proves to the study that the donation is the person's own. */
  readonly code?: string;
  /** The study's keys, to which it was sealed: others at the next wave are told of. */
  readonly recipients?: readonly string[];
}

export type Stores = StoreNames<RungsSchema>;
export const STORES = ['actions', 'weeks', 'days', 'imports', 'shares', 'meta'] as const satisfies readonly Stores[];

export type Database = IDBPDatabase<RungsSchema>;
export type Writing = IDBPTransaction<RungsSchema, Stores[], 'readwrite'>;
/** Any transaction over all stores, to read in. */
export type Looking = IDBPTransaction<RungsSchema, Stores[], 'readonly'> | Writing;
type Upgrading = IDBPTransaction<RungsSchema, Stores[], 'versionchange'>;

/** Days before this may count more than their acts, which retention has removed; absent: none does. */
export const thinnedIn = async (meta: { get(key: 'thinnedBefore'): Promise<unknown> }): Promise<Day | undefined> =>
  (await meta.get('thinnedBefore')) as Day | undefined;

/** Brings a database of any released version up to this one; each step takes it one version further. */
export function upgrade(db: Database, from: number, _tx: Upgrading): void {
  if (from < 1) {
    db.createObjectStore('actions', { keyPath: ['at', 'id'] });
    db.createObjectStore('days', { keyPath: ['day', 'mode'] });
    db.createObjectStore('imports', { keyPath: 'id' });
    db.createObjectStore('shares', { keyPath: 'id' });
    db.createObjectStore('meta');
  }
  if (from < 2) db.createObjectStore('weeks', { keyPath: 'week' });
}
