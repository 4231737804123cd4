import type { Keeping } from './keeping.ts';

/** The part of `storage.local` that is needed here. */
interface Notes {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/**
 * Notes in `storage.local` that a database was made: under `made`, or, where one had been and nobody scrubbed it, under
 * `lost`. Both browsers begin anew, and say nothing, where their own files are damaged.
 */
export async function noteMade(notes: Notes): Promise<void> {
  const { made } = await notes.get(['made']);
  await notes.set({ [made ? 'lost' : 'made']: Date.now() });
}

/**
 * Scrubs once nobody can undo an erasure, so that a database which is made after that is none that was lost.
 * @throws StoreProblem where there is no room to clear the browser's files; it stays owed
 */
export async function settle(store: Pick<Keeping, 'scrub' | 'clear'>, notes: Notes, all: boolean): Promise<void> {
  const { made } = await notes.get(['made']);
  await notes.remove(['made']);
  let isGone = false;
  try {
    isGone = await store.scrub(all);
  } finally {
    if (!isGone && made) await notes.set({ made });
  }
  await store.clear();
  await notes.remove(['scrub']);
}
