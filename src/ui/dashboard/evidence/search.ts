import type { Action, ActionType, Day, Mode, Source } from '../../../domain/action.ts';
import { type DayCount, eachCount } from '../../../domain/count.ts';
import type { ActKey, Query, WholeDays } from '../../../store/store.ts';

/** What the person looks for among all acts; every part that is given must hold. */
export interface Search {
  /** Acts that earn this rung. */
  readonly rung?: string;
  readonly type?: ActionType;
  readonly site?: string;
  readonly mode?: Mode;
  readonly source?: Source;
  /** Local days, both included. */
  readonly from?: Day;
  readonly to?: Day;
  /** Minutes since midnight on the person's clock, the first included, the last not; the night if they are reversed. */
  readonly hours?: readonly [from: number, to: number];
}

/** What is known of acts beside what they say themselves. */
export interface Knowing {
  /** Whether an act of this kind on this site earns the rung that is looked for. */
  readonly earns: (site: string, type: ActionType) => boolean;
  /** Minutes since local midnight at a moment. */
  readonly minuteAt: (at: number) => number;
}

export function fits(act: Action, search: Search, { earns, minuteAt }: Knowing): boolean {
  const { rung, source, from, to, hours } = search;
  if (!isOf(act.site, act.type, act.mode, search)) return false;
  if (source !== undefined && act.source !== source) return false;
  if ((from !== undefined && act.day < from) || (to !== undefined && act.day > to)) return false;
  if (hours !== undefined && !(knowsHour(act) && isWithin(minuteAt(act.at), hours))) return false;
  return rung === undefined || earns(act.site, act.type);
}

const isOf = (site: string, type: ActionType, mode: Mode, search: Search): boolean =>
  (search.site === undefined || search.site === site) &&
  (search.type === undefined || search.type === type) &&
  (search.mode === undefined || search.mode === mode);

/** Of some acts from archives only the day is known. */
export const knowsHour = ({ quality }: Action): boolean => quality !== 'day' && quality !== 'bound';

const isWithin = (minute: number, [from, to]: readonly [number, number]): boolean =>
  from < to ? from <= minute && minute < to : minute >= from || minute < to;

/** How many acts of a day fit, by its counter alone: source and hour are not in it. */
function countIn({ day, mode, counts }: DayCount, search: Search, { earns }: Knowing): number {
  if ((search.from !== undefined && day < search.from) || (search.to !== undefined && day > search.to)) return 0;
  let sum = 0;
  eachCount(counts, (site) => (type, count) => {
    if (isOf(site, type, mode, search) && (search.rung === undefined || earns(site, type))) sum += count;
  });
  return sum;
}

/** How many acts fit, from the counters; `undefined` where they cannot say. */
export function countOf(days: readonly DayCount[], search: Search, knowing: Knowing): number | undefined {
  if (search.source !== undefined || search.hours !== undefined) return undefined;
  return days.reduce((sum, day) => sum + countIn(day, search, knowing), 0);
}

const DAY_MS = 86_400_000;
type Stretch = readonly [from: number, to: number];

/**
 * Stretches of moments, newest first, in which every act that fits must lie, so that years without any are never read.
 * A local day begins and ends less than a day away from the same day in UTC.
 */
export function stretchesOf(days: readonly DayCount[], search: Search, knowing: Knowing): readonly Stretch[] {
  const found = [...new Set(days.filter((day) => countIn(day, search, knowing) > 0).map(({ day }) => day))];
  const stretches: Stretch[] = [];
  for (const day of found.sort((one, other) => other - one)) {
    const from = (day - 1) * DAY_MS;
    const to = (day + 2) * DAY_MS - 1;
    const last = stretches.at(-1);
    if (last && to >= last[0]) stretches[stretches.length - 1] = [from, last[1]];
    else stretches.push([from, to]);
  }
  return stretches;
}

/** Whatever hands over acts in order of time: the store. */
export interface Acts {
  acts(query: Query): AsyncIterable<Action>;
}

/**
 * The acts that fit, newest first, read as they are asked for: break off any time.
 * @param behind the last act of the page before; absent: from the newest on
 */
export async function* find(
  store: Acts,
  days: readonly DayCount[],
  search: Search,
  knowing: Knowing,
  behind?: ActKey,
): AsyncGenerator<Action> {
  const { site, type, mode } = search;
  const narrow = { ...(site !== undefined && { site }), ...(type && { type }), ...(mode && { mode }) };
  const isBehind = (act: ActKey): boolean =>
    behind === undefined || act.at < behind.at || (act.at === behind.at && act.id < behind.id);

  for (const [from, to] of stretchesOf(days, search, knowing)) {
    if (behind && from > behind.at) continue;
    const query = { ...narrow, from, to: behind ? Math.min(to, behind.at) : to, newestFirst: true };
    for await (const act of store.acts(query)) if (isBehind(act) && fits(act, search, knowing)) yield act;
  }
}

/** The same as whole days of the store, which handles them at once; `undefined` where it takes single acts. */
export function wholeDaysOf({ rung, type, source, hours, site, mode, from, to }: Search): WholeDays | undefined {
  if (rung !== undefined || type || source || hours) return undefined;
  const days = [from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY] as const;
  return {
    ...((from !== undefined || to !== undefined) && { days }),
    ...(site !== undefined && { site }),
    ...(mode && { mode }),
  };
}
