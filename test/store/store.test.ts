import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Action } from '../../src/domain/action.ts';
import { countDays } from '../../src/domain/count-days.ts';
import { type Erased, openStore, type Selection, type Store } from '../../src/store/store.ts';
import { act, collected, DAY_MS, NOON, someAct } from './acts.ts';

let stores = 0;
const opened: Store[] = [];

async function aStore(): Promise<Store> {
  const store = await openStore({ name: `store-${stores++}` });
  opened.push(store);
  return store;
}

const all = (store: Store): Promise<Action[]> => collected(store.acts());

afterEach(() => {
  for (const store of opened.splice(0)) store.close();
});

describe('acts', () => {
  it('are kept once, however often they are told', async () => {
    const store = await aStore();
    const one = act();
    expect(await store.add([one, one])).toBe(1);
    expect(await store.add([one])).toBe(0);
    expect(await all(store)).toEqual([one]);
    expect(await store.days()).toEqual(countDays([one]));
  });

  it('are two when they share a moment and differ in id', async () => {
    const store = await aStore();
    expect(await store.add([act({ at: NOON }), act({ at: NOON })])).toBe(2);
  });

  it('are written with their own fields and no others', async () => {
    const store = await aStore();
    const chatty = { ...act(), text: 'what I wrote', url: 'https://forum.example/t/1' };
    await store.add([chatty]);
    const { text, url, ...told } = chatty;
    expect(await all(store)).toEqual([told]);
  });

  it('are found by id within a minute of the moment that is given', async () => {
    const store = await aStore();
    const one = act({ at: NOON });
    await store.add([one]);
    expect(await store.find(one.id, NOON + 59_000)).toEqual(one);
    expect(await store.find(one.id, NOON + 61_000)).toBeUndefined();
  });

  it('come back when what was removed is added again', async () => {
    const store = await aStore();
    const acts = [act(), act({ site: 'mastodon', type: 'post' })];
    await store.add(acts);
    const before = await store.days();
    const removed = await store.remove(acts);
    expect(await store.days()).toEqual([]);
    await store.add(removed);
    expect(await store.days()).toEqual(before);
  });

  it('are read in order of time, either way, and across pages', async () => {
    const store = await aStore();
    const many = Array.from({ length: 2_100 }, (_, at) => act({ at: NOON + at * 1_000 }));
    await store.add(many);
    expect(await all(store)).toEqual(many);
    const newest = await collected(store.acts({ newestFirst: true, from: NOON + 1_000, limit: 2_050 }));
    expect(newest).toEqual(many.slice(50).reverse());
  });

  it('can be asked for by time, site, type, mode and import', async () => {
    const store = await aStore();
    const acts = [
      act({ at: NOON }),
      act({ at: NOON + 1, site: 'mastodon' }),
      act({ at: NOON + 2, type: 'post' }),
      act({ at: NOON + 3, mode: 'work' }),
      act({ at: NOON + 4, source: 'archive', evidence: 'archive', import: 7 }),
    ];
    await store.add(acts);
    const ask = (query: Parameters<Store['acts']>[0]) => collected(store.acts(query));
    expect(await ask({ from: NOON + 1, to: NOON + 2 })).toEqual(acts.slice(1, 3));
    expect(await ask({ site: 'mastodon' })).toEqual([acts[1]]);
    expect(await ask({ type: 'post' })).toEqual([acts[2]]);
    expect(await ask({ mode: 'work' })).toEqual([acts[3]]);
    expect(await ask({ import: 7 })).toEqual([acts[4]]);
  });
});

describe('day counters', () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('add' as const), acts: fc.array(someAct, { maxLength: 12 }) }),
    fc.record({ do: fc.constant('remove' as const), acts: fc.array(someAct, { maxLength: 6 }) }),
    fc.record({
      do: fc.constantFrom('erase' as const, 'undo' as const, 'work' as const, 'private' as const),
      what: selection(),
    }),
  );

  function selection(): fc.Arbitrary<Selection> {
    const narrowed = fc.record(
      {
        site: fc.constantFrom('wordpress', 'mastodon', '__proto__'),
        mode: fc.constantFrom('work' as const, 'private' as const),
      },
      { requiredKeys: [] },
    );
    const day = Math.floor(NOON / DAY_MS);
    const bounds = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }));
    return fc.oneof(
      fc.array(someAct, { maxLength: 5 }).map((keys) => ({ keys })),
      fc
        .tuple(bounds, narrowed)
        .map(([[from, to], rest]) => ({ moments: [NOON + from * DAY_MS, NOON + to * DAY_MS] as const, ...rest })),
      fc.tuple(bounds, narrowed).map(([[from, to], rest]) => ({ days: [day + from, day + to] as const, ...rest })),
      narrowed,
    );
  }

  it('equal the acts after any sequence of adding, removing, erasing, undoing and moving', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const store = await aStore();
        for (const one of steps) {
          if (one.do === 'add') await store.add(one.acts);
          else if (one.do === 'remove') await store.remove(one.acts);
          else if (one.do === 'erase') await store.erase(one.what);
          else if (one.do === 'undo') await undone(store, await store.erase(one.what));
          else await store.move(one.what, one.do);
        }
        expect(await store.days()).toEqual(countDays(await all(store)));
        expect(await store.check()).toEqual([]);
        store.close();
      }),
      { numRuns: 60 },
    );
  });

  async function undone(store: Store, erased: Erased): Promise<void> {
    await store.putBack(erased);
  }
});
