import type { Action, Day, Mode } from '../domain/action.ts';

/** What names one act. */
export type ActKey = Pick<Action, 'at' | 'id'>;

/** What a person points at: single acts, a stretch of time, or whole days; of one site or mode if given. */
export type Selection = SingleActs | Moments | WholeDays;

export interface SingleActs {
  readonly keys: readonly ActKey[];
}

export interface Moments {
  /** Milliseconds since 1970, from and to included. */
  readonly moments: readonly [from: number, to: number];
  readonly site?: string;
  readonly mode?: Mode;
}

export interface WholeDays {
  /** From and to included; absent: all days. */
  readonly days?: readonly [from: Day, to: Day];
  readonly site?: string;
  readonly mode?: Mode;
}

/** What a list of acts is asked for; every part that is given must hold. */
export interface Query {
  /** Milliseconds since 1970, both included. */
  readonly from?: number;
  readonly to?: number;
  readonly site?: string;
  readonly type?: Action['type'];
  readonly mode?: Mode;
  readonly import?: number;
  readonly limit?: number;
  readonly newestFirst?: boolean;
}

const DAY_MS = 86_400_000;
const FARTHEST_ZONE = DAY_MS; // a local day begins and ends less than a day away from the same day in UTC

/** The moments at which an act of these local days can have happened, anywhere on earth. */
export const momentsOf = (from: Day, to: Day): readonly [number, number] => [
  from * DAY_MS - FARTHEST_ZONE,
  (to + 1) * DAY_MS + FARTHEST_ZONE,
];

/** The keys `[at, id]` of the moments, or `[day, mode]` of the days, from and to included; of none where `to` is before `from`. */
export const keysWithin = (from: number, to: number): IDBKeyRange =>
  from <= to ? IDBKeyRange.bound([from], [to, []]) : IDBKeyRange.only([]);
