import type { Point } from './series.ts';

/** The middle half of what a person usually does in a week. */
export interface Band {
  /** Lower and upper quartile of the acts of one week. */
  readonly low: number;
  readonly high: number;
  /** Weeks it is made of: those that were watched enough to count. */
  readonly weeks: number;
}

/** Weeks the band looks back on, and the fewest it can be said from. */
const BAND_WEEKS = 26;
const BAND_FEWEST = 8;

/** A week counts once five of its days were watched, so that a week away does not pass for a quiet one. */
const WATCHED_WEEK = 5;

/**
 * The middle 50 % of one rung's weekly acts over the last 26 weeks of a series (`weeksOf`); `undefined` while fewer
 * than eight of them can be counted. Quartiles by linear interpolation (Hyndman & Fan 1996, type 7).
 */
export function usualBand(weeks: readonly Point[], rung: string): Band | undefined {
  const acts = weeks
    .slice(-BAND_WEEKS)
    .filter((week) => week.watched >= WATCHED_WEEK)
    .map((week) => week.rungs.find(({ id }) => id === rung)?.acts ?? 0)
    .sort((one, other) => one - other);
  if (acts.length < BAND_FEWEST) return undefined;
  return { low: quantile(acts, 0.25), high: quantile(acts, 0.75), weeks: acts.length };
}

function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? 0;
  return below + (above - below) * (at - Math.floor(at));
}

/** How much a person stays the same, and how often the highest rung moved. */
export interface Steadiness {
  /** Share of steps between neighbouring points on which no rung changed, 0 to 1; `undefined` without any step. */
  readonly stability?: number;
  /** Steps that could be judged: both points known for every rung. */
  readonly steps: number;
  /** Steps on which the highest held rung moved up, and down; from or to no rung at all counts. */
  readonly climbs: number;
  readonly descents: number;
}

/** Along a series by weeks or months. Steps from or to a point with an unknown rung are left out, not guessed. */
export function steadinessOf(points: readonly Point[]): Steadiness {
  const steps = points.flatMap((point, nth) => {
    const before = points[nth - 1];
    return before && isKnown(before) && isKnown(point) ? [{ from: before, to: point }] : [];
  });
  const same = steps.filter(({ from, to }) => from.held.join() === to.held.join()).length;
  const rise = steps.map(({ from, to }) => heightOf(to) - heightOf(from));
  return {
    ...(steps.length > 0 && { stability: same / steps.length }),
    steps: steps.length,
    climbs: rise.filter((by) => by > 0).length,
    descents: rise.filter((by) => by < 0).length,
  };
}

const isKnown = ({ rungs }: Point): boolean => rungs.every((rung) => rung.state !== 'unknown');

/** 0 with no rung held; otherwise the higher the rung, the higher the number. */
function heightOf({ rungs }: Point): number {
  const highest = rungs.findIndex((rung) => rung.state === 'held');
  return highest === -1 ? 0 : rungs.length - highest;
}
