import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser as Api } from 'webextension-polyfill';
import { historiesOf } from '../pictures/histories.ts';
import { plant } from '../pictures/seed.ts';
import { BROWSERS, type Browser, launch } from './browser.ts';
import { type Person, until } from './person.ts';
import { testBuild } from './recorder.ts';

declare const browser: Api;

/** What the background does by itself four times an hour, at an alarm that comes sooner. */

const TODAY = Math.floor(Date.now() / 86_400_000);

describe.each(BROWSERS)('in %s, at the background’s alarm', (kind) => {
  let launched: Browser;
  let page: Person;
  beforeAll(async () => {
    launched = await launch(kind, { extension: testBuild(kind) });
    page = await launched.extensionPage('dashboard.html#data');
    await page.waitFor('[data-last]');
  });
  afterAll(() => launched?.close());

  const lives = async (wishes: Parameters<typeof plant>[2] = {}): Promise<void> => {
    await plant(
      page,
      historiesOf(TODAY).find(({ id }) => id === 'climber'),
      { language: 'en', ...wishes },
    );
  };
  const rings = (): Promise<void> =>
    page.evaluate(() => void browser.alarms.create('look', { when: Date.now(), periodInMinutes: 15 }));
  const local = async <T>(key: string): Promise<T | undefined> => {
    const found = await page.evaluate(
      async (name) => (await browser.storage.local.get(name)) as Record<string, T | undefined>,
      key,
    );
    return found[key];
  };
  /** Asks one store of the database something, or changes it. */
  const inStore = <T>(store: 'actions' | 'days', method: 'getAll' | 'put', row?: object): Promise<T> =>
    page.evaluate(
      (name, what, value) =>
        new Promise<T>((resolve, reject) => {
          const opening = indexedDB.open('rungs');
          opening.onsuccess = () => {
            const rows = opening.result.transaction(name, 'readwrite').objectStore(name);
            const asked = what === 'put' ? rows.put(value) : rows.getAll();
            asked.onsuccess = () => resolve(asked.result as T);
            asked.onerror = () => reject(asked.error);
            opening.result.close();
          };
        }),
      store,
      method,
      row ?? null,
    );

  it('counters are held against the acts once a week, set right, and the page tells of it', async () => {
    await lives();
    const days = await inStore<{ day: number; mode: string; counts: object }[]>('days', 'getAll');
    const right = days.find(({ counts }) => Object.keys(counts).length > 0);
    await inStore('days', 'put', { ...right, counts: { reddit: { vote: 999 } } });
    await rings();
    const checked = await until('checked', 30_000, () => local<{ at: number; repaired: object }>('checked'));
    expect(checked.repaired).toMatchObject({ counters: 1 });
    expect(await inStore('days', 'getAll')).toEqual(days);
    await page.reload();
    await page.waitFor('[data-repaired]');

    // A second one within the week changes nothing, whatever is wrong.
    await inStore('days', 'put', { ...right, counts: { reddit: { vote: 998 } } });
    await page.evaluate(() => browser.storage.local.set({ scrub: { at: 0, all: false } }));
    await rings();
    await until('the background through', 30_000, async () => (await local('scrub')) === undefined);
    expect(await local('checked')).toEqual(checked);
  });

  it('acts that are older than the person wants them go, and their counters stay', async () => {
    await lives({ retention: { days: 30, what: 'acts' } });
    const before = await inStore<{ day: number }[]>('actions', 'getAll');
    const days = await inStore<object[]>('days', 'getAll');
    const today = await page.evaluate(() =>
      Math.floor((Date.now() - new Date().getTimezoneOffset() * 60_000) / 86_400_000),
    );
    const young = before.filter(({ day }) => day >= today - 30);
    expect(young.length).toBeGreaterThan(0);
    expect(young.length).toBeLessThan(before.length);
    await rings();
    await until('the old acts gone', 30_000, async () => {
      const left = await inStore<object[]>('actions', 'getAll');
      return left.length === young.length;
    });
    expect(await inStore('actions', 'getAll')).toEqual(young);
    expect(await inStore('days', 'getAll')).toEqual(days);
  });

  it('what was erased is scrubbed, though its page was closed before nobody could undo it any more', async () => {
    await lives();
    await page.evaluate(() => browser.storage.local.set({ settings: { language: 'en', welcomed: true } }));
    const erasing = await launched.extensionPage('dashboard.html#data');
    await erasing.waitFor('#erase');
    await erasing.press('#erase .buttons .button:last-child');
    await erasing.waitFor('[data-undo=open] button');
    await erasing.closeTab();
    await page.goto('about:blank'); // nobody else has it open
    page = await launched.extensionPage('onboarding.html');
    expect(await local('scrub')).toMatchObject({ all: true });
    const there = (): Promise<string[]> =>
      page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''));
    expect(await there()).toEqual(['rungs']);
    await page.evaluate(() => browser.storage.local.set({ scrub: { at: Date.now() - 61_000, all: true } }));
    await rings();
    await until('scrubbed', 30_000, async () => (await local('scrub')) === undefined);
    expect(await there()).toEqual([]);
  });
});
