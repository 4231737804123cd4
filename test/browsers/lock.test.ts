import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { historiesOf } from '../pictures/histories.ts';
import { plant } from '../pictures/seed.ts';
import { BROWSERS, type Browser, launch } from './browser.ts';
import { type Person, until } from './person.ts';
import { testBuild } from './recorder.ts';

const PASSPHRASE = 'brown bicycle bell';
const PAGES = ['popup.html', 'dashboard.html#now', 'dashboard.html#evidence', 'dashboard.html#data', 'onboarding.html'];

describe.each(BROWSERS)('in %s', (kind) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(kind, { extension: testBuild(kind) });
  });
  afterAll(() => browser?.close());

  const textOf = (page: Person): Promise<string> => page.evaluate(() => document.body.textContent ?? '');
  async function onEach(look: (page: Person, path: string) => Promise<void>): Promise<void> {
    for (const path of PAGES) {
      const page = await browser.extensionPage(path);
      await page.waitFor('main');
      await look(page, path);
      await page.closeTab();
    }
  }

  it('a lock hides every page of ours once the browser was started anew, until its passphrase is given', async () => {
    const page = await browser.extensionPage('dashboard.html#data');
    await page.waitFor('[data-last]');
    const today = Math.floor(Date.now() / 86_400_000);
    await plant(
      page,
      historiesOf(today).find(({ id }) => id === 'climber'),
      { language: 'en' },
    );
    const [first, again] = ['first-of-type', 'last-of-type'].map(
      (which) => `section:last-of-type form .field:${which} input`,
    ) as [string, string];
    await page.type(first, PASSPHRASE);
    await page.type(again, PASSPHRASE);
    await page.press('section:last-of-type form button');
    await until('the lock set', 30_000, async () => (await textOf(page)).includes('The lock is set.'));
    await onEach(async (open) => expect(await textOf(open)).not.toContain('Rungs is locked'));

    await browser.restart();
    await onEach(async (shut) => {
      await shut.waitFor('main.locked');
      expect(await shut.evaluate(() => document.querySelectorAll('nav, section, .ladder, table').length)).toBe(0);
    });
    const locked = await browser.extensionPage('dashboard.html#evidence');
    await locked.waitFor('main.locked');
    await locked.type('input', 'bells');
    await locked.press('button');
    await until('it refused', 30_000, async () => (await textOf(locked)).includes('not the passphrase'));
    expect(await locked.evaluate(() => document.querySelector('main.locked') !== null)).toBe(true);
    await locked.reload();
    await locked.waitFor('main.locked');
    await locked.type('input', PASSPHRASE);
    await locked.press('button');
    await locked.waitFor('nav', 30_000);
    await onEach(async (open) => expect(await open.evaluate(() => document.querySelector('main.locked'))).toBeNull());
  });
});
