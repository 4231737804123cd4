import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { historiesOf } from '../pictures/histories.ts';
import { plant } from '../pictures/seed.ts';
import { BROWSERS, type Browser, type BrowserKind, launch } from './browser.ts';
import { type Person, until } from './person.ts';
import { testBuild } from './recorder.ts';

/** Databases that are not as they must be: made so by the browser's own means, or in its files; met by the real pages. */

/** The files of the record, in a profile that no browser has open. */
function filesOf(kind: BrowserKind, profile: string): string[] {
  const folder = kind === 'chromium' ? join(profile, 'Default', 'IndexedDB') : join(profile, 'storage', 'default');
  // Firefox keeps `storage.local` in a database of its own, under another name.
  const isRecord = (path: string): boolean =>
    kind === 'chromium'
      ? /[.](log|ldb)$|MANIFEST/.test(path)
      : /moz-extension/.test(path) && !/userContextId/.test(path) && path.endsWith('.sqlite');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter(isRecord);
}

/** Writes over a part of each file. */
function damage(files: readonly string[], from: number, to: number): void {
  for (const file of files) {
    const bytes = readFileSync(file);
    bytes.fill(0x5a, Math.floor(bytes.length * from), Math.ceil(bytes.length * to));
    writeFileSync(file, bytes);
  }
}

const BACKUP = { at: Date.UTC(2026, 4, 20, 12) };
const textOf = (person: Person, selector: string): Promise<string> =>
  person.evaluate((where) => document.querySelector(where)?.textContent?.trim() ?? '', selector);

async function live(page: Person): Promise<void> {
  await page.waitFor('[data-last]');
  const today = Math.floor(Date.now() / 86_400_000);
  await plant(
    page,
    historiesOf(today).find(({ id }) => id === 'climber'),
    { language: 'en' },
  );
  await page.evaluate((backup) => globalThis.browser.storage.local.set({ backup }), BACKUP);
}

describe.each(BROWSERS)('in %s, whose files were written over while it was closed', (kind) => {
  let profile: string;
  let browser: Browser;
  beforeEach(async () => {
    profile = mkdtempSync(join(tmpdir(), 'rungs-damage-'));
    browser = await launch(kind, { extension: testBuild(kind), profile });
    const page = await browser.extensionPage('dashboard.html#data');
    await live(page);
    await browser.close();
    expect(filesOf(kind, profile).length).toBeGreaterThan(0);
    return async () => {
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
    };
  });

  it('a record that the browser began anew is told of, with the last backup, until the person knows', async () => {
    damage(filesOf(kind, profile), 0, 1);
    browser = await launch(kind, { extension: testBuild(kind), profile });
    const page = await browser.extensionPage('dashboard.html#data');
    await page.waitFor('[data-problem=lost]', 30_000);
    expect(await textOf(page, '[data-problem=lost]')).toMatch(/Last backup: .*May/);
    const popup = await browser.extensionPage('popup.html');
    await popup.waitFor('[data-notice=lost]', 30_000);
    await popup.closeTab();
    await page.press('[data-problem=lost] button:last-of-type');
    await until('it known', 15_000, async () => (await textOf(page, '[data-problem=lost]')) === '');
  });
});

it('in firefox, a record that opens and cannot be read is said to be so, and gives way to a backup only when told', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'rungs-damage-'));
  let browser = await launch('firefox', { extension: testBuild('firefox'), profile });
  try {
    await live(await browser.extensionPage('dashboard.html#data'));
    await browser.close();
    damage(filesOf('firefox', profile), 0.3, 0.9);
    browser = await launch('firefox', { extension: testBuild('firefox'), profile });
    const page = await browser.extensionPage('dashboard.html#data');
    await page.waitFor('[data-problem=corrupt]', 30_000);
    expect(await page.evaluate(() => document.querySelector('#restore'))).toBeNull();
    await page.press('[data-problem=corrupt] [aria-expanded]');
    await page.press('[data-anew]');
    await page.waitFor('#restore', 30_000);
    await page.waitFor('[data-problem=lost]', 30_000);
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
});

describe.each(BROWSERS)('in %s', (kind) => {
  let browser: Browser;
  let page: Person;
  beforeAll(async () => {
    browser = await launch(kind, { extension: testBuild(kind) });
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    page = await browser.extensionPage('dashboard.html#data');
    await live(page);
    return async () => {
      await page.goto('about:blank');
      await page.closeTab();
    };
  });

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
    await page.press('[data-problem=aside] button:first-of-type');
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
