import type { Day, Mode } from '../domain/action.ts';
import { type Counts, eachCount } from '../domain/count.ts';
import type { Connection } from './connection.ts';
import { type DayRow, thinnedIn, type Writing } from './schema.ts';
import { actsOfDays, rowsOfDays, type Stretch, stretches } from './stretch.ts';
import { byDay, dayOfActs, putDay, tally } from './tally.ts';

/** A day counter that did not agree with its acts and was set right. */
export interface Repair {
  readonly day: Day;
  readonly mode: Mode;
  readonly was: Counts;
  readonly is: Counts;
}

/** What is remembered of self-checks, in `storage.local` under `checked`; moments are milliseconds since 1970. */
export interface Checked {
  readonly at: number;
  /** When anything last had to be set right, and how many counters. */
  readonly repaired?: { readonly at: number; readonly counters: number };
}

export const checkedAt = (at: number, repairs: readonly Repair[], before?: Checked): Checked => ({
  ...before,
  at,
  ...(repairs.length > 0 && { repaired: { at, counters: repairs.length } }),
});

/** Who wants to hear how much of a check is done, and may break it off between two steps; what was set right stays. */
export interface CheckHeed {
  readonly told?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Holds every day counter against the acts it counts and sets right what differs. Where retention has removed acts, a
 * counter may say more than the acts that are left, never less.
 */
export async function check(connection: Connection, { told, signal }: CheckHeed = {}): Promise<readonly Repair[]> {
  const repairs: Repair[] = [];
  const all = await stretches(connection, {});
  for (const [done, stretch] of all.entries()) {
    signal?.throwIfAborted();
    told?.(done, all.length);
    repairs.push(...(await connection.write((tx) => repair(tx, stretch))));
  }
  return repairs;
}

async function repair(tx: Writing, stretch: Stretch): Promise<readonly Repair[]> {
  const thinnedBefore = (await thinnedIn(tx.objectStore('meta'))) ?? Number.NEGATIVE_INFINITY;
  const rows = await rowsOfDays(tx, stretch, {});
  const groups = [...byDay(await actsOfDays(tx, stretch, {}))];
  const truths = new Map(groups.map(([[day, mode], acts]) => [`${day} ${mode}`, dayOfActs(day, mode, acts)]));
  const kept = new Map(rows.map((row) => [`${row.day} ${row.mode}`, row]));
  const repairs: Repair[] = [];
  for (const { day, mode } of new Map([...truths, ...kept]).values()) {
    const nothing: DayRow = { day, mode, counts: {} };
    const row = kept.get(`${day} ${mode}`) ?? nothing;
    const truth = truths.get(`${day} ${mode}`) ?? nothing;
    const right = day < thinnedBefore ? larger(row, truth) : truth;
    if (isSame(row, right)) continue;
    const { archived: _was, ...rest } = row;
    await putDay(tx, { ...rest, counts: right.counts, ...(right.archived && { archived: right.archived }) });
    repairs.push({ day, mode, was: row.counts, is: right.counts });
  }
  return repairs;
}

/** What either counter knows of, cell by cell the larger number. */
export function larger(one: DayRow, other: DayRow): DayRow {
  let { counts } = one;
  eachCount(other.counts, (site) => (type, count) => {
    counts = tally(counts, { site, type }, Math.max(0, count - (counts[site]?.[type] ?? 0)));
  });
  return { ...one, counts, archived: Math.max(one.archived ?? 0, other.archived ?? 0) };
}

function isSame(one: DayRow, other: DayRow): boolean {
  const cells = ({ counts }: DayRow): string[] => {
    const found: string[] = [];
    eachCount(counts, (site) => (type, count) => found.push(`${site} ${type} ${count}`));
    return found.sort();
  };
  return (one.archived ?? 0) === (other.archived ?? 0) && cells(one).join() === cells(other).join();
}
