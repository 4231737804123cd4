import type { Day } from './action.ts';
import type { Point } from './series.ts';
import type { RungState } from './standing.ts';

/** A stretch of a series in which one rung stood the same. */
export interface Run {
  readonly rung: string;
  readonly state: RungState;
  readonly from: Day;
  readonly to: Day;
  /** Points of the series in it. */
  readonly points: number;
}

/** The runs of each rung, in the instrument's order and then in time. */
export function runsOf(points: readonly Point[]): readonly Run[] {
  const ids = points[0]?.rungs.map((rung) => rung.id) ?? [];
  return ids.flatMap((id, index) => {
    const runs: Run[] = [];
    for (const { from, to, rungs } of points) {
      const state = rungs[index]?.state ?? 'unknown';
      const last = runs.at(-1);
      if (last?.state === state) runs[runs.length - 1] = { ...last, to, points: last.points + 1 };
      else runs.push({ rung: id, state, from, to, points: 1 });
    }
    return runs;
  });
}

/** One dated sentence: "Critic since 3 August", "Collector until 12 May". */
export interface Change {
  readonly rung: string;
  /** `since`: the first day on which it was held; `until`: the last. */
  readonly what: 'since' | 'until';
  readonly day: Day;
  /** False where nobody can say what was on the other side of that day; then it is "at least since", "at least until". */
  readonly sure: boolean;
}

/**
 * What changed along a series, oldest first; for dates to the day give it `daysOf`. A run that reaches the end of the
 * series has no `until`. One that reaches its beginning has a `since` that is not sure.
 */
export function changesOf(points: readonly Point[]): readonly Change[] {
  const last = points.at(-1)?.to;
  const runs = runsOf(points);
  const beside = (rung: string, nth: number): RungState => {
    const run = runs[nth];
    return run?.rung === rung ? run.state : 'unknown';
  };
  return runs
    .flatMap(({ rung, state, from, to }, nth): Change[] => {
      if (state !== 'held') return [];
      const since: Change = { rung, what: 'since', day: from, sure: beside(rung, nth - 1) === 'not held' };
      const until: Change = { rung, what: 'until', day: to, sure: beside(rung, nth + 1) === 'not held' };
      return to === last ? [since] : [since, until];
    })
    .sort((one, other) => one.day - other.day);
}

/** A change worth a headline: it held for two complete months in a row. */
export interface Headline {
  readonly rung: string;
  readonly what: 'gained' | 'lost';
  /** First day of the first of the two months. */
  readonly month: Day;
  /** Last day of the second, on which it became a headline. */
  readonly settled: Day;
}

/**
 * Changes between calendar months (`monthsOf`) that lasted, oldest first. A month that nobody can speak for breaks the
 * two in a row, and the first state that settles is where a person starts and no change.
 */
export function headlinesOf(months: readonly Point[]): readonly Headline[] {
  const settledStates = new Map<string, RungState>();
  return months.flatMap((month, nth) => {
    const next = months[nth + 1];
    return month.rungs.flatMap(({ id, state }, index): Headline[] => {
      if (!next || state === 'unknown' || next.rungs[index]?.state !== state) return [];
      const before = settledStates.get(id);
      settledStates.set(id, state);
      if (before === undefined || before === state) return [];
      return [{ rung: id, what: state === 'held' ? 'gained' : 'lost', month: month.from, settled: next.to }];
    });
  });
}
