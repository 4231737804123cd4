import type { Mode } from './domain/action.ts';

/** What the person wishes. Kept in `storage.local` under one key; the UI writes it, the background reads it. */
export interface Settings {
  readonly mode: Mode;
  /** Recording rests until then (milliseconds since 1970); `null`: until the person resumes; absent: it does not rest. */
  readonly pausedUntil?: number | null;
  /** Where the person switched recording on. */
  readonly places: readonly Place[];
  readonly instrument: string;
  /** Interface language as a locale folder's name; absent: the browser's. */
  readonly language?: string;
  /** True once onboarding was finished or skipped. */
  readonly welcomed: boolean;
}

/** One origin that is being watched. */
export interface Place {
  /** A match pattern, exactly as granted: `https://blog.example/*`. */
  readonly origin: string;
  /** The sites recognised there; empty until a page of it has been seen. */
  readonly sites: readonly string[];
}

export const DEFAULTS: Settings = { mode: 'private', places: [], instrument: 'forrester-2010', welcomed: false };
