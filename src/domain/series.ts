import type { Day } from './action.ts';
import type { DayCount } from './count.ts';
import type { Coverage } from './coverage.ts';
import { monthOf, weekOf } from './day.ts';
import type { Instrument } from './instrument.ts';
import { coverageIn, type Profile, type ProfileOptions, spanAt, stateOf } from './profile.ts';
import { earliestOf, type RungState, standingOf } from './standing.ts';
import { type Tally, tallyOf } from './tally.ts';

/** The profile at the close of one week or month: what `profileAt` says with `closed`, without the breakdown. */
export interface Point {
  /** The stretch it closes, both ends included. */
  readonly from: Day;
  readonly to: Day;
  readonly rungs: readonly RungPoint[];
  /** Ids of those held, highest first. */
  readonly held: readonly string[];
  readonly state: Profile['state'];
  /** Of the window: the trailing 30 days for a week, the month itself for a month. */
  readonly coverage: Coverage;
  /** Days of the stretch itself on which somebody watched. */
  readonly watched: number;
}

export interface RungPoint {
  readonly id: string;
  /** `unknown` is a value of its own, to be drawn as neither held nor not. */
  readonly state: RungState;
  /** Acts that decided: those of the window, for a weekly rung those of its four weeks. */
  readonly count: number;
  /** Acts within the stretch. */
  readonly acts: number;
}

export type SeriesOptions = Omit<ProfileOptions, 'closed'>;

/**
 * Week by week (ISO, Monday to Sunday), from the week that holds `from` to the last that is over before `today`. Each
 * is read at its close over the trailing window. The work grows with the days, not with the acts.
 */
export function weeksOf(
  instrument: Instrument,
  days: readonly DayCount[],
  from: Day,
  today: Day,
  options: SeriesOptions,
): readonly Point[] {
  const mondays = steps(weekOf(from), today, (monday) => monday + 7);
  return pointsOf(instrument, days, mondays, options);
}

/**
 * Calendar month by calendar month, from the month that holds `from` to the last that is over before `today`. Monthly
 * rungs are read over the month itself, weekly ones over the four weeks that ended last.
 */
export function monthsOf(
  instrument: Instrument,
  days: readonly DayCount[],
  from: Day,
  today: Day,
  options: Omit<SeriesOptions, 'window'>,
): readonly Point[] {
  const firsts = steps(monthOf(from), today, (first) => monthOf(first, 1));
  return pointsOf(instrument, days, firsts, options, (first, last) => last - first + 1);
}

/** Each day from `from` to `to`, as it stood when that day was over. */
export function daysOf(
  instrument: Instrument,
  days: readonly DayCount[],
  from: Day,
  to: Day,
  options: SeriesOptions,
): readonly Point[] {
  const each = steps(from, to + 1, (day) => day + 1);
  return pointsOf(instrument, days, each, options);
}

/** The day of the earliest counter; where a series may begin. */
export const firstDay = (days: readonly DayCount[]): Day | undefined =>
  days.reduce<Day | undefined>((first, { day }) => (first === undefined || day < first ? day : first), undefined);

type Stretch = readonly [from: Day, to: Day];

/** Whole stretches that end before `today`. */
function steps(first: Day, today: Day, next: (from: Day) => Day): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let from = first; next(from) <= today; from = next(from)) stretches.push([from, next(from) - 1]);
  return stretches;
}

function pointsOf(
  instrument: Instrument,
  days: readonly DayCount[],
  stretches: readonly Stretch[],
  options: SeriesOptions,
  windowOf?: (from: Day, to: Day) => number,
): readonly Point[] {
  const spans = stretches.map(([from, to]) =>
    spanAt(to, { ...options, ...(windowOf && { window: windowOf(from, to) }), closed: true }),
  );
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last) return [];
  const tally = tallyOf(instrument, days, earliestOf(first), last.day, options);
  return spans.map((span, nth) => pointAt(instrument, tally, stretches[nth]?.[0] ?? span.day, span));
}

function pointAt(instrument: Instrument, tally: Tally, from: Day, span: ReturnType<typeof spanAt>): Point {
  const to = span.day;
  const rungs = instrument.rungs.map((rung, index): RungPoint => {
    const { id, state, count } = standingOf(tally, index, rung, span);
    return { id, state, count, acts: tally.acts(index, from, to) };
  });
  const held = rungs.filter((rung) => rung.state === 'held').map((rung) => rung.id);
  return {
    from,
    to,
    rungs,
    held,
    state: stateOf(instrument, tally, held.length, span),
    coverage: coverageIn(tally, to - span.window + 1, to),
    watched: tally.days('watched', from, to),
  };
}
