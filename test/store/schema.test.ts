import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deleteDB, openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { DATABASE, VERSION } from '../../src/store/schema.ts';
import { openStore } from '../../src/store/store.ts';
import { collected } from './acts.ts';

/** A database of a released version, as it was written down when that version was released; never edited afterwards. */
interface Recorded {
  readonly version: number;
  readonly stores: Record<string, { keyPath: string | string[] | null; rows: { key?: IDBValidKey; value: object }[] }>;
}

const folder = join(import.meta.dirname, 'schemas');
const recorded = readdirSync(folder).map(
  (file) => JSON.parse(readFileSync(join(folder, file), 'utf8'), revived) as Recorded,
);

/** `{ "Uint32Array": [1] }` stands for such an array. */
function revived(_key: string, found: unknown): unknown {
  if (typeof found !== 'object' || found === null) return found;
  if ('Uint32Array' in found) return Uint32Array.from(found.Uint32Array as number[]);
  if ('Float64Array' in found) return Float64Array.from(found.Float64Array as number[]);
  return found;
}

async function lay({ version, stores }: Recorded, name: string): Promise<void> {
  const db = await openDB(name, version, {
    upgrade(database) {
      for (const [store, { keyPath }] of Object.entries(stores)) database.createObjectStore(store, { keyPath });
    },
  });
  for (const [store, { rows }] of Object.entries(stores)) {
    for (const { key, value } of rows) await db.put(store, value, key);
  }
  db.close();
}

describe('a database of each released version', () => {
  it('is recorded', () => {
    expect(recorded.map(({ version }) => version).sort((a, b) => a - b)).toEqual(
      Array.from({ length: VERSION }, (_, before) => before + 1),
    );
  });

  it.each(recorded)('version $version opens with all it held', async (old) => {
    const name = `schema-${old.version}`;
    await lay(old, name);
    const store = await openStore({ name });
    expect(store.state).toBe('ready');
    const acts = await collected(store.acts());
    expect(acts.map(({ id, type, site, at }) => [id, type, site, at])).toEqual([
      [7, 'comment', 'wordpress', 1_780_315_200_000],
      [8, 'post', 'mastodon', 1_780_315_260_000],
    ]);
    expect(await store.check()).toEqual([]);
    expect((await store.days()).filter(({ day }) => day === 20_605)).toHaveLength(2);
    expect(await store.imports()).toHaveLength(1);
    expect(await store.shares()).toHaveLength(1);
    store.close();
  });

  it.each(recorded.filter(({ version }) => version === VERSION))(
    'the newest is what a new database is',
    async (newest) => {
      const store = await openStore();
      const db = await openDB(DATABASE);
      expect(db.version).toBe(newest.version);
      const shapes = [...db.objectStoreNames].map((name) => [name, db.transaction(name).store.keyPath]);
      const expected = Object.entries(newest.stores).map(([name, { keyPath }]) => [name, keyPath]);
      expect(Object.fromEntries(shapes)).toEqual(Object.fromEntries(expected));
      db.close();
      store.close();
      await deleteDB(DATABASE);
    },
  );
});
