import { type Situation, tomorrow } from './mode.ts';

/** How long recording may rest. */
export type Rest = '15 minutes' | 'until tomorrow' | 'until resumed';

/** When the rest ends, in milliseconds since 1970; `null`: when the person resumes. */
export function restUntil(rest: Rest, at: number, offsetAt: Situation['offsetAt']): number | null {
  if (rest === '15 minutes') return at + 15 * 60_000;
  return rest === 'until tomorrow' ? tomorrow(at, offsetAt) : null;
}

export interface RestWishes {
  readonly pausedUntil?: number | null;
  /** The same for one site, by its id. */
  readonly pausedSites?: Readonly<Record<string, number | null>>;
}

/** Whether recording rests now: everywhere or, where a site is named, there. */
export function isPaused({ pausedUntil, pausedSites }: RestWishes, at: number, site?: string): boolean {
  const rests = (until: number | null = 0) => until === null || at < until;
  return rests(pausedUntil) || (site !== undefined && rests(pausedSites?.[site]));
}
