import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StorePage } from '../store/probe/page.ts';
import { buildProbe } from '../store/probe/probe.ts';
import { BROWSERS, type Browser, launch } from './browser.ts';
import { sleep } from './person.ts';

declare const page: StorePage;

const MARK = 'zqxjkvmarker'; // the id of a site that no other file of a browser holds

let probe: Awaited<ReturnType<typeof buildProbe>>;
beforeAll(async () => {
  probe = await buildProbe();
});
afterAll(() => probe.remove());

/** The files of a profile in which these bytes stand. */
const filesWith = (profile: string, mark: string): string[] => filesIn(profile).filter((file) => holds(file, mark));

/** Every file below a folder; what goes while it is looked for is not there. */
function filesIn(folder: string): string[] {
  const found = unlessGone(() => readdirSync(folder, { withFileTypes: true }), []);
  return found.flatMap((one) => (one.isDirectory() ? filesIn(join(folder, one.name)) : [join(folder, one.name)]));
}

/** A browser may take a moment to let go of a file. */
const goneFrom = (profile: string, mark: string): Promise<void> =>
  expect.poll(() => filesWith(profile, mark), { timeout: 5_000 }).toEqual([]);

const holds = (file: string, mark: string): boolean => unlessGone(() => readFileSync(file).includes(mark), false);

/** The browser runs, and tidies up. */
function unlessGone<T>(look: () => T, gone: T): T {
  try {
    return look();
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ENXIO', 'ENOTDIR'].includes(String(error.code)))
      return gone;
    throw error;
  }
}

/** A thousand acts of five years, of which every hundredth is at the place that is erased; past weeks are packed. */
async function plant(browser: Browser, site: string, name = 'rungs'): Promise<void> {
  const planting = await browser.extensionPage('page.html');
  await planting.evaluate(
    async (site, name) => {
      const store = await page.openStore({ name });
      const from = Date.UTC(2020, 0, 1);
      await store.add(
        Array.from({ length: 1_000 }, (_, made) => {
          const at = from + made * 40 * 3_600_000;
          const day = Math.floor(at / 86_400_000);
          const act = { type: 'comment', mode: 'work', source: 'page', evidence: 'seen' } as const;
          return { ...act, id: made + 1, at, day, site: made % 100 === 7 ? site : 'reddit' };
        }),
      );
      await store.pack(30_000, 0);
      store.close();
    },
    site,
    name,
  );
  await browser.restart();
  expect(filesWith(browser.profile, site)).not.toEqual([]);
}

const counted = async (browser: Browser): Promise<{ acts: number; databases: string[] }> => {
  const looking = await browser.extensionPage('page.html');
  return looking.evaluate(async () => {
    const store = await page.openStore();
    let acts = 0;
    for await (const _ of store.acts()) acts++;
    store.close();
    return { acts, databases: (await indexedDB.databases()).map(({ name, version }) => `${name} ${version}`) };
  });
};

describe.each(BROWSERS)('in %s', (kind) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(kind, { extension: probe.folder });
  });
  afterAll(() => browser.close());

  test('acts that were erased and cleared are in no file any more, and the others are there', async () => {
    await plant(browser, MARK);
    const erasing = await browser.extensionPage('page.html');
    const erased = await erasing.evaluate(async (site) => {
      const store = await page.openStore();
      const { acts } = await store.erase({ site });
      const isGone = await store.scrub();
      await store.clear();
      store.close();
      return { acts: acts.length, isGone };
    }, MARK);
    expect(erased).toEqual({ acts: 10, isGone: false });
    await browser.restart();
    expect(await counted(browser)).toEqual({ acts: 990, databases: ['rungs 2'] });
    await goneFrom(browser.profile, MARK);
  });

  test('after everything was erased and cleared the database is gone, and every trace in its files', async () => {
    await plant(browser, MARK);
    const erasing = await browser.extensionPage('page.html');
    const scrubbed = await erasing.evaluate(async () => {
      const store = await page.openStore();
      await store.eraseEverything();
      const done = await store.scrub();
      await store.clear();
      store.close();
      return done;
    });
    expect(scrubbed).toBe(true);
    await browser.restart();
    const looking = await browser.extensionPage('page.html');
    expect(await looking.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    await goneFrom(browser.profile, MARK);
  });

  test('whoever reads while the files are cleared reads the whole record', async () => {
    await plant(browser, MARK);
    const clearing = await browser.extensionPage('page.html');
    const reading = await browser.extensionPage('page.html');
    await clearing.evaluate(() => {
      void page.openStore().then((store) => store.clear());
    });
    const seen = await reading.evaluate(async () => {
      const read: number[] = [];
      for (let time = 0; time < 40; time++) {
        const store = await page.openStore();
        read.push((await store.days()).length);
        store.close();
      }
      return [...new Set(read)];
    });
    expect(seen).toEqual([1_000]);
  });

  test('a browser that is killed while the files are cleared has lost nothing', async () => {
    await plant(browser, MARK);
    for (const ms of [200, 400, 600]) {
      const clearing = await browser.extensionPage('page.html');
      await clearing.evaluate(() => {
        void page.openStore().then((store) => store.clear());
      });
      await sleep(ms);
      await browser.restart('SIGKILL');
      expect((await counted(browser)).acts, `killed after ${ms} ms`).toBe(1_000);
    }
  });

  test('a record that was killed on its way from one file into another is found', async () => {
    const losing = await browser.extensionPage('page.html');
    await losing.evaluate(
      () =>
        new Promise<void>((done) => {
          indexedDB.deleteDatabase('rungs').onsuccess = () => done();
        }),
    );
    await plant(browser, MARK, 'rungs-renewed');
    const { acts, databases } = await counted(browser);
    expect(acts).toBe(1_000);
    expect(databases).toContain('rungs 2');
    expect(databases).not.toContain('rungs-renewed 2');
  });
});
