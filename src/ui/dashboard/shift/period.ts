import type { Day } from '../../../domain/action.ts';

/** A stretch of days, both ends included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** Two periods to be held against each other. */
export interface Periods {
  readonly one: Period;
  readonly other: Period;
}

const MONTH = 30;
const YEAR = 364; // whole weeks, so that both hold the same weekdays

/** The last thirty days, and the same a year before; in a younger record its first thirty days, or those just before. */
export function firstPeriods(first: Day, today: Day): Periods {
  const other = { from: today - MONTH + 1, to: today };
  const begin = other.from - YEAR >= first ? other.from - YEAR : Math.min(first, other.from - MONTH);
  return { one: { from: begin, to: begin + MONTH - 1 }, other };
}

/** Whether a column lies at least half within a period. */
export function holds({ from, to }: Period, column: Period): boolean {
  const shared = Math.min(to, column.to) - Math.max(from, column.from) + 1;
  return shared * 2 >= column.to - column.from + 1;
}
