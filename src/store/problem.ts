/**
 * What can go wrong with the database, each with what the person is told. Nothing is lost by any of them: what was
 * not acknowledged is still with the caller, what was acknowledged is still in the database.
 */
export const STORE_PROBLEMS = {
  /** The disk or the browser's share of it is full. */
  full: 'storeFull',
  /** The database was written by a newer version of Rungs; it can be read and not written. */
  newer: 'storeNewer',
  /** The browser cannot read its own files. */
  corrupt: 'storeCorrupt',
  /** Another tab holds an older version of the database open and does not let go of it. */
  blocked: 'storeBlocked',
} as const;

export class StoreProblem extends Error {
  override readonly name = 'StoreProblem';
  readonly kind: keyof typeof STORE_PROBLEMS;

  constructor(kind: keyof typeof STORE_PROBLEMS, cause?: unknown) {
    super(kind, { cause });
    this.kind = kind;
  }

  /** Key of the sentence in `public/_locales` that tells the person what happened and what to do. */
  get messageKey(): (typeof STORE_PROBLEMS)[keyof typeof STORE_PROBLEMS] {
    return STORE_PROBLEMS[this.kind];
  }
}

/** The problem behind an error of IndexedDB; any other error is a mistake of ours and stays what it is. */
export function problemOf(error: unknown): unknown {
  if (error instanceof StoreProblem || !(error instanceof Error)) return error;
  if (error.name === 'QuotaExceededError') return new StoreProblem('full', error);
  if (error.name === 'VersionError') return new StoreProblem('newer', error);
  // Chromium says UnknownError and Firefox also NotReadableError when a file behind the database is damaged.
  if (['UnknownError', 'NotReadableError'].includes(error.name)) {
    return new StoreProblem('corrupt', error);
  }
  return error;
}
