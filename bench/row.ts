/** One figure of a bench: what was measured, and what it may be at most. Ratios are held against the same run. */
export interface Row {
  readonly what: string;
  readonly value: number;
  /** `ms`, `bytes`, `x` for a ratio … */
  readonly unit: string;
  readonly limit?: number;
}

/** What every file of this folder exports as its default. */
export type Bench = () => Promise<readonly Row[]>;

export const inOrder = (values: readonly number[]): readonly number[] => [...values].sort((one, other) => one - other);

/** The middle value, of an even number of them the upper one; NaN where there is none. */
export const median = (values: readonly number[]): number => inOrder(values)[values.length >> 1] ?? Number.NaN;

/** The interquartile mean: of values that a coarse clock rounds it tells more than one of them, and outliers do not move it. */
export function midmean(values: readonly number[]): number {
  const quarter = values.length >> 2;
  const middle = inOrder(values).slice(quarter, values.length - quarter);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}
