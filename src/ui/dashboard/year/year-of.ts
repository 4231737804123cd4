import type { ActionType, Day } from '../../../domain/action.ts';
import { type Change, changesOf, type Headline, headlinesOf } from '../../../domain/changes.ts';
import { type DayCount, eachCount } from '../../../domain/count.ts';
import { dayFrom, monthOf } from '../../../domain/day.ts';
import { daysOf, monthsOf, type Point } from '../../../domain/series.ts';
import { type Steadiness, steadinessOf } from '../../../domain/steadiness.ts';
import type { Reading } from '../../reading.ts';

/** One year as the page and the card tell it. */
export interface YearTold {
  readonly year: number;
  readonly from: Day;
  /** The last day of the year, or yesterday's in one that is not over. */
  readonly to: Day;
  /** Its twelve months; `undefined` for one that is not over. */
  readonly months: readonly (Point | undefined)[];
  /** Months in which each rung was held, by its id, the most first; the order of the ladder where they are as many. */
  readonly heldIn: readonly (readonly [rung: string, months: number])[];
  /** Months of which at least one rung is known. */
  readonly known: number;
  readonly headlines: readonly Headline[];
  readonly changes: readonly Change[];
  readonly steadiness: Steadiness;
  readonly watched: number;
  readonly byAction: readonly (readonly [type: ActionType, count: number])[];
}

export function yearOf(reading: Reading, days: readonly DayCount[], year: number, today: Day): YearTold {
  const { instrument, options } = reading;
  const from = dayFrom(`${year}-01-01`);
  const to = Math.min(monthOf(from, 12), today) - 1;
  // From the year before, since a change of January is told by what stood in December.
  const all = monthsOf(instrument, days, monthOf(from, -12), Math.min(monthOf(from, 12), today), options);
  const own = all.filter((month) => month.from >= from);
  const heldIn = instrument.rungs
    .map(({ id }) => [id, own.filter(({ held }) => held.includes(id)).length] as const)
    .filter(([, months]) => months > 0)
    .sort(([, one], [, other]) => other - one);
  const inYear = days.filter(({ day }) => day >= from && day <= to);
  return {
    year,
    from,
    to,
    months: Array.from({ length: 12 }, (_, nth) => own[nth]),
    heldIn,
    known: own.filter(({ rungs }) => rungs.some(({ state }) => state !== 'unknown')).length,
    headlines: headlinesOf(all).filter(({ settled }) => settled >= from),
    changes: changesOf(daysOf(instrument, days, from - 1, to, options)).filter(({ day }) => day >= from),
    steadiness: steadinessOf(own),
    watched: new Set(inYear.filter(({ watched }) => watched).map(({ day }) => day)).size,
    byAction: actsOf(inYear),
  };
}

function actsOf(days: readonly DayCount[]): YearTold['byAction'] {
  const acts = new Map<ActionType, number>();
  for (const { counts } of days) eachCount(counts, () => (act, count) => acts.set(act, (acts.get(act) ?? 0) + count));
  return [...acts].sort(([, one], [, other]) => other - one);
}
