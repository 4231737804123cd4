import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StorePage } from '../store/probe/page.ts';
import { buildProbe } from '../store/probe/probe.ts';
import { BROWSERS, type Browser, launch } from './browser.ts';
import { filesWith, goneFrom } from './files.ts';
import { sleep } from './person.ts';

declare const page: StorePage;

const MARK = 'zqxjkvmarker'; // the id of a site that no other file of a browser holds

let probe: Awaited<ReturnType<typeof buildProbe>>;
beforeAll(async () => {
  probe = await buildProbe();
});
afterAll(() => probe.remove());

interface Record {
  readonly acts: number;
  /** Of so many acts one is at the place that is erased. */
  readonly every: number;
  /** Whether the browser is closed and opened again before anything is erased: what it had in memory is in files then. */
  readonly restarted: boolean;
}

const THOUSAND: Record = { acts: 1_000, every: 100, restarted: true };

/** Acts of up to five years; past weeks are packed. */
async function plant(browser: Browser, site: string, { acts, every, restarted }: Record, name = 'rungs') {
  const planting = await browser.extensionPage('page.html');
  await planting.evaluate(
    async (site, name, acts, every) => {
      const store = await page.openStore({ name });
      const from = Date.UTC(2020, 0, 1);
      await store.add(
        Array.from({ length: acts }, (_, made) => {
          const at = from + made * 40 * 3_600_000;
          const day = Math.floor(at / 86_400_000);
          const act = { type: 'comment', mode: 'work', source: 'page', evidence: 'seen' } as const;
          return { ...act, id: made + 1, at, day, site: made % every === 1 ? site : 'reddit' };
        }),
      );
      await store.pack(30_000, 0);
      store.close();
    },
    site,
    name,
    acts,
    every,
  );
  if (!restarted) return planting.closeTab();
  await browser.restart();
  expect(filesWith(browser.profile, [site])).not.toEqual([]);
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

  describe.each<[string, Record]>([
    ['a thousand acts', THOUSAND],
    ['a few acts', { acts: 4, every: 2, restarted: true }],
    ['a few acts that were never out of the browser’s memory', { acts: 4, every: 2, restarted: false }],
  ])('of %s', (_, record) => {
    const { acts, every } = record;

    test('those that were erased and cleared are in no file any more, and the others are there', async () => {
      await plant(browser, MARK, record);
      const erasing = await browser.extensionPage('page.html');
      const erased = await erasing.evaluate(async (site) => {
        const store = await page.openStore();
        const { acts } = await store.erase({ site });
        const isGone = await store.scrub();
        await store.clear();
        store.close();
        return { acts: acts.length, isGone };
      }, MARK);
      expect(erased).toEqual({ acts: acts / every, isGone: false });
      await browser.restart();
      expect(await counted(browser)).toEqual({ acts: acts - acts / every, databases: ['rungs 2'] });
      await goneFrom(browser.profile, MARK);
    });

    test('after everything was erased and cleared the database is gone, and every trace in its files', async () => {
      await plant(browser, MARK, record);
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
  });

  test('what is erased is in no file any more though the files were cleared before', async () => {
    await plant(browser, MARK, THOUSAND);
    for (const erases of [false, false, true]) {
      const clearing = await browser.extensionPage('page.html');
      await clearing.evaluate(
        async (site, erases) => {
          const store = await page.openStore();
          if (erases) await store.erase({ site });
          await store.clear();
          store.close();
        },
        MARK,
        erases,
      );
      await browser.restart();
    }
    expect((await counted(browser)).acts).toBe(990);
    await goneFrom(browser.profile, MARK);
  });

  test('whoever reads while the files are cleared reads the whole record', async () => {
    await plant(browser, MARK, THOUSAND);
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
    await plant(browser, MARK, THOUSAND);
    for (const ms of [100, 200, 400, 600]) {
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
    await plant(browser, MARK, THOUSAND, 'rungs-renewed');
    const { acts, databases } = await counted(browser);
    expect(acts).toBe(1_000);
    expect(databases).toContain('rungs 2');
    expect(databases).not.toContain('rungs-renewed 2');
  });
});
