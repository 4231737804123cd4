import type { ActionType, Day, Mode } from './action.ts';
import { type DayCount, eachCount } from './count.ts';
import { type Coverage, neededOf } from './coverage.ts';
import type { Instrument, Rung } from './instrument.ts';
import {
  type Distance,
  distanceOf,
  earliestOf,
  lostOn,
  type RungState,
  type Span,
  type Standing,
  standingOf,
  WEEKS,
  type Week,
} from './standing.ts';
import { earnsOf, type Reading, type Tally, tallyOf, UNPLACED } from './tally.ts';

/** The windows a person may choose, in days; 30 is the published "at least monthly". */
export const WINDOWS = [7, 30, 90] as const;

export interface ProfileOptions extends Reading {
  /** Days of the monthly test, the day itself included; 30 unless said. The weekly test does not follow it. */
  readonly window?: number;
  /** Weeks, of the four, that a weekly rung may miss; 0 unless said. */
  readonly tolerance?: 0 | 1;
  /** The day is over: a week that ends with it is complete. For looking back. */
  readonly closed?: boolean;
}

/** The rungs a person holds on one day. */
export interface Profile {
  readonly instrument: string;
  /** Of the instrument. */
  readonly version: number;
  readonly day: Day;
  readonly mode?: Mode;
  readonly window: number;
  readonly tolerance: 0 | 1;
  /** All rungs in the instrument's order. */
  readonly rungs: readonly RungProfile[];
  /** Ids of those held, highest first. They overlap; the first alone must never stand for the whole set. */
  readonly held: readonly string[];
  /**
   * `active`: something was done, and it earned no rung. `inactive` only where enough days were watched and no act at all
   * was seen, placed or not.
   */
  readonly state: 'held' | 'active' | 'inactive' | 'unknown';
  readonly coverage: Coverage;
  /** Acts of the window that the instrument, with the person's choices, leaves out. */
  readonly unplaced: number;
}

export interface RungProfile {
  readonly id: string;
  readonly held: boolean;
  readonly state: RungState;
  /** Acts since `from`, in all, by action and by site. */
  readonly count: number;
  readonly from: Day;
  readonly byAction: Readonly<Partial<Record<ActionType, number>>>;
  readonly bySite: Readonly<Record<string, number>>;
  /** For a weekly rung: its four weeks, oldest first. */
  readonly weeks?: readonly Week[];
  readonly threshold: Threshold;
  readonly distance: Distance;
  /** The day on which it will be lost if nothing more is done; only where held. */
  readonly until?: Day;
}

export type Threshold =
  | { readonly acts: 1; readonly per: 'window'; readonly days: number }
  /** `needed` weeks of `weeks`. */
  | { readonly acts: 1; readonly per: 'week'; readonly weeks: number; readonly needed: number };

/** The profile on a day, now or past, as known from what was done up to and with that day. */
export function profileAt(
  instrument: Instrument,
  days: readonly DayCount[],
  day: Day,
  options: ProfileOptions,
): Profile {
  const span = spanAt(day, options);
  const earliest = earliestOf(span);
  const near = days.filter((count) => count.day >= earliest && count.day <= day);
  const tally = tallyOf(instrument, near, earliest, day, options, days);
  const read = instrument.rungs.map((rung, index) => ({ rung, index, standing: standingOf(tally, index, rung, span) }));
  const standings = read.map(({ standing }) => standing);
  const shares = sharesOf(instrument, near, standings, options);
  const held = standings.filter((standing) => standing.state === 'held').map((standing) => standing.id);
  const from = day - span.window + 1;

  return {
    instrument: instrument.id,
    version: instrument.version,
    day,
    ...(options.mode && { mode: options.mode }),
    window: span.window,
    tolerance: span.tolerance,
    rungs: read.map(({ rung, index, standing }): RungProfile => {
      const until = lostOn(tally, index, standing, span);
      return {
        ...standing,
        held: standing.state === 'held',
        byAction: Object.fromEntries(shares[index]?.byAction ?? []),
        bySite: Object.fromEntries(shares[index]?.bySite ?? []),
        threshold: thresholdOf(rung, span),
        distance: distanceOf(standing, span),
        ...(until !== undefined && { until }),
      };
    }),
    held,
    state: stateOf(instrument, tally, held.length, span),
    coverage: coverageIn(tally, from, day),
    unplaced: tally.acts(UNPLACED, from, day),
  };
}

export const spanAt = (
  day: Day,
  { window = 30, tolerance = 0, closed = false }: Omit<ProfileOptions, 'classOf'>,
): Span => ({ day, closed, window, tolerance });

/** What may be said of the whole: any act keeps a person from being called inactive, also one that earned no rung. */
export function stateOf(instrument: Instrument, tally: Tally, held: number, span: Span): Profile['state'] {
  if (held > 0) return 'held';
  const from = span.day - span.window + 1;
  const idle = [UNPLACED, ...instrument.rungs.keys()].every((rung) => tally.acts(rung, from, span.day) === 0);
  if (!idle) return 'active';
  const couldHaveSeen = tally.days('watched', from, span.day) >= neededOf(span.window);
  return instrument.inactive && couldHaveSeen ? 'inactive' : 'unknown';
}

export function coverageIn(tally: Tally, from: Day, to: Day): Coverage {
  const days = to - from + 1;
  const watched = tally.days('watched', from, to);
  const paused = tally.days('paused', from, to);
  const before = tally.days('before', from, to);
  return {
    days,
    watched,
    inMode: tally.days('inMode', from, to),
    byMode: { work: tally.days('work', from, to), private: tally.days('private', from, to) },
    paused,
    absent: days - watched - paused - before,
    before,
    imported: tally.days('imported', from, to),
    needed: neededOf(days),
  };
}

function thresholdOf(rung: Rung, { window, tolerance }: Span): Threshold {
  if (rung.often === 'monthly') return { acts: 1, per: 'window', days: window };
  return { acts: 1, per: 'week', weeks: WEEKS, needed: WEEKS - tolerance };
}

interface Shares {
  readonly byAction: Map<ActionType, number>;
  readonly bySite: Map<string, number>;
}

/** What each rung's count is made of. */
function sharesOf(
  instrument: Instrument,
  days: readonly DayCount[],
  standings: readonly Standing[],
  reading: Reading,
): readonly Shares[] {
  const earns = earnsOf(instrument, reading);
  const shares = standings.map((): Shares => ({ byAction: new Map(), bySite: new Map() }));

  for (const { day, mode, counts } of days) {
    if (reading.mode && mode !== reading.mode) continue;
    eachCount(counts, (site) => {
      const rungsOf = earns(site);
      return (act, count) => {
        for (const index of rungsOf(act)) {
          const share = shares[index];
          if (!share || day < (standings[index]?.from ?? day)) continue;
          share.byAction.set(act, (share.byAction.get(act) ?? 0) + count);
          share.bySite.set(site, (share.bySite.get(site) ?? 0) + count);
        }
      };
    });
  }
  return shares;
}
