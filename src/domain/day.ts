import type { Day } from './action.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/**
 * The local calendar day of a moment.
 * @param offset minutes east of UTC at that moment and place (Stockholm in summer: 120)
 */
export const dayOf = (at: number, offset: number): Day => Math.floor((at + offset * MINUTE_MS) / DAY_MS);

/** Monday of the ISO 8601 week that holds the day; 1 January 1970 was a Thursday. */
export const weekOf = (day: Day): Day => day - ((((day + 3) % 7) + 7) % 7);

/** The day as `2010-01-19`. */
export const isoOf = (day: Day): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** The day an ISO 8601 date names (`2010-01-19`). */
export const dayFrom = (iso: string): Day => Date.parse(`${iso}T00:00Z`) / DAY_MS;

/** The first day of the calendar month that lies `months` after (or, below 0, before) the one that holds the day. */
export function monthOf(day: Day, months = 0): Day {
  const date = new Date(day * DAY_MS);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months) / DAY_MS;
}
