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
