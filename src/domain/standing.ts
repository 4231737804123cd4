import type { Day } from './action.ts';
import { neededOf } from './coverage.ts';
import { weekOf } from './day.ts';
import type { Rung } from './instrument.ts';
import type { Tally } from './tally.ts';

/** Over how long a stretch the tests are put. */
export interface Span {
  /** The day on which the question is asked. */
  readonly day: Day;
  /** Whether that day is over, so that a week which ends with it is complete. */
  readonly closed: boolean;
  /** Days of the monthly test, the day itself included. */
  readonly window: number;
  /** Weeks, of the four, that a weekly rung may miss: 0 by the published test, 1 if the person allows it. */
  readonly tolerance: 0 | 1;
}

/** Not seen is `not held` only if enough days were watched to have seen it; otherwise it is `unknown`. */
export type RungState = 'held' | 'not held' | 'unknown';

/** How a person stands on one rung. */
export interface Standing {
  readonly id: string;
  readonly state: RungState;
  /** Acts since `from`. For a weekly rung that includes the running week, which does not decide. */
  readonly count: number;
  readonly from: Day;
  /** For a weekly rung: its four weeks, oldest first. */
  readonly weeks?: readonly Week[];
}

/** An ISO week, Monday to Sunday. */
export interface Week {
  readonly from: Day;
  readonly acts: number;
  /** `unknown`: no act seen, and fewer than five of its days watched. */
  readonly state: 'met' | 'missed' | 'unknown';
}

/** Complete weeks that the weekly test looks at. */
export const WEEKS = 4;
const WEEK = 7;

/** Monday of the week that is still running. */
const runningWeek = ({ day, closed }: Pick<Span, 'day' | 'closed'>): Day => weekOf(closed ? day + 1 : day);

/** The earliest day any test of the span looks at. */
export const earliestOf = (span: Span): Day => Math.min(span.day - span.window + 1, runningWeek(span) - WEEKS * WEEK);

export function standingOf(tally: Tally, index: number, rung: Rung, span: Span): Standing {
  return rung.often === 'weekly' ? weekly(tally, index, rung.id, span) : monthly(tally, index, rung.id, span);
}

function monthly(tally: Tally, index: number, id: string, { day, window }: Span): Standing {
  const from = day - window + 1;
  const count = tally.acts(index, from, day);
  const couldHaveSeen = tally.days('watched', from, day) >= neededOf(window);
  return { id, state: count > 0 ? 'held' : couldHaveSeen ? 'not held' : 'unknown', count, from };
}

function weekly(tally: Tally, index: number, id: string, span: Span): Standing {
  const from = runningWeek(span) - WEEKS * WEEK;
  const weeks = weeksFrom(tally, index, from);
  const needed = WEEKS - span.tolerance;
  const met = weeks.filter((week) => week.state === 'met').length;
  const possible = weeks.filter((week) => week.state !== 'missed').length;
  const state = met >= needed ? 'held' : possible >= needed ? 'unknown' : 'not held';
  return { id, state, count: tally.acts(index, from, span.day), from, weeks };
}

const weeksFrom = (tally: Tally, index: number, from: Day): readonly Week[] =>
  Array.from({ length: WEEKS }, (_, nth) => weekFrom(tally, index, from + nth * WEEK));

function weekFrom(tally: Tally, index: number, from: Day): Week {
  const last = from + WEEK - 1;
  const acts = tally.acts(index, from, last);
  const couldHaveSeen = tally.days('watched', from, last) >= neededOf(WEEK);
  return { from, acts, state: acts > 0 ? 'met' : couldHaveSeen ? 'missed' : 'unknown' };
}

/** Structured, for the words to be made elsewhere: what is still missing. */
export type Distance =
  | { readonly kind: 'none' }
  | { readonly kind: 'acts'; readonly more: number }
  /** `earliest`: the first day on which it can be held, with something done in the running and each further week. */
  | {
      readonly kind: 'weeks';
      readonly met: number;
      readonly of: number;
      readonly needed: number;
      readonly earliest: Day;
    };

export function distanceOf({ state, weeks }: Standing, span: Span): Distance {
  if (state === 'held') return { kind: 'none' };
  if (!weeks) return { kind: 'acts', more: 1 };
  const met = weeks.map((week) => week.state === 'met');
  const needed = WEEKS - span.tolerance;
  const total = (last: readonly boolean[]) => last.filter(Boolean).length;
  let ahead = 0;
  const then = () => [...met, ...Array.from({ length: ahead }, () => true)].slice(-WEEKS);
  while (total(then()) < needed) ahead += 1;
  return { kind: 'weeks', met: total(met), of: WEEKS, needed, earliest: runningWeek(span) + ahead * WEEK };
}

/** The day on which a held rung will be lost if nothing more is done; `undefined` for one that is not held. */
export function lostOn(tally: Tally, index: number, standing: Standing, span: Span): Day | undefined {
  if (standing.state !== 'held') return undefined;
  const heldOn = (day: Day): boolean => {
    if (!standing.weeks) return tally.acts(index, day - span.window + 1, span.day) > 0;
    const weeks = weeksFrom(tally, index, weekOf(day) - WEEKS * WEEK);
    return weeks.filter((week) => week.state === 'met').length >= WEEKS - span.tolerance;
  };
  let day = span.day + 1;
  while (heldOn(day)) day += 1;
  return day;
}
