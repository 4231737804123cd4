import { StoreProblem } from './problem.ts';

/**
 * Bytes that must be left before anything is written. Chromium's database, once a write has met a full disk, may begin anew
 * with nothing in it (seen with Chromium 156), so it must not come to that.
 */
const RESERVE = 32 * 2 ** 20;
/** Bytes that even an erasure needs, since it is noted in the browser's files before it makes them smaller. */
const SLIVER = 2 ** 20;

/** What is to be written. */
interface Need {
  /** Whether it leaves less than there was. */
  readonly frees?: boolean;
  /** Bytes, where they are many. */
  readonly bytes?: number;
  /** How many times all that is there. */
  readonly copies?: number;
}

/**
 * To be asked before each write: it takes a millisecond or two, and an answer half a second old has cost a whole record
 * (the disk was filled within it).
 * @throws StoreProblem `full` where the browser or the disk has hardly any room left
 */
export async function demandRoom({ frees = false, bytes = 0, copies = 0 }: Need = {}): Promise<void> {
  const storage = (globalThis as { navigator?: { storage?: StorageManager } }).navigator?.storage;
  if (!storage) return;
  const { quota = Number.POSITIVE_INFINITY, usage = 0 } = await storage.estimate();
  if (quota - usage < (frees ? SLIVER : RESERVE) + bytes + copies * usage) throw new StoreProblem('full');
}
