import { openDB } from 'idb';
import type { Action } from '../../../src/domain/action.ts';
import { type Backups, openBackups } from '../../../src/store/backup/backups.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { invented } from './invented.ts';

/** What `evaluate` finds in the probe's page. */
export interface StorePage {
  readonly openStore: typeof openStore;
  readonly openBackups: typeof openBackups;
  /** Fills a database with invented acts; milliseconds. */
  fill(count: number, name?: string): Promise<number>;
  /** One burst of acts, with counters; and the same rows put into a bare object store. Milliseconds. */
  burst(count: number): Promise<{ store: number; bare: number }>;
  /** Opens a database and reads a month of counters, as the popup does; milliseconds. */
  cold(name?: string): Promise<number>;
  /** Writes the record to a backup, restores it under another name; whether the day counters are the same. */
  roundTrip(): Promise<{ bytes: number; written: number; restored: number; same: boolean }>;
  /** The other design: each day's acts packed into one value of 13 bytes an act. */
  pack(count: number): Promise<number>;
}

const BATCH = 5_000;
const LAST_DAY = Math.floor(Date.UTC(2026, 0, 1) / 86_400_000);

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function within<T>(name: string | undefined, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(name === undefined ? {} : { name });
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

function* inBatches(acts: Iterable<Action>, size: number): Generator<Action[]> {
  let batch: Action[] = [];
  for (const act of acts) {
    if (batch.push(act) < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

const page: StorePage = {
  openStore,
  openBackups,
  fill: (count, name) =>
    within(name, (store) =>
      timed(async () => {
        for (const batch of inBatches(invented(count, 1), BATCH)) await store.add(batch);
      }),
    ),
  burst: (count) =>
    within(undefined, async (store) => {
      const db = await openDB('bare', 1, {
        upgrade: (bare) => void bare.createObjectStore('rows', { keyPath: ['at', 'id'] }),
      });
      const rounds: { store: number; bare: number }[] = [];
      for (let round = 0; round < 7; round++) {
        const acts = [...invented(count, 100 + round)];
        const bare = await timed(async () => {
          const tx = db.transaction('rows', 'readwrite');
          for (const act of acts) void tx.store.add(act);
          await tx.done;
        });
        rounds.push({ bare, store: await timed(() => store.add(acts)) });
      }
      db.close();
      const median = (of: 'store' | 'bare') => rounds.map((round) => round[of]).sort((a, b) => a - b)[3] ?? Number.NaN;
      return { store: median('store'), bare: median('bare') };
    }),
  cold: (name) => timed(() => within(name, (store) => store.days(LAST_DAY - 30, LAST_DAY))),
  async roundTrip() {
    const backups: Backups = await openBackups();
    let file = new Blob();
    const written = await timed(async () => {
      file = await new Response(await backups.write(Date.now())).blob();
    });
    const others = await openBackups({ name: 'restored' });
    const restored = await timed(() => others.restore(file, 'merge'));
    const daysOf = async (name?: string) => JSON.stringify(await within(name, (store) => store.days()));
    return { bytes: file.size, written, restored, same: (await daysOf()) === (await daysOf('restored')) };
  },
  async pack(count) {
    const db = await openDB('packed', 1, { upgrade: (packed) => void packed.createObjectStore('days') });
    const days = new Map<number, Action[]>();
    for (const act of invented(count, 1)) days.set(act.day, [...(days.get(act.day)?.splice(0) ?? []), act]);
    const tx = db.transaction('days', 'readwrite');
    for (const [day, acts] of days) {
      const view = new DataView(new ArrayBuffer(acts.length * 13));
      acts.forEach(({ at, id, type, site, mode, evidence }, row) => {
        view.setUint32(row * 13, at - (day - 1) * 86_400_000);
        view.setUint16(row * 13 + 4, Math.floor(id / 2 ** 32));
        view.setUint32(row * 13 + 6, id % 2 ** 32);
        view.setUint8(row * 13 + 10, type.length);
        view.setUint8(row * 13 + 11, site.length);
        view.setUint8(row * 13 + 12, mode.length + evidence.length);
      });
      void tx.store.put(view.buffer, day);
    }
    await tx.done;
    db.close();
    return days.size;
  },
};

Object.assign(globalThis, { page });
