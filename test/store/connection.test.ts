import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { asidesOf, forgetAsides } from '../../src/store/aside.ts';
import { STORE_PROBLEMS } from '../../src/store/problem.ts';
import { VERSION } from '../../src/store/schema.ts';
import { openStore, StoreProblem } from '../../src/store/store.ts';
import { act, collected } from './acts.ts';

afterEach(() => vi.restoreAllMocks());

const refused = async (work: Promise<unknown>): Promise<StoreProblem> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof StoreProblem) return error;
  throw new Error(`expected a StoreProblem, got ${error}`);
};

describe('a database', () => {
  it('from a newer version is read and not written', async () => {
    const one = act();
    const older = await openStore({ name: 'newer' });
    await older.add([one]);
    older.close();
    const newer = await openDB('newer', 9);
    newer.close();

    const store = await openStore({ name: 'newer' });
    expect(store.state).toBe('read-only');
    expect(await collected(store.acts())).toEqual([one]);
    expect((await refused(store.add([act()]))).kind).toBe('newer');
    store.close();
  });

  it('upgraded by another tab is let go of, and read-only from then on', async () => {
    const store = await openStore({ name: 'upgraded' });
    await store.add([act()]);
    const other = await openDB('upgraded', 9); // would wait for ever if the store held on
    expect(await collected(store.acts())).toHaveLength(1);
    expect((await refused(store.add([act()]))).kind).toBe('newer');
    expect(store.state).toBe('read-only');
    other.close();
    store.close();
  });

  it('closed under the store is opened anew', async () => {
    const store = await openStore({ name: 'closed' });
    const other = await openDB('closed', VERSION);
    const deleted = indexedDB.deleteDatabase('closed');
    await new Promise((resolve) => {
      deleted.onblocked = resolve;
      deleted.onsuccess = resolve;
    });
    other.close();
    expect(await store.add([act()])).toBe(1);
    expect(await collected(store.acts())).toHaveLength(1);
    store.close();
  });

  it('that is full keeps what it had, counters and all, and says so', async () => {
    const store = await openStore({ name: 'full' });
    const one = act();
    await store.add([one]);
    const days = await store.days();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const problem = await refused(store.add([act()]));
    vi.restoreAllMocks();
    expect(problem.kind).toBe('full');
    expect(problem.messageKey).toBe(STORE_PROBLEMS.full);
    expect(await collected(store.acts())).toEqual([one]);
    expect(await store.days()).toEqual(days);
    store.close();
  });

  it('that has lost a store is copied, all of it, before a new one takes its place', async () => {
    const damaged = await openDB('damaged', 1, {
      upgrade: (db) => {
        db.createObjectStore('actions', { keyPath: ['at', 'id'] });
        db.createObjectStore('meta');
      },
    });
    const many = Array.from({ length: 1_001 }, () => act());
    for (const one of many) await damaged.put('actions', one);
    await damaged.put('meta', 5, 'thinnedBefore');
    damaged.close();

    const store = await openStore({ name: 'damaged' });
    expect(store.state).toBe('ready');
    expect(await store.add([act()])).toBe(1);
    const [copy = '', ...others] = await asidesOf('damaged');
    expect(copy).toMatch(/^damaged-aside-\d{4}-/);
    expect(others).toEqual([]);
    const aside = await openDB(copy);
    expect(await aside.getAll('actions')).toEqual(many);
    expect(await aside.get('meta', 'thinnedBefore')).toBe(5);
    aside.close();
    await forgetAsides('damaged');
    expect(await asidesOf('damaged')).toEqual([]);
    expect(await collected(store.acts())).toHaveLength(1);
    store.close();
  });

  it('that the browser cannot read is reported and left where it is', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    });
    expect((await refused(openStore({ name: 'corrupt' }))).kind).toBe('corrupt');
  });
});
