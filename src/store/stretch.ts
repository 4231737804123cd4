import type { Action, Day } from '../domain/action.ts';
import type { Connection } from './connection.ts';
import { actsBetween, actsOf } from './kept.ts';
import { WEEK_MS } from './pack.ts';
import type { Database, DayRow, Writing } from './schema.ts';
import { keysWithin, type Moments, momentsOf, type Selection, type SingleActs, type WholeDays } from './selection.ts';

const LENGTH = 28; // days in one transaction: ten years are then 130 steps, each of which leaves acts and counters equal
const DAY_MS = 86_400_000;

/** Days that are handled in one transaction; both included. */
export type Stretch = readonly [from: Day, to: Day];

export const isWholeDays = (selection: Selection): selection is WholeDays =>
  !('keys' in selection) && !('moments' in selection);

/** The selected days of which there is anything, cut into stretches. */
export async function stretches(connection: Connection, { days }: WholeDays): Promise<readonly Stretch[]> {
  const bounds = await connection.read(firstAndLast);
  if (!bounds) return [];
  const first = Math.max(bounds[0], days?.[0] ?? bounds[0]);
  const last = Math.min(bounds[1], days?.[1] ?? bounds[1]);
  const found: Stretch[] = [];
  for (let from = first; from <= last; from += LENGTH) found.push([from, Math.min(from + LENGTH - 1, last)]);
  return found;
}

async function firstAndLast(db: Database): Promise<Stretch | undefined> {
  const tx = db.transaction(['actions', 'weeks', 'days']);
  const [firstAct, lastAct] = [
    await tx.objectStore('actions').openKeyCursor(),
    await tx.objectStore('actions').openKeyCursor(null, 'prev'),
  ];
  const [firstDay, lastDay] = [
    await tx.objectStore('days').openKeyCursor(),
    await tx.objectStore('days').openKeyCursor(null, 'prev'),
  ];
  const [firstWeek, lastWeek] = [
    await tx.objectStore('weeks').openKeyCursor(),
    await tx.objectStore('weeks').openKeyCursor(null, 'prev'),
  ];
  const dayIn = (week: number): Day => (week * WEEK_MS) / DAY_MS;
  // An act's local day is at most one away from its day in UTC.
  const from = [
    firstAct && Math.floor(firstAct.key[0] / DAY_MS) - 1,
    firstWeek && dayIn(firstWeek.key) - 1,
    firstDay?.key[0],
  ];
  const to = [lastAct && Math.floor(lastAct.key[0] / DAY_MS) + 1, lastWeek && dayIn(lastWeek.key + 1), lastDay?.key[0]];
  const isDay = (day: Day | null | undefined): day is Day => typeof day === 'number';
  return from.some(isDay) ? [Math.min(...from.filter(isDay)), Math.max(...to.filter(isDay))] : undefined;
}

/** The acts of these local days, of one site or mode if given. */
export async function actsOfDays(tx: Writing, [from, to]: Stretch, of: WholeDays): Promise<readonly Action[]> {
  const near = await actsBetween(tx, ...momentsOf(from, to));
  return near.filter((act) => act.day >= from && act.day <= to && isOf(act, of));
}

export async function rowsOfDays(tx: Writing, [from, to]: Stretch, { mode }: WholeDays): Promise<readonly DayRow[]> {
  const rows = await tx.objectStore('days').getAll(keysWithin(from, to));
  return rows.filter((row) => mode === undefined || row.mode === mode);
}

/** The acts that single keys or a stretch of time point at. */
export async function selected(tx: Writing, selection: SingleActs | Moments): Promise<readonly Action[]> {
  if ('keys' in selection) return actsOf(tx, selection.keys);
  const within = await actsBetween(tx, ...selection.moments);
  return within.filter((act) => isOf(act, selection));
}

const isOf = (act: Action, { site, mode }: Pick<WholeDays, 'site' | 'mode'>): boolean =>
  (site === undefined || act.site === site) && (mode === undefined || act.mode === mode);
