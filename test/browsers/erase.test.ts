import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StorePage } from '../store/probe/page.ts';
import { buildProbe } from '../store/probe/probe.ts';
import { BROWSERS, type Browser, launch } from './browser.ts';

declare const page: StorePage;

const MARK = 'zqxjkvmarker'; // the id of a site that no other file of a browser holds

let probe: Awaited<ReturnType<typeof buildProbe>>;
beforeAll(async () => {
  probe = await buildProbe();
});
afterAll(() => probe.remove());

/** The files of a profile in which these bytes stand. */
const filesWith = (profile: string, mark: string): string[] =>
  readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && holds(join(file.parentPath, file.name), mark))
    .map((file) => file.name);

function holds(file: string, mark: string): boolean {
  try {
    return readFileSync(file).includes(mark);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false; // the browser runs, and tidies up
    throw error;
  }
}

describe.each(BROWSERS)('%s', (kind) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(kind, { extension: probe.folder });
  });
  afterAll(() => browser.close());

  test('after everything was erased and scrubbed the database is gone, and in Firefox every trace in its files', async () => {
    const planting = await browser.extensionPage('page.html');
    await planting.evaluate(async (site) => {
      const store = await page.openStore();
      const at = Date.UTC(2026, 0, 1);
      const act = { type: 'comment', site, day: 20_454, mode: 'work', source: 'page', evidence: 'seen' } as const;
      await store.add(Array.from({ length: 500 }, (_, made) => ({ ...act, id: made + 1, at: at + made })));
      store.close();
    }, MARK);
    await browser.restart();
    expect(filesWith(browser.profile, MARK)).not.toEqual([]);

    const erasing = await browser.extensionPage('page.html');
    const scrubbed = await erasing.evaluate(async () => {
      const store = await page.openStore();
      await store.eraseEverything();
      const done = await store.scrub();
      store.close();
      return done;
    });
    expect(scrubbed).toBe(true);
    await browser.restart();
    const looking = await browser.extensionPage('page.html');
    expect(await looking.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    // Chromium's LevelDB keeps deleted rows in an old file until it next merges its files; docs/data.md says so.
    if (kind === 'firefox') expect(filesWith(browser.profile, MARK)).toEqual([]);
  });
});
