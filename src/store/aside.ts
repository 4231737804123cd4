import { deleteDB } from 'idb';
import { DATABASE, type Database, STORES } from './schema.ts';

const KEYS = { actions: 'at,id', weeks: 'week', days: 'day,mode', imports: 'id', shares: 'id', meta: '' } as const;

/** Between a database's name and the moment of its copy. */
export const ASIDE = '-aside-';

/** Names of the copies of damaged databases that nobody has deleted yet, the newest first. */
export async function asidesOf(name = DATABASE): Promise<readonly string[]> {
  const names = (await indexedDB.databases()).map((database) => database.name ?? '');
  return names
    .filter((other) => other.startsWith(name + ASIDE))
    .sort()
    .reverse();
}

export async function forgetAsides(name = DATABASE): Promise<void> {
  const { wipe } = await import('./remains.ts'); // seldom needed, and the popup is to be light
  // Where the disk is full it is to go all the same: that may be what it is deleted for.
  for (const aside of await asidesOf(name)) await wipe(aside).catch(() => deleteDB(aside));
}

/** Deletes the record itself, for where the browser cannot read it and so nobody can copy it. */
export const discard = (): Promise<void> => deleteDB(DATABASE);

/** Whether a database of this version has the stores and keys it must have; a failed upgrade may leave it without. */
export function isSound(db: Database): boolean {
  if (!STORES.every((store) => db.objectStoreNames.contains(store))) return false;
  const tx = db.transaction([...STORES]);
  return STORES.every((store) => String(tx.objectStore(store).keyPath ?? '') === KEYS[store]);
}
