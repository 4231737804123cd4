import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { historiesOf } from '../pictures/histories.ts';
import { plant } from '../pictures/seed.ts';
import { type Browser, launch } from './browser.ts';
import { type Person, until } from './person.ts';
import { testBuild } from './recorder.ts';

/**
 * The weekly backup, where a browser lets a page write into a folder (Chromium). Its own dialogue cannot be pressed, so
 * a folder of the page's private files is chosen in its stead: the same kind of handle, and files just as real.
 */
describe('a folder for backups, in chromium', () => {
  const WEEK_MS = 7 * 86_400_000;
  let browser: Browser;
  let page: Person;

  beforeAll(async () => {
    browser = await launch('chromium', { extension: testBuild('chromium') });
    page = await browser.extensionPage('dashboard.html#data');
    await page.waitFor('[data-last]');
    const today = Math.floor(Date.now() / 86_400_000);
    const climber = historiesOf(today).find(({ id }) => id === 'climber');
    await plant(page, climber, { language: 'en' });
  });
  afterAll(() => browser?.close());

  const files = (): Promise<{ name: string; size: number }[]> =>
    page.evaluate(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Backups', { create: true });
      const found: { name: string; size: number }[] = [];
      for await (const handle of folder.values())
        if (handle.kind === 'file') found.push({ name: handle.name, size: (await handle.getFile()).size });
      return found;
    });
  const lastAt = (): Promise<number> =>
    page.evaluate(async () => {
      const { backup } = await globalThis.browser.storage.local.get('backup');
      return (backup as { at?: number } | undefined)?.at ?? 0;
    });
  const lastWas = (at: number): Promise<void> =>
    page.evaluate((then) => globalThis.browser.storage.local.set({ backup: { at: then } }), at);
  const said = (): Promise<string> =>
    page.evaluate(() => document.querySelector('[data-work=backup]')?.textContent?.trim() ?? '');
  const open = async (): Promise<void> => {
    await page.reload();
    await page.waitFor('[data-last]');
  };
  const choose = async (): Promise<void> => {
    await page.evaluate(() => {
      const choosing = async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('Backups', { create: true });
      Object.assign(globalThis, { showDirectoryPicker: choosing });
    });
    await page.press('[data-folder=choose]');
  };

  it('gets a backup at once, and another only when the last is a week old', async () => {
    await choose();
    await until('the first written', 20_000, async () => (await lastAt()) > 0);
    const [first, ...others] = await files();
    expect(others).toEqual([]);
    expect(first?.name).toMatch(/^rungs-\d{4}-\d\d-\d\d\.zip$/);
    expect(first?.size).toBeGreaterThan(1_000);

    const recently = Date.now() - WEEK_MS + 60_000;
    await lastWas(recently);
    await open();
    await page.waitFor('[data-folder=stop]');
    expect(await lastAt()).toBe(recently);

    const longAgo = Date.now() - WEEK_MS - 60_000;
    await lastWas(longAgo);
    await open();
    await until('the next written', 20_000, async () => (await lastAt()) > longAgo);
    expect(await files()).toHaveLength(1);
  });

  it('gets none while a lock is set, as nobody is there to seal it, and the page says so', async () => {
    const longAgo = Date.now() - 2 * WEEK_MS;
    await lastWas(longAgo);
    await page.evaluate(async () => {
      await globalThis.browser.storage.local.set({ lock: { salt: [1], check: [1] } });
      await globalThis.browser.storage.session.set({ unlocked: true });
    });
    await open();
    await page.waitFor('[data-folder=stop]');
    expect(await page.evaluate(() => document.querySelector('#backup')?.textContent)).toContain(
      'While the lock is set',
    );
    expect(await lastAt()).toBe(longAgo);
    await page.evaluate(() => globalThis.browser.storage.local.remove('lock'));
  });

  it('that is gone is said, with what to do, and no backup is told of that was not made', async () => {
    const longAgo = Date.now() - 2 * WEEK_MS;
    await lastWas(longAgo);
    await page.evaluate(async () =>
      (await navigator.storage.getDirectory()).removeEntry('Backups', { recursive: true }),
    );
    await open();
    await page.waitFor('[data-work=backup][data-state=failed]');
    expect(await said()).toContain('Choose the folder again');
    expect(await lastAt()).toBe(longAgo);
  });

  it('is let go on a press, and then nothing is written any more', async () => {
    await page.press('[data-folder=stop]');
    await page.waitFor('[data-folder=choose]');
    const longAgo = Date.now() - 2 * WEEK_MS;
    await lastWas(longAgo);
    await open();
    await page.waitFor('[data-folder=choose]');
    expect(await lastAt()).toBe(longAgo);
  });
});
