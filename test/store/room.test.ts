import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { openStore, StoreProblem } from '../../src/store/store.ts';
import { act, collected } from './acts.ts';

let left = 0;

afterEach(() => vi.unstubAllGlobals());

async function aStore(name: string, room: number) {
  left = room;
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ usage: 5_000, quota: 5_000 + left }) } });
  return openStore({ name });
}

it('an act is refused while the browser has hardly any room left, and kept once there is some', async () => {
  const store = await aStore('room', 31 * 2 ** 20);
  await expect(store.add([act()])).rejects.toThrow(new StoreProblem('full'));
  await expect(store.look(act().day, 'private', 'watched')).rejects.toThrow(new StoreProblem('full'));
  expect(await collected(store.acts())).toEqual([]);
  expect(await store.days()).toEqual([]);
  left = 33 * 2 ** 20;
  expect(await store.add([act()])).toBe(1);
  store.close();
});

it('room is asked for before each write, however soon after the last', async () => {
  const store = await aStore('room-gone', 33 * 2 ** 20);
  expect(await store.add([act({ id: 1 })])).toBe(1);
  left = 0;
  await expect(store.add([act({ id: 2 })])).rejects.toThrow(new StoreProblem('full'));
  expect(await collected(store.acts())).toHaveLength(1);
  store.close();
});

it('what is erased needs hardly any room, but some', async () => {
  const store = await aStore('room-freed', 33 * 2 ** 20);
  await store.add([act()]);
  left = 2 ** 20 - 1;
  await expect(store.eraseEverything()).rejects.toThrow(new StoreProblem('full'));
  expect(await collected(store.acts())).toHaveLength(1);
  left = 2 ** 20;
  const erased = await store.eraseEverything();
  await expect(store.putBack(erased)).rejects.toThrow(new StoreProblem('full'));
  left = 33 * 2 ** 20;
  await store.putBack(erased);
  expect(await collected(store.acts())).toHaveLength(1);
  store.close();
});

it('files are not cleared where there is no room for it, and the record is as it was', async () => {
  const store = await aStore('room-clear', 33 * 2 ** 20);
  await store.add([act()]);
  const needed = 32 * 2 ** 20 + 20 * 2 ** 20 + 2 * 5_000;
  left = needed - 1;
  await expect(store.clear()).rejects.toThrow(new StoreProblem('full'));
  expect(await collected(store.acts())).toHaveLength(1);
  left = needed;
  await store.clear();
  expect(await collected(store.acts())).toHaveLength(1);
  store.close();
});
