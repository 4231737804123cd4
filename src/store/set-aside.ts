import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { ASIDE } from './aside.ts';
import type { Database } from './schema.ts';

const BATCH = 1_000; // rows read, and copied in one transaction

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
    const { keys, values, rest } = await nextBatch(from.transaction(store).store, range);
    const write = to.transaction(store, 'readwrite');
    const inline = write.store.keyPath !== null;
    await Promise.all(values.map((value, at) => write.store.put(value, inline ? undefined : keys[at])));
    await write.done;
    if (!rest) return;
    range = rest;
  }
}

/** The first rows of a range with their keys, and the range of those that may follow; a browser hands over no more at once. */
export async function nextBatch(rows: Batched, range: IDBKeyRange | null) {
  const [keys, values] = await Promise.all([rows.getAllKeys(range, BATCH), rows.getAll(range, BATCH)]);
  return { keys, values, rest: keys.length === BATCH ? IDBKeyRange.lowerBound(keys.at(-1), true) : undefined };
}

interface Batched {
  getAllKeys(range: IDBKeyRange | null, count: number): Promise<readonly IDBValidKey[]>;
  getAll(range: IDBKeyRange | null, count: number): Promise<readonly unknown[]>;
}
