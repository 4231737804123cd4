import { StoreProblem } from './problem.ts';

/**
 * Bytes that must be left before anything is added. Chromium's database, once a write has met a full disk, may begin anew
 * with nothing in it (seen with Chromium 156), so it must not come to that.
 */
const RESERVE = 32 * 2 ** 20;
const ASKED_ANEW = 500; // ms: an import of many batches need not ask before each

let asked = Number.NEGATIVE_INFINITY;

/** @throws StoreProblem `full` where the browser or the disk has hardly any room left */
export async function demandRoom(): Promise<void> {
  const storage = (globalThis as { navigator?: { storage?: StorageManager } }).navigator?.storage;
  if (!storage || performance.now() - asked < ASKED_ANEW) return;
  const { quota = Number.POSITIVE_INFINITY, usage = 0 } = await storage.estimate();
  if (quota - usage < RESERVE) throw new StoreProblem('full');
  asked = performance.now(); // only while there was room: who waits for some is told at once
}
