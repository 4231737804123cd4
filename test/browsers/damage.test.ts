import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { historiesOf } from '../pictures/histories.ts';
import { plant } from '../pictures/seed.ts';
import { BROWSERS, type Browser, launch } from './browser.ts';
import { type Person, until } from './person.ts';
import { testBuild } from './recorder.ts';

/** Databases that are not as they must be, made so with the browser's own means and met by the real pages. */

describe.each(BROWSERS)('in %s', (kind) => {
  let browser: Browser;
  let page: Person;
  beforeAll(async () => {
    browser = await launch(kind, { extension: testBuild(kind) });
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    page = await browser.extensionPage('dashboard.html#data');
    await page.waitFor('[data-last]');
    const today = Math.floor(Date.now() / 86_400_000);
    await plant(
      page,
      historiesOf(today).find(({ id }) => id === 'climber'),
      { language: 'en' },
    );
    return async () => {
      await page.goto('about:blank');
      await page.closeTab();
    };
  });

  const textOf = (person: Person, selector: string): Promise<string> =>
    person.evaluate((where) => document.querySelector(where)?.textContent?.trim() ?? '', selector);
  const databases = (): Promise<string[]> =>
    page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? '').sort());
  const rowsIn = (name: string): Promise<number> =>
    page.evaluate(
      (database) =>
        new Promise<number>((resolve) => {
          const opening = indexedDB.open(database);
          opening.onsuccess = () => {
            const asked = opening.result.transaction('actions').objectStore('actions').count();
            asked.onsuccess = () => resolve(asked.result);
            opening.result.close();
          };
        }),
      name,
    );
  async function inPopup(look: (popup: Person) => Promise<void>): Promise<void> {
    const popup = await browser.extensionPage('popup.html');
    await popup.waitFor('.headline');
    await look(popup);
    await popup.closeTab();
  }

  it('one that was damaged is copied whole, told of until the copy is deleted, and the last backup is offered', async () => {
    const rows = await rowsIn('rungs');
    expect(rows).toBeGreaterThan(100);
    await page.evaluate(async () => {
      await globalThis.browser.storage.local.set({ backup: { at: Date.UTC(2026, 4, 20, 12) } });
      await new Promise<void>((resolve, reject) => {
        const copying = indexedDB.open('rungs');
        copying.onsuccess = () => {
          const all = copying.result.transaction('actions').objectStore('actions').getAll();
          all.onsuccess = () => {
            copying.result.close();
            const gone = indexedDB.deleteDatabase('rungs');
            gone.onerror = () => reject(gone.error);
            gone.onsuccess = () => {
              // As an upgrade that was broken off would leave it: the acts, and neither counters nor anything else.
              const halved = indexedDB.open('rungs', 2);
              halved.onupgradeneeded = () => {
                const store = halved.result.createObjectStore('actions', { keyPath: ['at', 'id'] });
                for (const row of all.result) store.put(row);
              };
              halved.onsuccess = () => {
                halved.result.close();
                resolve();
              };
            };
          };
        };
      });
    });
    await page.reload();
    await page.waitFor('[data-problem=aside]');
    const [copy = '', ...others] = (await databases()).filter((name) => name.startsWith('rungs-aside-'));
    expect(others).toEqual([]);
    expect(await rowsIn(copy)).toBe(rows);
    expect(await rowsIn('rungs')).toBe(0);
    const said = await textOf(page, '[data-problem=aside]');
    expect(said).toContain(copy);
    expect(said).toMatch(/Last backup: .*May/);
    await page.press('[data-problem=aside] button');
    expect(await page.evaluate(() => document.activeElement?.matches('#restore input[type=file]'))).toBe(true);

    // The next page finds a sound database, and tells of the copy all the same.
    await page.reload();
    await page.waitFor('[data-problem=aside]');
    await inPopup(async (popup) => {
      await until('the notice', 15_000, async () => (await textOf(popup, '[data-notice=aside]')) !== '');
    });

    await page.press('#erase .buttons .button:last-child');
    await until('the copy gone', 30_000, async () => (await databases()).every((name) => name === 'rungs'));
    await page.reload();
    await page.waitFor('[data-last]');
    expect(await textOf(page, '[data-problem]')).toBe('');
  });

  it('one from a newer version is shown and not written, and both pages say why', async () => {
    const rows = await rowsIn('rungs');
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('rungs', 9);
          opening.onupgradeneeded = () => opening.result.createObjectStore('moods');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            opening.result.close();
            resolve();
          };
        }),
    );
    await page.reload();
    await page.waitFor('[data-problem=newer]');
    expect(await textOf(page, '[data-problem=newer]')).toContain('newer version of Rungs');
    // What would write is not offered; a backup of what is there is.
    expect(await page.evaluate(() => document.querySelector('#erase, #restore'))).toBeNull();
    await page.waitFor('#backup');
    await inPopup(async (popup) => {
      expect(await textOf(popup, '[data-notice=newer]')).toContain('newer version of Rungs');
      expect(await textOf(popup, 'h1')).not.toBe('');
      await popup.press('[data-forget]');
      await until('it said', 15_000, async () => (await textOf(popup, '.undo')).includes('newer version'));
    });
    expect(await rowsIn('rungs')).toBe(rows);
    await page.evaluate(() => {
      indexedDB.deleteDatabase('rungs');
    });
  });
});
