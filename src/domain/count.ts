import type { ActionType, Day, Mode } from './action.ts';

/** How often each thing was done on each site: `{ wordpress: { comment: 2 } }`. */
export type Counts = Readonly<Record<string, Readonly<Partial<Record<ActionType, number>>>>>;

/**
 * What was done in one mode on one local day, and whether anybody looked: the day counter kept beside the actions
 * and the only thing a profile is read from.
 */
export interface DayCount {
  readonly day: Day;
  readonly mode: Mode;
  readonly counts: Counts;
  /** Quarters of an hour in which the browser was in use and recording; 0 or absent: nobody looked. */
  readonly watched?: number;
  /** Quarters of an hour in which the browser was in use and recording was paused. */
  readonly paused?: number;
  /** True where an import covers the day, whether or not it brought an act. */
  readonly imported?: boolean;
}

/** Tells of every cell: first the site, which answers with who wants to know what was done there, and how often. */
export function eachCount(counts: Counts, tellOf: (site: string) => (act: ActionType, count: number) => void): void {
  for (const site in counts) {
    const acts = counts[site] ?? {};
    const tell = tellOf(site);
    // `for in` knows keys only as text; it is the quick way through a million acts' worth of counters.
    for (const act in acts) tell(act as ActionType, acts[act as ActionType] ?? 0);
  }
}
