import type { Words } from '../strings.ts';

/** Days and times of a week, as people write them. */

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const HOUR = 60;
/** Monday, 5 January 1970, in UTC. */
const MONDAY_MS = 4 * DAY_MS;

/** Minutes since midnight as a time field holds them: `09:05`. The end of the day is its beginning. */
export const clockOf = (minutes: number): string =>
  [Math.floor(minutes / HOUR) % 24, minutes % HOUR].map((part) => String(part).padStart(2, '0')).join(':');

/** Minutes since midnight of what a time field holds; `undefined` while it is empty. */
export function minutesOf(clock: string): number | undefined {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(clock) ?? [];
  return hours && minutes ? Number(hours) * HOUR + Number(minutes) : undefined;
}

/** Minutes since midnight as the language writes them: `9:05 AM`. */
export const timeOfDay = (words: Words, minutes: number): string =>
  new Intl.DateTimeFormat(words.language, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(
    minutes * MINUTE_MS,
  );

/** The name of an ISO weekday, 1 for Monday. */
export const weekdayName = (words: Words, weekday: number, style: 'short' | 'long' = 'short'): string =>
  new Intl.DateTimeFormat(words.language, { weekday: style, timeZone: 'UTC' }).format(
    MONDAY_MS + (weekday - 1) * DAY_MS,
  );

/** The ISO weekdays in the order in which the language's people begin their week. */
export function weekdaysOf(language: string): readonly number[] {
  // Not every browser knows it; ISO 8601 begins on Monday.
  const locale: Intl.Locale & { getWeekInfo?(): { readonly firstDay: number } } = new Intl.Locale(language);
  const first = locale.getWeekInfo?.().firstDay ?? 1;
  return Array.from({ length: 7 }, (_, nth) => ((first - 1 + nth) % 7) + 1);
}

/** `Mon–Fri`, `Sat, Sun`: days that follow each other, three or more, by the first and the last. */
export function weekdaysInWords(words: Words, days: readonly number[]): string {
  const runs: number[][] = [];
  for (const day of [...days].sort((one, other) => one - other)) {
    const run = runs.at(-1);
    if (run && run.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  const name = (day: number | undefined): string => (day === undefined ? '' : weekdayName(words, day));
  return words.list(
    runs.flatMap((run) => (run.length > 2 ? [`${name(run[0])}–${name(run.at(-1))}`] : run.map((day) => name(day)))),
  );
}
