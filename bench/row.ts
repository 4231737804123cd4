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
