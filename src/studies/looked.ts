import type { Day } from '../domain/action.ts';
import type { DayCount } from '../domain/count.ts';
import type { Reason } from './missing.ts';
import type { Holdings } from './scope.ts';

/** What can be said about one day as a whole: each day is of one kind. */
export type Kind =
  | 'watched'
  | 'paused'
  | 'imported'
  | 'parser unknown'
  | 'before install'
  | 'withheld'
  | 'not recorded';

export const KINDS = [
  'watched',
  'paused',
  'imported',
  'parser unknown',
  'before install',
  'withheld',
  'not recorded',
] as const satisfies readonly Kind[];

export type KindOf = (day: Day) => Kind;

/** Reads each day's kind. A day on which the recorder ran is watched, whatever else is known of it. */
export function kindsOf({ days, unread = [] }: Holdings, left: ReadonlySet<Day>): KindOf {
  const watched = daysWhere(days, (count) => Boolean(count.watched));
  const paused = daysWhere(days, (count) => Boolean(count.paused));
  const imported = daysWhere(days, (count) => count.imported === true);
  const told = daysWhere(days, ({ counts }) => Object.keys(counts).length > 0);
  const isUnread = (day: Day): boolean => unread.some(({ from, to }) => day >= from && day <= to);
  const installed = [...watched, ...paused].reduce((first, day) => Math.min(first, day), Number.POSITIVE_INFINITY);
  return (day) => {
    if (left.has(day)) return 'withheld';
    if (watched.has(day)) return 'watched';
    if (paused.has(day)) return 'paused';
    // Where an archive had rows that its reader does not know, a day of which it tells nothing may be one of theirs.
    if (isUnread(day) && !told.has(day)) return 'parser unknown';
    if (imported.has(day)) return 'imported';
    return day < installed ? 'before install' : 'not recorded';
  };
}

const daysWhere = (days: readonly DayCount[], test: (count: DayCount) => boolean): ReadonlySet<Day> =>
  new Set(days.filter(test).map(({ day }) => day));

/** How many days of each kind a stretch has. */
export function tallyKinds(kindOf: KindOf, from: Day, to: Day): Readonly<Record<Kind, number>> {
  const tally: Record<Kind, number> = {
    watched: 0,
    paused: 0,
    imported: 0,
    'parser unknown': 0,
    'before install': 0,
    withheld: 0,
    'not recorded': 0,
  };
  for (let day = from; day <= to; day += 1) tally[kindOf(day)] += 1;
  return tally;
}

/** Why nothing is known of a stretch: the commonest reason among its days. */
export function reasonFor(kindOf: KindOf, from: Day, to: Day): Reason {
  const tally = tallyKinds(kindOf, from, to);
  const reasons = ['not recorded', 'paused', 'withheld', 'before install', 'parser unknown'] as const;
  return reasons.reduce((best, reason) => (tally[reason] > tally[best] ? reason : best), reasons[0]);
}
