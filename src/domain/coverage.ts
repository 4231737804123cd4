import type { Mode } from './action.ts';

/**
 * On how many days of a stretch somebody looked. `watched`, `paused`, `absent` and `before` add up to `days`; `inMode`,
 * `byMode` and `imported` are further figures about the same days.
 */
export interface Coverage {
  readonly days: number;
  /** The recorder ran in either mode: an act in this one would have been seen too. */
  readonly watched: number;
  /** Of those, the days on which it ran in the mode that was asked for; equals `watched` when none was. */
  readonly inMode: number;
  /** The same for each mode, whichever was asked for. */
  readonly byMode: Readonly<Record<Mode, number>>;
  /** Only paused. */
  readonly paused: number;
  /** Neither: browser closed, another device. */
  readonly absent: number;
  /** Not installed: before the first day of which the counters know that the recorder was there. */
  readonly before: number;
  /** An import covers the day. It speaks for one place only, so it can show an act and never the lack of any. */
  readonly imported: number;
  /** Watched days that it takes before anybody is called inactive: two of three (20 of 30). */
  readonly needed: number;
}

/** The watched days needed out of so many before seeing nothing means that nothing was done. */
export const neededOf = (days: number): number => Math.ceil((days * 2) / 3);
