import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { openStore, StoreProblem } from '../../src/store/store.ts';
import { act, collected } from './acts.ts';

afterEach(() => vi.unstubAllGlobals());

it('an act is refused while the browser has hardly any room left, and kept once there is some', async () => {
  const store = await openStore({ name: 'room' });
  let left = 31 * 2 ** 20;
  const estimate = async () => ({ usage: 5_000, quota: 5_000 + left });
  vi.stubGlobal('navigator', { storage: { estimate } });
  await expect(store.add([act()])).rejects.toThrow(new StoreProblem('full'));
  expect(await collected(store.acts())).toEqual([]);
  left = 33 * 2 ** 20;
  expect(await store.add([act()])).toBe(1);
  store.close();
});
