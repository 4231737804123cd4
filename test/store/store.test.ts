import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import type { Action } from '../../src/domain/action.ts';
import { countDays } from '../../src/domain/count-days.ts';
import { addIn } from '../../src/store/acts.ts';
import { connect } from '../../src/store/connection.ts';
import { renew } from '../../src/store/remains.ts';
import { openStore, type Selection, type Store } from '../../src/store/store.ts';
import { aCrowd, act, collected, DAY_MS, NOON, someAct } from './acts.ts';

const receipt = { study: 's', title: 'S', at: NOON, from: 1, to: 2, columns: ['day'], rows: 1, digest: 'ab' };

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

  it('are read in order of time, either way, and across pages', { timeout: 60_000 }, async () => {
    const store = await aStore();
    const many = Array.from({ length: 1_100 }, (_, at) => act({ at: NOON + at * 1_000 }));
    await store.add(many);
    expect(await all(store)).toEqual(many);
    const newest = await collected(store.acts({ newestFirst: true, from: NOON + 1_000, limit: 1_050 }));
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
    fc.record({ do: fc.constant('bring' as const), acts: aCrowd }),
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

  it('equal the acts, and the acts are those of a plain list, after any sequence of changes', {
    timeout: 60_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const name = `list-${stores++}`;
        const [store, connection] = [await openStore({ name }), await connect(name)];
        const list = new Map<string, Action>();
        const keyOf = ({ at, id }: Pick<Action, 'at' | 'id'>) => `${at} ${id}`;
        for (const one of steps) {
          if (one.do === 'add' || one.do === 'bring') {
            if (one.do === 'add') await store.add(one.acts);
            else await connection.write((tx) => addIn(tx, one.acts, 0));
            for (const given of one.acts) if (!list.has(keyOf(given))) list.set(keyOf(given), given);
          } else if (one.do === 'remove') {
            await store.remove(one.acts);
            for (const given of one.acts) list.delete(keyOf(given));
          } else if (one.do === 'erase') {
            await store.erase(one.what);
            for (const [key, kept] of list) if (pointsAt(one.what, kept)) list.delete(key);
          } else if (one.do === 'undo') {
            await store.putBack(await store.erase(one.what));
          } else {
            await store.move(one.what, one.do);
            for (const [key, kept] of list) if (pointsAt(one.what, kept)) list.set(key, { ...kept, mode: one.do });
          }
        }
        const acts = await collected(store.acts());
        expect(acts).toEqual([...list.values()].sort((one, other) => one.at - other.at || one.id - other.id));
        expect(await store.days()).toEqual(countDays(acts));
        expect(await store.check()).toEqual([]);
        connection.close();
        store.close();
      }),
      { numRuns: 60 },
    );
  });

  /** The selection read word by word, for comparison. */
  function pointsAt(what: Selection, { at, id, day, site, mode }: Action): boolean {
    if ('keys' in what) return what.keys.some((key) => key.at === at && key.id === id);
    const { site: wantedSite = site, mode: wantedMode = mode } = what;
    if (site !== wantedSite || mode !== wantedMode) return false;
    if ('moments' in what) return at >= what.moments[0] && at <= what.moments[1];
    return !what.days || (day >= what.days[0] && day <= what.days[1]);
  }

  it('note quarters of an hour watched and paused, at most a day of them', async () => {
    const store = await aStore();
    for (let quarter = 0; quarter < 100; quarter++) await store.look(20_000, 'work', 'watched');
    await store.look(20_001, 'private', 'paused');
    expect(await store.days()).toEqual([
      { day: 20_000, mode: 'work', counts: {}, watched: 96 },
      { day: 20_001, mode: 'private', counts: {}, paused: 1 },
    ]);
  });

  it('that disagree with the acts are set right, and the repair is told', async () => {
    const name = `store-${stores++}`;
    const store = await openStore({ name });
    opened.push(store);
    const one = act();
    await store.add([one]);
    await store.look(one.day, 'private', 'watched');
    const raw = await openDB(name);
    await raw.put('days', { day: one.day, mode: 'private', counts: { wordpress: { comment: 5 } }, watched: 1 });
    await raw.put('days', { day: one.day + 1, mode: 'work', counts: { mastodon: { post: 1 } } });
    raw.close();
    expect(await store.check()).toEqual([
      { day: one.day, mode: 'private', was: { wordpress: { comment: 5 } }, is: { wordpress: { comment: 1 } } },
      { day: one.day + 1, mode: 'work', was: { mastodon: { post: 1 } }, is: {} },
    ]);
    expect(await store.days()).toEqual([
      { day: one.day, mode: 'private', counts: { wordpress: { comment: 1 } }, watched: 1 },
    ]);
  });
});

describe('erasing', () => {
  it('whole days takes the time watched with it, so that nothing says that nothing was done', async () => {
    const store = await aStore();
    const one = act();
    await store.add([one]);
    await store.look(one.day, 'private', 'watched');
    const erased = await store.erase({ days: [one.day, one.day] });
    expect(await store.days()).toEqual([]);
    await store.putBack(erased);
    expect(await store.days()).toEqual([{ ...countDays([one])[0], watched: 1 }]);
    expect(await collected(store.acts())).toEqual([one]);
  });

  it('days in the middle of what an archive tells of leaves it telling of the rest', async () => {
    const store = await aStore();
    const id = await store.addImport({ importer: 'mastodon', at: NOON });
    await store.endImport(id, { acts: 0, covers: [{ mode: 'private', from: 10, to: 20 }], unread: 3 });
    expect(await store.imports()).toMatchObject([{ unread: 3 }]);
    const erased = await store.erase({ days: [12, 18] });
    expect((await store.days()).map((row) => row.day)).toEqual([10, 11, 19, 20]);
    await store.putBack(erased);
    expect(await store.days()).toHaveLength(11);
    await store.erase({ days: [0, 99] });
    expect(await store.imports()).toEqual([]);
  });

  it('everything leaves no row in any store, and can be undone', async () => {
    const name = `store-${stores++}`;
    const store = await openStore({ name });
    opened.push(store);
    await store.add([act(), act({ mode: 'work' })]);
    await store.look(20_000, 'work', 'watched');
    await store.addImport({ importer: 'mastodon', at: NOON });
    await store.addShare(receipt);
    await store.thin(1, 'acts');
    const before = [await collected(store.acts()), await store.days(), await store.imports(), await store.shares()];
    const erased = await store.eraseEverything();
    const raw = await openDB(name);
    for (const rows of raw.objectStoreNames) expect(await raw.count(rows)).toBe(0);
    raw.close();
    await store.putBack(erased);
    expect([await collected(store.acts()), await store.days(), await store.imports(), await store.shares()]).toEqual(
      before,
    );
  });
});

describe('scrubbing', () => {
  it('deletes the database once nothing is left in it, and not before', async () => {
    const name = `store-${stores++}`;
    const store = await openStore({ name });
    opened.push(store);
    await store.add([act()]);
    expect(await store.scrub()).toBe(false);
    await store.eraseEverything();
    expect(await store.scrub()).toBe(true);
    expect((await indexedDB.databases()).map((database) => database.name)).not.toContain(name);
    expect(await store.add([act()])).toBe(1);
  });

  it('moves a record into a new file whole, also where that was broken off at any point', async () => {
    const name = `store-${stores++}`;
    const store = await openStore({ name });
    opened.push(store);
    await store.add([act(), act()]);
    await store.addShare(receipt);
    const whole = async (): Promise<unknown> => [
      await collected(store.acts()),
      await store.days(),
      await store.shares(),
      (await indexedDB.databases()).filter((one) => one.name?.startsWith(name)).length,
    ];
    const before = await whole();
    await renew(name);
    expect(await whole()).toEqual(before);

    const copied = async (...acts: Action[]): Promise<void> => {
      const copy = await openStore({ name: `${name}-renewed` });
      await copy.add(acts);
      copy.close();
    };
    const other = act();
    await copied(other); // and then broken off, when the old file was away
    await deleteDB(name);
    expect(await collected(store.acts())).toEqual([other]);
    expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(`${name}-renewed`);

    await copied(act()); // and broken off before that: no such copy is ever taken for the record
    await store.eraseEverything();
    expect(await store.scrub()).toBe(true);
    expect(await collected(store.acts())).toEqual([]);
  });
});

describe('retention', () => {
  it('lets go of acts and keeps their counts, which then can still be erased, moved and brought back', async () => {
    const store = await aStore();
    const old = act({ at: NOON - 100 * DAY_MS });
    const young = act();
    await store.add([old, young]);
    const days = await store.days();
    expect(await store.thin(young.day, 'acts')).toBe(1);
    expect(await collected(store.acts())).toEqual([young]);
    expect(await store.days()).toEqual(days);
    expect(await store.check()).toEqual([]);

    const erased = await store.erase({ site: 'wordpress' });
    expect(await store.days()).toEqual([]);
    await store.putBack(erased);
    expect(await store.days()).toEqual(days);

    await store.move({ days: [old.day, old.day] }, 'work');
    expect(await store.days()).toEqual(days.map((row) => (row.day === old.day ? { ...row, mode: 'work' } : row)));
  });

  it('lets go of counts too where the person wishes so', async () => {
    const store = await aStore();
    const old = act({ at: NOON - 100 * DAY_MS });
    await store.add([old, act()]);
    await store.thin(old.day + 1, 'counts');
    expect((await store.days()).map((row) => row.day)).toEqual([old.day + 100]);
  });
});

describe('an import', () => {
  const archived = (id: number, given: Partial<Action> = {}) =>
    act({ source: 'archive', evidence: 'archive', import: id, ...given });

  it('shows its days as imported, with and without acts, and goes whole', async () => {
    const store = await aStore();
    const own = act();
    await store.add([own]);
    const id = await store.addImport({ importer: 'mastodon', at: NOON });
    await store.add([archived(id), archived(id, { at: NOON + DAY_MS })]);
    await store.endImport(id, { acts: 2, covers: [{ mode: 'private', from: own.day, to: own.day + 2 }] });
    expect((await store.days()).map(({ day, imported }) => [day - own.day, imported])).toEqual([
      [0, true],
      [1, true],
      [2, true],
    ]);
    expect(await store.removeImport(id)).toBe(2);
    expect(await store.days()).toEqual(countDays([own]));
    expect(await store.imports()).toEqual([]);
  });

  it('that ends without having begun is refused', async () => {
    const store = await aStore();
    await expect(store.endImport(3, { acts: 0, covers: [] })).rejects.toThrow('there is no import 3');
  });
});
