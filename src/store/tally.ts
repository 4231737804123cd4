import type { Action, Day, Mode } from '../domain/action.ts';
import { type Counts, eachCount } from '../domain/count.ts';
import { countDays } from '../domain/count-days.ts';
import type { DayRow, Writing } from './schema.ts';

const QUARTERS = 96; // of an hour, in a day

/** The counts after `by` more (or fewer) of an act; what has come to nothing is left out, so that equal is equal. */
export function tally(counts: Counts, { site, type }: Pick<Action, 'site' | 'type'>, by: number): Counts {
  const { [site]: there = {}, ...otherSites } = counts;
  const { [type]: count = 0, ...otherTypes } = there;
  const types = count + by > 0 ? { ...otherTypes, [type]: count + by } : otherTypes;
  return Object.keys(types).length > 0 ? { ...otherSites, [site]: types } : otherSites;
}

/** Moves the day counters of these acts up or down, within the transaction that adds or removes the acts. */
export async function countIn(tx: Writing, acts: readonly Action[], by: 1 | -1): Promise<void> {
  for (const [[day, mode], group] of byDay(acts)) {
    if (by > 0) await addTo(tx, dayOfActs(day, mode, group));
    else await putDay(tx, minus(await dayIn(tx, day, mode), group));
  }
}

/** Adds what one counter holds to the counter of the same day and mode in the database. */
export async function addTo(tx: Writing, more: DayRow): Promise<void> {
  await putDay(tx, sum(await dayIn(tx, more.day, more.mode), more));
}

const dayIn = async (tx: Writing, day: Day, mode: Mode): Promise<DayRow> =>
  (await tx.objectStore('days').get([day, mode])) ?? { day, mode, counts: {} };

/** One counter that holds what both held. */
export function sum(one: DayRow, other: DayRow): DayRow {
  let { counts } = one;
  eachCount(other.counts, (site) => (type, count) => {
    counts = tally(counts, { site, type }, count);
  });
  const total = (name: 'archived' | 'watched' | 'paused') => (one[name] ?? 0) + (other[name] ?? 0);
  return trimmed(one, counts, {
    archived: total('archived'),
    watched: Math.min(total('watched'), QUARTERS),
    paused: Math.min(total('paused'), QUARTERS),
  });
}

/** A counter without these acts of its day. */
export const minus = (row: DayRow, acts: readonly Action[]): DayRow =>
  trimmed(
    row,
    acts.reduce((counts, act) => tally(counts, act, -1), row.counts),
    {
      archived: (row.archived ?? 0) - archivedAmong(acts),
      watched: row.watched ?? 0,
      paused: row.paused ?? 0,
    },
  );

/** A counter with other counts; figures that have come to nothing are left out. */
function trimmed(
  { day, mode }: DayRow,
  counts: Counts,
  figures: Required<Omit<DayRow, 'day' | 'mode' | 'counts'>>,
): DayRow {
  const { archived, watched, paused } = figures;
  return {
    day,
    mode,
    counts,
    ...(archived > 0 && { archived }),
    ...(watched > 0 && { watched }),
    ...(paused > 0 && { paused }),
  };
}

/** The counter of acts that are all of one day and mode. */
export const dayOfActs = (day: Day, mode: Mode, acts: readonly Action[]): DayRow => ({
  day,
  mode,
  counts: countDays(acts)[0]?.counts ?? {},
  archived: archivedAmong(acts),
});

export const archivedAmong = (acts: readonly Action[]): number => acts.filter((act) => act.source === 'archive').length;

/** Keeps a day counter; one that says nothing any more is deleted rather than kept empty. */
export async function putDay(tx: Writing, row: DayRow): Promise<void> {
  const days = tx.objectStore('days');
  if (saysNothing(row)) await days.delete([row.day, row.mode]);
  else await days.put(row);
}

const saysNothing = ({ counts, watched, paused }: DayRow): boolean =>
  Object.keys(counts).length === 0 && !watched && !paused;

export type DayGroup = readonly [key: [Day, Mode], acts: Action[]];

export function byDay(acts: readonly Action[]): Iterable<DayGroup> {
  const groups = new Map<string, DayGroup>();
  for (const act of acts) {
    const name = `${act.day} ${act.mode}`;
    const group = groups.get(name);
    if (group) group[1].push(act);
    else groups.set(name, [[act.day, act.mode], [act]]);
  }
  return groups.values();
}
