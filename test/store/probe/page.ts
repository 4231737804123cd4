import { type IDBPDatabase, openDB } from 'idb';
import type { Action } from '../../../src/domain/action.ts';
import type { DayCount } from '../../../src/domain/count.ts';
import { countDays } from '../../../src/domain/count-days.ts';
import { monthsOf } from '../../../src/domain/series.ts';
import { forrester2010 } from '../../../src/instruments/forrester-2010.ts';
import { type Backups, openBackups } from '../../../src/store/backup/backups.ts';
import { pack, weekOf } from '../../../src/store/pack.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { sum } from '../../../src/store/tally.ts';
import { invented } from './invented.ts';

/** What `evaluate` finds in the probe's page. */
export interface StorePage {
  readonly openStore: typeof openStore;
  readonly openBackups: typeof openBackups;
  /** Fills a database with invented acts; milliseconds. */
  fill(count: number, name?: string): Promise<number>;
  /** One burst of acts, of one day or of ten years, with counters; and the same rows put into a bare object store. Milliseconds. */
  burst(count: number, of: 'a day' | 'ten years'): Promise<{ store: number; bare: number }>;
  /** Opens a database, and reads a month of counters as the popup does; milliseconds. */
  cold(name?: string): Promise<{ opened: number; read: number }>;
  /** Keeps the last month of the record under another name. */
  month(name: string): Promise<void>;
  /** Clears the browser's files, as after an erasure; milliseconds. */
  clear(): Promise<number>;
  /** Writes the record to a backup, restores it under another name; whether day counters and monthly profiles are the same. */
  roundTrip(): Promise<{ bytes: number; written: number; restored: number; same: boolean }>;
  /** Lays a record whose past weeks are packed, as `fill` and `pack` would leave it, in a tenth of the time. */
  lay(count: number, name?: string): Promise<number>;
  /** Packs every past week there is; how many acts. */
  pack(name?: string): Promise<number>;
  /** Holds every day counter against its acts; milliseconds. @throws Error if any differed */
  check(): Promise<number>;
  /** Begins what may take longer than a question to a page may; `progress` tells of its end. */
  begin(
    what: 'fill' | 'lay' | 'month' | 'pack' | 'check' | 'clear' | 'roundTrip',
    ...words: readonly unknown[]
  ): Promise<void>;
  progress(): { readonly done: boolean; readonly value?: unknown; readonly error?: string };
}

const BATCH = 5_000;
const LAST_DAY = Math.floor(Date.UTC(2026, 0, 1) / 86_400_000);
const NOON = LAST_DAY * 86_400_000 + 43_200_000;

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

/** Counts as text that does not depend on what was counted first. */
const inOrder = (counts: DayCount['counts']): string =>
  Object.entries(counts)
    .flatMap(([site, types]) => Object.entries(types).map(([type, count]) => `${site} ${type} ${count}`))
    .sort()
    .join();

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
  burst: (count, of) =>
    within(undefined, async (store) => {
      const db = await openDB('bare', 1, {
        upgrade: (bare) => void bare.createObjectStore('rows', { keyPath: ['at', 'id'] }),
      });
      const rounds: { store: number; bare: number }[] = [];
      for (let round = 0; round < 7; round++) {
        const spread = [...invented(count, (of === 'a day' ? 200 : 100) + round)];
        const acts =
          of === 'a day' ? spread.map((act) => ({ ...act, at: NOON + (act.at % 3_600_000), day: LAST_DAY })) : spread;
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
  async cold(name) {
    const start = performance.now();
    return within(name, async (store) => {
      const opened = performance.now() - start;
      return { opened, read: await timed(() => store.days(LAST_DAY - 30, LAST_DAY)) };
    });
  },
  month: (name) =>
    within(undefined, (store) =>
      within(name, async (small) => {
        const from = (LAST_DAY - 30) * 86_400_000;
        const acts: Action[] = [];
        for await (const act of store.acts({ from })) acts.push(act);
        for (const batch of inBatches(acts, BATCH)) await small.add(batch);
      }),
    ),
  clear: () => within(undefined, (store) => timed(() => store.clear())),
  async roundTrip() {
    const backups: Backups = await openBackups();
    let file = new Blob();
    const written = await timed(async () => {
      file = await new Response(await backups.write(Date.now())).blob();
    });
    const others = await openBackups({ name: 'restored' });
    const restored = await timed(() => others.restore(file, 'merge'));
    others.close();
    backups.close();
    const seriesOf = async (name?: string) => {
      const days = await within(name, (store) => store.days());
      const series = monthsOf(forrester2010, days, days[0]?.day ?? LAST_DAY, LAST_DAY, {
        classOf: () => 'social network',
      });
      const cells = days.map(({ counts, ...day }) => [day, inOrder(counts)]);
      return JSON.stringify([cells, series]);
    };
    return { bytes: file.size, written, restored, same: (await seriesOf()) === (await seriesOf('restored')) };
  },
  lay: (count, name = 'rungs') =>
    timed(async () => {
      (await openStore({ name })).close();
      const db = await openDB(name);
      let [week, acts]: [number, Action[]] = [0, []];
      const putWeek = (): Promise<unknown> => db.put('weeks', pack(week, acts));
      let tally = new Map<string, DayCount>();
      for (const act of invented(count, 1)) {
        if (weekOf(act.at) !== week && acts.length > 0) {
          await putWeek();
          tally = await putDays(db, tally, acts);
          acts = [];
        }
        week = weekOf(act.at);
        acts.push(act);
      }
      await putWeek();
      await putDays(db, tally, acts);
      db.close();
    }),
  check: () =>
    within(undefined, (store) =>
      timed(async () => {
        const repairs = await store.check();
        if (repairs.length > 0) throw new Error(`${repairs.length} counters differed`);
      }),
    ),
  async pack(name) {
    const store = await openStore(name === undefined ? {} : { name });
    let packed = 0;
    for (let more = 1; more > 0; packed += more) more = await store.pack(LAST_DAY + 7, 0);
    store.close();
    return packed;
  },
  async begin(what, ...words) {
    running = { done: false };
    const mine = running;
    const work: Promise<unknown> = (page[what] as (...words: unknown[]) => Promise<unknown>)(...words);
    work.then(
      (value) => Object.assign(mine, { done: true, value }),
      (error) => Object.assign(mine, { done: true, error: String(error) }),
    );
  },
  progress: () => ({ ...running }),
};

/** A week's counters; a day that lies in two weeks is counted with what was counted before. */
async function putDays(
  db: IDBPDatabase,
  before: ReadonlyMap<string, DayCount>,
  acts: readonly Action[],
): Promise<Map<string, DayCount>> {
  const after = new Map<string, DayCount>();
  const tx = db.transaction('days', 'readwrite');
  for (const row of countDays(acts)) {
    const known = before.get(`${row.day} ${row.mode}`);
    const whole = known ? { ...row, counts: sum(known, row).counts } : row;
    after.set(`${row.day} ${row.mode}`, whole);
    void tx.store.put(whole);
  }
  await tx.done;
  return after;
}

let running: { done: boolean; value?: unknown; error?: string } = { done: false };

Object.assign(globalThis, { page });
