import { deleteDB, openDB } from 'idb';
import { holding } from './holding.ts';
import { demandRoom } from './room.ts';
import { type Database, type RungsSchema, STORES, type Stores, upgrade, VERSION } from './schema.ts';
import { nextBatch } from './set-aside.ts';

/**
 * What a browser's files still hold of rows that were deleted, and how to be rid of it: Chromium's LevelDB keeps them until
 * it merges the tables they stand in, which may be never; Firefox's SQLite leaves their bytes in the pages they stood on.
 * Of a database that is deleted both let go. So the record moves into a new one.
 */

// LevelDB's write buffer as Chromium sets it (leveldb_env::WriteBufferSize) is 4 MB: while a third is begun the first of
// them must have become a table (leveldb, db/db_impl.cc, MakeRoomForWrite).
const MUCH = 10 * 2 ** 20; // bytes
const PIECE = 16 * 2 ** 10; // bytes: values of 64 KB and more would go into files of their own
const PIECES = 64; // in one transaction

/**
 * Deletes a database with what the browser's files hold of it. Chromium merges all tables in which rows of it stand, but
 * what is still in memory would come into a table after that, beside its deletion, and stay there: so first it is made to
 * write that out.
 */
export async function wipe(name: string): Promise<void> {
  if (isChromium()) await writeOut(`${name}-ballast`);
  await deleteDB(name);
}

/** Makes LevelDB write out what it has in memory, by writing what is of no use and cannot be compressed. */
async function writeOut(ballast: string): Promise<void> {
  const db = await openDB(ballast, 1, { upgrade: (made) => void made.createObjectStore('pieces') });
  const piece = crypto.getRandomValues(new Uint8Array(PIECE));
  try {
    for (let at = 0; at * PIECE < MUCH; at += PIECES) {
      await demandRoom();
      const tx = db.transaction('pieces', 'readwrite');
      for (let next = at; next < at + PIECES; next++) tx.store.put(piece, next).catch(() => undefined); // `done` tells
      await tx.done;
    }
  } finally {
    db.close();
    await deleteDB(ballast);
  }
}

const MERGING = 5_000; // ms, several times what a million acts take

/** Waits for what Chromium does after it has said that a database is deleted: were it closed before, rows would stay. */
export const merged = (): Promise<void> => new Promise((done) => (isChromium() ? setTimeout(done, MERGING) : done()));

const isChromium = (): boolean => globalThis.location?.protocol === 'chrome-extension:';

const copyOf = (name: string): string => `${name}-renewed`;

/** Deletes the copy of a renewal that was broken off before the record was touched: it must never pass for the record. */
export async function forgetCopy(name: string): Promise<void> {
  if (await isThere(copyOf(name))) await wipe(copyOf(name));
}

/**
 * Moves the record into a new database, which leaves behind what the files held of deleted rows. At each moment it is
 * whole in one of two: each comes to be in one transaction, and the old one goes only once the copy is on the disk. To be
 * called while nobody writes, and without an earlier copy; whoever finds no record meanwhile waits for its end.
 * @throws StoreProblem `full`; the record is as it was
 */
export const renew = (name: string): Promise<void> =>
  holding(name, 'renewal', 'exclusive', async () => {
    if (!(await isThere(name))) return;
    await demandRoom({ copies: 2, bytes: 2 * MUCH });
    const copy = copyOf(name);
    const rows = await rowsOf(name);
    await lay(copy, rows);
    await wipe(name);
    await lay(name, rows);
    await wipe(copy);
  });

/** Puts a record back whose renewal was broken off; to be called before a record is made that is not there. */
export const endRenewal = (name: string): Promise<void> =>
  holding(name, 'renewal', 'exclusive', async () => {
    const copy = copyOf(name);
    if (!(await isThere(copy))) return;
    if (!(await isThere(name))) await lay(name, await rowsOf(copy));
    await wipe(copy).catch(() => deleteDB(copy)); // the record must open, however full the disk
  });

/** Firefox lists one, too, whose making was broken off; it has version 0. */
const isThere = async (name: string): Promise<boolean> =>
  (await indexedDB.databases()).some((database) => database.name === name && database.version);

type Rows = readonly (readonly [store: Stores, keys: readonly IDBValidKey[], values: readonly unknown[]])[];

async function rowsOf(name: string): Promise<Rows> {
  const db: Database = await openDB<RungsSchema>(name, VERSION, {
    upgrade: (older, from, _to, tx) => upgrade(older, from, tx),
  });
  try {
    const tx = db.transaction([...STORES]);
    return await Promise.all(
      STORES.map(async (store) => {
        const rows = tx.objectStore(store);
        const keys: IDBValidKey[] = [];
        const values: unknown[] = [];
        for (let range: IDBKeyRange | null | undefined = null; range !== undefined; ) {
          const batch: Awaited<ReturnType<typeof nextBatch>> = await nextBatch(rows, range);
          keys.push(...batch.keys);
          values.push(...batch.values);
          range = batch.rest;
        }
        return [store, rows.keyPath === null ? keys : [], values] as const;
      }),
    );
  } finally {
    db.close();
  }
}

/** Makes a database of these rows, on the disk once this resolves; one that somebody made in between is none of them. */
async function lay(name: string, rows: Rows): Promise<void> {
  let isLaid = false;
  const db = await openDB<RungsSchema>(name, VERSION, {
    upgrade(made, from, _to, tx) {
      isLaid = true;
      upgrade(made, from, tx);
      for (const [store, keys, values] of rows)
        values.forEach((value, at) => {
          tx.objectStore(store)
            .put(value as never, keys[at] as never)
            .catch(() => undefined); // whoever opens is told
        });
    },
  });
  // There is no such key, but all that came before is on the disk once this has ended.
  const flushed = db.transaction('meta', 'readwrite', { durability: 'strict' });
  void flushed.store.delete('none' as never);
  await flushed.done;
  db.close();
  if (isLaid) return;
  await deleteDB(name);
  await lay(name, rows);
}
