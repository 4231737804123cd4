import type { Day } from './action.ts';
import type { DayCount } from './count.ts';
import type { Instrument } from './instrument.ts';
import { type Profile, type ProfileOptions, profileAt } from './profile.ts';
import { type Shift, shift } from './shift.ts';

/** Two profiles side by side: two periods, or the two modes. */
export interface Comparison {
  readonly one: Profile;
  readonly other: Profile;
  /** From `one` to `other`. */
  readonly shift: Shift;
  /** Held in both, only in the first, only in the second. */
  readonly both: readonly string[];
  readonly onlyOne: readonly string[];
  readonly onlyOther: readonly string[];
}

export function compare(one: Profile, other: Profile): Comparison {
  return {
    one,
    other,
    shift: shift(one, other),
    both: one.held.filter((id) => other.held.includes(id)),
    onlyOne: one.held.filter((id) => !other.held.includes(id)),
    onlyOther: other.held.filter((id) => !one.held.includes(id)),
  };
}

/** The profile of a period that is over: monthly rungs over all of it, weekly ones over its last four whole weeks. */
export const profileOf = (
  instrument: Instrument,
  days: readonly DayCount[],
  from: Day,
  to: Day,
  options: Omit<ProfileOptions, 'window' | 'closed'>,
): Profile => profileAt(instrument, days, to, { ...options, window: to - from + 1, closed: true });

/** What holds at work beside what holds in one's own time, on one day; `one` is work. */
export const compareModes = (
  instrument: Instrument,
  days: readonly DayCount[],
  day: Day,
  options: Omit<ProfileOptions, 'mode'>,
): Comparison =>
  compare(
    profileAt(instrument, days, day, { ...options, mode: 'work' }),
    profileAt(instrument, days, day, { ...options, mode: 'private' }),
  );
