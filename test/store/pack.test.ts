import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import type { Action, Mode } from '../../src/domain/action.ts';
import { addIn } from '../../src/store/acts.ts';
import { connect } from '../../src/store/connection.ts';
import { pack, unpack, WEEK_MS, weekOf } from '../../src/store/pack.ts';
import { openStore, type Selection, type Store } from '../../src/store/store.ts';
import { act, collected, DAY_MS, NOON, someAct } from './acts.ts';

const NEVER_TOO_FEW = 0; // rows from which on a store is packed here
const FAR = Math.floor(NOON / DAY_MS) + 400; // a day by which every week of these acts is past

describe('a week that was packed', () => {
  const anyAct: fc.Arbitrary<Action> = fc
    .record({
      id: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
      since: fc.integer({ min: 0, max: WEEK_MS - 1 }),
      quality: fc.constantFrom('minute', 'day', 'bound', undefined),
      from: fc.option(fc.integer({ min: 1, max: 1_000 }), { nil: undefined }),
      like: someAct,
    })
    .map(({ id, since, quality, from, like: { import: _, ...like } }) => ({
      ...like,
      id,
      at: 2_943 * WEEK_MS + since,
      ...(quality && { quality }),
      ...(from && { import: from }),
    }));

  it('unpacks to the acts that went in, whatever they are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyAct, { selector: ({ at, id }) => `${at} ${id}`, maxLength: 400 }), (acts) => {
        expect(unpack(pack(2_943, acts))).toEqual([...acts].sort((a, b) => a.at - b.at || a.id - b.id));
      }),
      { numRuns: 200 },
    );
  });

  it('holds more than 256 different sites and more than 65,536 imports', () => {
    const many = Array.from({ length: 65_600 }, (_, nth) =>
      act({ id: nth + 1, at: NOON + nth, site: `site${nth % 300}`, import: nth + 1, quality: 'bound' }),
    );
    expect(unpack(pack(weekOf(NOON), many))).toEqual(many);
  });
});

/** What may be asked of a store. */
type Deed =
  | { readonly do: 'add'; readonly acts: readonly Action[] }
  | { readonly do: 'remove'; readonly keys: readonly Action[] }
  | { readonly do: 'move'; readonly selection: Selection; readonly mode: Mode }
  | { readonly do: 'erase' | 'erase and put back'; readonly selection: Selection }
  | { readonly do: 'thin'; readonly before: number }
  | { readonly do: 'remove import' | 'erase all and put back' };

const day = fc.integer({ min: 0, max: 42 }).map((days) => Math.floor(NOON / DAY_MS) + days);
const part = {
  site: fc.constantFrom('wordpress', 'mastodon', 'constructor'),
  mode: fc.constantFrom<Mode>('work', 'private'),
};
const selection: fc.Arbitrary<Selection> = fc.oneof(
  fc.record({ ...part, days: fc.tuple(day, day) }, { requiredKeys: [] }),
  fc.record(
    { ...part, moments: fc.tuple(day, day).map(([a, b]) => [a * DAY_MS, b * DAY_MS] as const) },
    { requiredKeys: ['moments'] },
  ),
  fc.record({ keys: fc.array(someAct, { maxLength: 8 }) }),
);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ do: fc.constant('add' as const), acts: fc.array(someAct, { maxLength: 15 }) }),
  fc.record({ do: fc.constant('remove' as const), keys: fc.array(someAct, { maxLength: 8 }) }),
  fc.record({ do: fc.constant('move' as const), selection, mode: part.mode }),
  fc.record({ do: fc.constantFrom('erase' as const, 'erase and put back' as const), selection }),
  fc.record({ do: fc.constant('thin' as const), before: day }),
  fc.record({ do: fc.constantFrom('remove import' as const, 'erase all and put back' as const) }),
);

async function perform(store: Store, asked: Deed): Promise<unknown> {
  switch (asked.do) {
    case 'add':
      return store.add(asked.acts);
    case 'remove':
      return sorted(await store.remove(asked.keys));
    case 'move':
      return store.move(asked.selection, asked.mode);
    case 'erase':
      return (await store.erase(asked.selection)).rest;
    case 'erase and put back':
      return store.putBack(await store.erase(asked.selection));
    case 'erase all and put back':
      return store.putBack(await store.eraseEverything());
    case 'thin':
      return store.thin(asked.before, 'acts');
    case 'remove import':
      return store.removeImport(1);
  }
}

const sorted = (acts: readonly Action[]) => [...acts].sort((a, b) => a.at - b.at || a.id - b.id);

async function packAll(store: Store): Promise<number> {
  let packed = 0;
  for (let more = 1; more > 0; packed += more) more = await store.pack(FAR, NEVER_TOO_FEW);
  return packed;
}

describe('a store whose past weeks are packed', () => {
  it('answers whatever is asked as one that keeps rows, and its counters agree', async () => {
    let stores = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(deed, fc.boolean()), { minLength: 1, maxLength: 8 }), async (deeds) => {
        const name = `packed-${stores++}`;
        const [plain, packed] = [await openStore({ name: `${name}-not` }), await openStore({ name })];
        for (const [asked, isPacked] of [[{ do: 'add', acts: [act({ id: 9 })] } as Deed, true] as const, ...deeds]) {
          expect(await perform(packed, asked)).toEqual(await perform(plain, asked));
          if (isPacked) await packAll(packed);
          const all = await collected(plain.acts());
          expect(await collected(packed.acts())).toEqual(all);
          expect(await collected(packed.acts({ newestFirst: true, limit: 5 }))).toEqual([...all].reverse().slice(0, 5));
          expect(await collected(packed.acts({ from: NOON + 3 * DAY_MS, to: NOON + 20 * DAY_MS }))).toEqual(
            await collected(plain.acts({ from: NOON + 3 * DAY_MS, to: NOON + 20 * DAY_MS })),
          );
          expect(await packed.find(3, NOON + 23 * 3_600_000)).toEqual(await plain.find(3, NOON + 23 * 3_600_000));
          expect(await packed.days()).toEqual(await plain.days());
        }
        expect(await packed.check()).toEqual([]);
        plain.close();
        packed.close();
      }),
      { numRuns: 60 },
    );
  });

  it('reads thousands of acts in order both ways, half of them packed', async () => {
    const store = await openStore({ name: 'half' });
    const many = Array.from({ length: 3_500 }, (_, nth) => act({ id: nth + 1, at: NOON + nth * 3_600_000 }));
    await store.add(many);
    await store.pack(Math.floor(NOON / DAY_MS) + 70, NEVER_TOO_FEW);
    for (let more = 1; more > 0; ) more = await store.pack(Math.floor(NOON / DAY_MS) + 70, NEVER_TOO_FEW);
    await store.remove(many.slice(100, 102));
    const late = act({ id: 9_999, at: NOON + 1_000 }); // an act of a week that is packed already
    expect(await store.add([late, ...many.slice(0, 3)])).toBe(1);
    const kept = sorted([...many.slice(0, 100), ...many.slice(102), late]);
    expect(await collected(store.acts())).toEqual(kept);
    expect(await collected(store.acts({ newestFirst: true }))).toEqual([...kept].reverse());
    store.close();
  });

  it('packs at once what an archive brings of one week, beside the rows that are there', async () => {
    const store = await openStore({ name: 'brought' });
    const connection = await connect('brought');
    const bring = async (acts: readonly Action[]) =>
      (await connection.write((tx) => addIn(tx, acts, NEVER_TOO_FEW))).length;
    const [row, other] = [act({ id: 1, at: NOON }), act({ id: 1, at: NOON + 30 * DAY_MS })];
    await store.add([row, other]);
    const brought = Array.from({ length: 60 }, (_, nth) => act({ id: nth + 1, at: NOON + nth * 1_000 }));
    expect(await bring(brought)).toBe(59);
    expect(await bring([...brought, act({ id: 61, at: NOON + 1 })])).toBe(1);
    const db = await openDB('brought');
    expect([await db.count('actions'), await db.count('weeks')]).toEqual([3, 1]);
    db.close();
    expect(await store.add(brought.slice(0, 3))).toBe(0);
    expect(await store.check()).toEqual([]);
    expect(await store.remove(brought)).toHaveLength(60);
    expect((await collected(store.acts())).map(({ id }) => id)).toEqual([61, 1]);
    connection.close();
    store.close();
  });

  it('keeps an archive as rows until there are many', async () => {
    const store = await openStore({ name: 'archive' });
    const brought = (from: number) => Array.from({ length: 10_000 }, (_, nth) => act({ at: NOON + from + nth }));
    const db = await openDB('archive');
    const there = async () => [await db.count('actions'), await db.count('weeks')];
    for (const from of [0, 10_000]) await store.add(brought(from));
    expect(await there()).toEqual([20_000, 0]);
    await store.add(brought(20_000));
    expect(await there()).toEqual([20_000, 1]);
    db.close();
    store.close();
  });

  it('keeps as rows what is recent, and everything where there is little', async () => {
    const store = await openStore({ name: 'recent' });
    await store.add([act({ at: NOON - 60 * DAY_MS }), act({ at: NOON })]);
    const before = Math.floor(NOON / DAY_MS) - 31;
    expect(await store.pack(before)).toBe(0);
    expect(await store.pack(before, NEVER_TOO_FEW)).toBe(1);
    expect(await store.pack(before, NEVER_TOO_FEW)).toBe(0);
    const db = await openDB('recent');
    expect([await db.count('actions'), await db.count('weeks')]).toEqual([1, 1]);
    db.close();
    store.close();
  });
});
