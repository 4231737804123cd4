import type { Day } from '../../../domain/action.ts';
import type { DayCount } from '../../../domain/count.ts';
import { monthOf } from '../../../domain/day.ts';
import type { Point } from '../../../domain/series.ts';
import type { Words } from '../../../strings.ts';

/** The series that the strip shows, and how many columns of it at a time: a year of weeks, two years of months. */
export const UNITS = { week: 52, month: 24 } as const;
export type Unit = keyof typeof UNITS;

/** Pieces of a series, the newest first; the oldest may be short. */
export function pagesOf<T>(points: readonly T[], size: number): readonly (readonly T[])[] {
  const pages: (readonly T[])[] = [];
  for (let end = points.length; end > 0; end -= size) pages.push(points.slice(Math.max(0, end - size), end));
  return pages;
}

/** The name of a column: of a week its days, of a month its name. */
export const columnName = (words: Words, unit: Unit, { from, to }: Pick<Point, 'from' | 'to'>): string =>
  unit === 'month' ? words.day(from, 'month') : words.days(from, to);

/** Columns that stand together under one word: of weeks those that begin in one month, of months those of one year. */
export interface Group {
  readonly title: string;
  readonly columns: number;
}

export function groupsOf(words: Words, unit: Unit, points: readonly Pick<Point, 'from'>[]): readonly Group[] {
  const month = new Intl.DateTimeFormat(words.language, { month: 'short', timeZone: 'UTC' });
  const groups: { start: Day; title: string; columns: number }[] = [];
  for (const { from } of points) {
    const start = unit === 'week' ? monthOf(from) : yearOf(from);
    const last = groups.at(-1);
    if (last?.start === start) last.columns += 1;
    else groups.push({ start, title: titleOf(from), columns: 1 });
  }
  return groups;

  /** A year begins with its number, so that a strip over the turn of the year is read without a word more. */
  function titleOf(from: Day): string {
    const date = new Date(from * DAY_MS);
    const isYear = unit === 'month' || date.getUTCMonth() === 0;
    return isYear ? String(date.getUTCFullYear()) : month.format(date);
  }
}

const DAY_MS = 86_400_000;
const yearOf = (day: Day): number => new Date(day * DAY_MS).getUTCFullYear();

/** The days that an import tells of, in either mode. */
export const importedDays = (days: readonly DayCount[]): ReadonlySet<Day> =>
  new Set(days.filter(({ imported }) => imported).map(({ day }) => day));

/** How much was seen of a stretch: the days watched, and whether an import tells of any other. */
export interface Seen {
  readonly days: number;
  readonly watched: number;
  readonly imported: boolean;
}

export function seenOf({ from, to, watched }: Point, imported: ReadonlySet<Day>): Seen {
  let hasImport = false;
  for (let day = from; day <= to && !hasImport; day += 1) hasImport = imported.has(day);
  return { days: to - from + 1, watched, imported: hasImport };
}
