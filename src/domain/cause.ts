import type { Day } from './action.ts';
import { profileOf } from './compare.ts';
import type { DayCount } from './count.ts';
import { monthOf } from './day.ts';
import type { Instrument } from './instrument.ts';
import type { RungProfile } from './profile.ts';
import type { SeriesOptions } from './series.ts';
import { shift } from './shift.ts';

/** A rung gained or lost from one calendar month to the next, with the acts behind it. */
export interface Cause extends Pick<RungProfile, 'count' | 'byAction' | 'bySite'> {
  readonly rung: string;
  readonly what: 'gained' | 'lost';
}

/**
 * What changed from the month before to the month that holds `day`, and by what: a rung gained, by the acts of the
 * month; a rung lost, by the acts of the month before, which did not come again. What is unclear has no cause.
 */
export function causesOf(
  instrument: Instrument,
  days: readonly DayCount[],
  day: Day,
  options: Omit<SeriesOptions, 'window'>,
): readonly Cause[] {
  const first = monthOf(day);
  const before = profileOf(instrument, days, monthOf(day, -1), first - 1, options);
  const now = profileOf(instrument, days, first, monthOf(day, 1) - 1, options);
  const { gained, lost } = shift(before, now);
  const told = (what: Cause['what'], ids: readonly string[], rungs: readonly RungProfile[]): readonly Cause[] =>
    rungs
      .filter((rung) => ids.includes(rung.id))
      .map(({ id, count, byAction, bySite }) => ({ rung: id, what, count, byAction, bySite }));
  return [...told('gained', gained, now.rungs), ...told('lost', lost, before.rungs)];
}
