import type { ActionType, Day, Mode } from './action.ts';
import { type DayCount, eachCount } from './count.ts';
import { type Choices, earnsByPlace, type Instrument, rungOf } from './instrument.ts';
import type { ClassOf } from './site-class.ts';

/** What a profile is asked for, beside the instrument and the day. */
export interface Reading {
  /** Only what was done in this mode; absent: both together. */
  readonly mode?: Mode;
  readonly choices?: Choices;
  readonly classOf: ClassOf;
}

/** Running totals of a stretch of days, so that any window within it costs two look-ups. Both ends are included. */
export interface Tally {
  readonly from: Day;
  readonly to: Day;
  /** Acts that earn a rung, by its place in the instrument; `UNPLACED`: acts that earn none. */
  readonly acts: (rung: number, from: Day, to: Day) => number;
  /** Days of one kind; a mode: watched in it; `paused` only where nobody watched; `before`: ahead of any look at all. */
  readonly days: (kind: Looked, from: Day, to: Day) => number;
}

export type Looked = 'watched' | 'inMode' | Mode | 'paused' | 'before' | 'imported';

/** In place of a rung's index: acts that the instrument knows of and leaves out. */
export const UNPLACED = -1;

/** Which rungs, by index, an act on a site earns: its own, and any that the place adds. Empty: unplaced. */
export type Earns = (site: string) => (act: ActionType) => readonly number[];

export function earnsOf(instrument: Instrument, { choices, classOf }: Pick<Reading, 'choices' | 'classOf'>): Earns {
  const known = new Map<string, ReturnType<Earns>>();

  return (site) => {
    const found = known.get(site);
    if (found) return found;
    const ofSite = ofOneSite(site);
    known.set(site, ofSite);
    return ofSite;
  };

  /** Remembers what it answered: a million acts ask for a few hundred different answers. */
  function ofOneSite(site: string): ReturnType<Earns> {
    const ofActs = new Map<ActionType, readonly number[]>();
    return (act) => {
      const found = ofActs.get(act);
      if (found) return found;
      const rungs = earnedBy(site, act);
      ofActs.set(act, rungs);
      return rungs;
    };
  }

  function earnedBy(site: string, act: ActionType): readonly number[] {
    const own = rungOf(instrument, act, choices);
    const place = classOf(site);
    return instrument.rungs.flatMap((rung, index) =>
      rung.id === own || earnsByPlace(rung, site, place, choices) ? [index] : [],
    );
  }
}

/**
 * Adds up a stretch of days once. Days outside it, and so acts dated after it, do not count.
 * @param known every day there is, if `days` are fewer: they tell since when the recorder was there
 */
export function tallyOf(
  instrument: Instrument,
  days: readonly DayCount[],
  from: Day,
  to: Day,
  reading: Reading,
  known = days,
): Tally {
  const earns = earnsOf(instrument, reading);
  const length = Math.max(0, to - from + 1);
  const totals = () => new Uint32Array(length + 1);
  const earned = instrument.rungs.map(totals);
  const unplaced = totals();
  const looked: Readonly<Record<Looked, Uint32Array>> = {
    watched: totals(),
    inMode: totals(),
    work: totals(),
    private: totals(),
    paused: totals(),
    before: totals(),
    imported: totals(),
  };

  for (const count of days) {
    if (count.day < from || count.day > to) continue;
    const { day, mode, counts, watched, paused, imported } = count;
    const at = day - from + 1;
    if (watched) looked.watched[at] = looked[mode][at] = 1;
    if (paused) looked.paused[at] = 1;
    if (reading.mode && mode !== reading.mode) continue;
    if (watched) looked.inMode[at] = 1;
    if (imported) looked.imported[at] = 1;
    eachCount(counts, (site) => {
      const rungsOf = earns(site);
      return (act, count) => add(at, rungsOf(act), count);
    });
  }
  looked.paused.forEach((paused, at) => {
    looked.paused[at] = paused && !looked.watched[at] ? 1 : 0;
  });
  looked.before.fill(1, 1, Math.max(1, Math.min(to + 1, firstLook(known)) - from + 1));
  for (const row of [...earned, unplaced, ...Object.values(looked)]) runUp(row);

  const between = (row: Uint32Array | undefined, first: Day, last: Day): number => {
    const until = Math.min(last, to) - from + 1;
    const since = Math.max(first, from) - from;
    return row && until > since ? (row[until] ?? 0) - (row[since] ?? 0) : 0;
  };
  return {
    from,
    to,
    acts: (rung, first, last) => between(rung === UNPLACED ? unplaced : earned[rung], first, last),
    days: (kind, first, last) => between(looked[kind], first, last),
  };

  function add(at: number, rungs: readonly number[], count: number): void {
    if (rungs.length === 0) unplaced[at] = (unplaced[at] ?? 0) + count;
    for (const rung of rungs) {
      const row = earned[rung];
      if (row) row[at] = (row[at] ?? 0) + count;
    }
  }
}

/** The first day on which the recorder is known to have been there; infinite where there is none. */
function firstLook(days: readonly DayCount[]): Day {
  let first = Number.POSITIVE_INFINITY;
  for (const count of days) if (count.day < first && (count.watched || count.paused)) first = count.day;
  return first;
}

/** Turns each day's number into the total up to and with that day. */
function runUp(row: Uint32Array): void {
  for (let at = 1; at < row.length; at += 1) row[at] = (row[at] ?? 0) + (row[at - 1] ?? 0);
}
