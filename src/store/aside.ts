import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { DATABASE, type Database, STORES } from './schema.ts';

const BATCH = 1_000; // rows copied in one transaction
const KEYS = { actions: 'at,id', weeks: 'week', days: 'day,mode', imports: 'id', shares: 'id', meta: '' } as const;

const ASIDE = '-aside-';

/** Names of the copies of damaged databases that nobody has deleted yet, the newest first. */
export async function asidesOf(name = DATABASE): Promise<readonly string[]> {
  const names = (await indexedDB.databases()).map((database) => database.name ?? '');
  return names
    .filter((other) => other.startsWith(name + ASIDE))
    .sort()
    .reverse();
}

export async function forgetAsides(name = DATABASE): Promise<void> {
  for (const aside of await asidesOf(name)) await deleteDB(aside);
}

/** Deletes the record itself, for where the browser cannot read it and so nobody can copy it. */
export const discard = (): Promise<void> => deleteDB(DATABASE);

/** Whether a database of this version has the stores and keys it must have; a failed upgrade may leave it without. */
export function isSound(db: Database): boolean {
  if (!STORES.every((store) => db.objectStoreNames.contains(store))) return false;
  const tx = db.transaction([...STORES]);
  return STORES.every((store) => String(tx.objectStore(store).keyPath ?? '') === KEYS[store]);
}

/**
 * Copies a database that is not sound, whatever is in it, under another name (`rungs-aside-2026-06-01T12:00:00.000Z`) and
 * only then makes room for a new one.
 */
export async function setAside(damaged: Database, now: Date): Promise<void> {
  const { name } = damaged;
  const aside = name + ASIDE + now.toISOString();
  damaged.close();
  const from = await openDB(name);
  const stores = [...from.objectStoreNames];
  const to = await openDB(aside, 1, {
    upgrade(db) {
      if (stores.length === 0) return;
      const tx = from.transaction(stores);
      for (const store of stores) db.createObjectStore(store, { keyPath: tx.objectStore(store).keyPath });
    },
  });
  for (const store of stores) await copy(from, to, store);
  from.close();
  to.close();
  await deleteDB(name);
}

async function copy(from: IDBPDatabase, to: IDBPDatabase, store: string): Promise<void> {
  let range: IDBKeyRange | null = null;
  for (;;) {
    const read = from.transaction(store).store;
    const [keys, values]: [IDBValidKey[], unknown[]] = await Promise.all([
      read.getAllKeys(range, BATCH),
      read.getAll(range, BATCH),
    ]);
    const write = to.transaction(store, 'readwrite');
    const inline = write.store.keyPath !== null;
    await Promise.all(values.map((value, at) => write.store.put(value, inline ? undefined : keys[at])));
    await write.done;
    const last = keys.at(-1);
    if (last === undefined || keys.length < BATCH) return;
    range = IDBKeyRange.lowerBound(last, true);
  }
}
