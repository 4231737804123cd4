import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, type Browser, launch } from './browser.ts';
import { type Person, sleep, until } from './person.ts';
import { testBuild } from './recorder.ts';

/**
 * Long work goes on without the tab that wished for it, is shown by any other, can be stopped from there, and leaves
 * nothing half done when the browser dies. Each test goes on with what the one before left.
 */

const FILES = '[data-choose="files"]';
const VIEWS = 120_000; // as many as take longer to import than a tab to close and another to open
const PATIENCE = 120_000; // ms
/** Firefox stops a background with nothing to do after this time. */
const IDLE = 15_000; // ms

let place: string;
let archive: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'rungs-work-'));
  archive = join(place, 'takeout.zip');
  const history = Array.from({ length: VIEWS }, (_, nth) => ({
    header: 'YouTube',
    title: `Watched an invented film number ${nth}`,
    titleUrl: `https://www.youtube.com/watch?v=${(nth * 7919).toString(36).padStart(11, 'a')}`,
    time: new Date(Date.UTC(2026, 9, 1) - nth * 1_731_000).toISOString(),
    products: ['YouTube'],
    activityControls: ['YouTube watch history'],
  }));
  const path = 'Takeout/YouTube and YouTube Music/history/watch-history.json';
  writeFileSync(archive, zipSync({ [path]: Buffer.from(JSON.stringify(history)) }, { level: 1 }));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** What the database says it holds: acts by its day counters, days, and imports with or without an end. */
const held = (page: Person): Promise<{ acts: number; days: number; imports: number; ended: number }> =>
  page.evaluate(async () => {
    const opening = indexedDB.open('rungs');
    const database = await new Promise<IDBDatabase>((done, fail) => {
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => fail(opening.error);
    });
    const all = <T>(name: string): Promise<T[]> =>
      new Promise((done, fail) => {
        const reading = database.transaction(name).objectStore(name).getAll();
        reading.onsuccess = () => done(reading.result);
        reading.onerror = () => fail(reading.error);
      });
    const days = await all<{ counts: Record<string, Record<string, number>> }>('days');
    const imports = await all<{ covers: unknown[] }>('imports');
    database.close();
    const counts = days.flatMap(({ counts }) => Object.values(counts).flatMap((types) => Object.values(types)));
    return {
      acts: counts.reduce((sum, count) => sum + count, 0),
      days: days.length,
      imports: imports.length,
      ended: imports.filter(({ covers }) => covers.length > 0).length,
    };
  });

const NOTHING = { acts: 0, days: 0, imports: 0, ended: 0 };

/** The files of a backup that say what is recorded: all but when it was made. */
function insideOf(path: string): Record<'actions' | 'days' | 'imports', string> {
  const files = unzipSync(new Uint8Array(readFileSync(path)));
  const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  return { actions: text('actions.jsonl'), days: text('days.jsonl'), imports: text('imports.jsonl') };
}

describe.each(BROWSERS)('in %s', (kind) => {
  let browser: Browser;
  let downloads: string;
  let first: ReturnType<typeof insideOf>;
  beforeAll(async () => {
    downloads = join(place, kind);
    mkdirSync(downloads);
    const preferences = { 'extensions.background.idle.timeout': IDLE };
    browser = await launch(kind, { extension: testBuild(kind), downloads, preferences });
  });
  afterAll(() => browser?.close());

  const open = async (page: string): Promise<Person> => {
    const person = await browser.extensionPage(`dashboard.html#${page}`);
    await person.waitFor('main.page');
    return person;
  };
  /** An import is begun in a tab, which is closed once something is kept. */
  const beginAndClose = async (): Promise<void> => {
    const tab = await open('import');
    await tab.chooseFiles(FILES, [archive]);
    await tab.waitFor('.findings', PATIENCE);
    expect(await tab.evaluate(() => document.querySelector<HTMLElement>('.findings')?.dataset.fresh)).toBe(`${VIEWS}`);
    await tab.press('[data-do="import"]');
    await until('something kept', PATIENCE, async () => (await held(tab)).acts > 0);
    await tab.closeTab();
  };
  /** The one file that was saved. */
  const saved = (): Promise<string> =>
    until('a file saved', 30_000, async () => {
      const names = readdirSync(downloads);
      const backup = names.find((name) => /\.zip$/.test(name));
      const isWhole = !names.some((name) => /\.(part|crdownload)$/.test(name));
      return isWhole && backup !== undefined && join(downloads, backup);
    });
  const BACKUP = '#backup button';
  const SAVE = '[data-work=backup] [data-do=save]';

  test('an import can be stopped from another tab, and then nothing of it stays', async () => {
    await beginAndClose();
    const other = await open('now');
    await other.waitFor('[data-under-way=import]');
    await other.press('[data-under-way=import] a');
    await other.press('[data-do=stop]');
    await other.press('[data-do=take-back]');
    await other.waitFor(FILES, PATIENCE);
    expect(await held(other)).toEqual(NOTHING);
    await other.closeTab();
  });

  test('the browser killed in the middle: nothing half imported stays, and the person is told what to do', async () => {
    await beginAndClose();
    await browser.restart('SIGKILL');
    const after = await open('now');
    await after.waitFor('[data-swept="1"]', PATIENCE);
    expect(await after.evaluate(() => document.querySelector('[data-swept]')?.textContent)).toContain(
      'choose the archive again',
    );
    expect(await held(after)).toEqual(NOTHING);
    await after.closeTab();
  });

  test('an import goes on without its tab, and without a background; another tab shows it and what came of it', async () => {
    await beginAndClose();
    if (kind === 'chromium') await browser.stopBackground();
    const other = await open('import');
    await other.waitFor('.under-way [data-found]:not([data-found="0"])');
    await other.closeTab();
    const last = await open('import');
    await last.waitFor('.brought', PATIENCE);
    expect(await last.evaluate(() => document.querySelector<HTMLElement>('.brought')?.dataset.added)).toBe(`${VIEWS}`);
    expect(await held(last)).toMatchObject({ acts: VIEWS, imports: 1, ended: 1 });
    await last.press('[data-do=leave]');
    await last.waitFor(FILES);
    await last.closeTab();
  });

  test('a backup whose tab was closed waits to be saved, however long, and holds every act once', async () => {
    const other = await open('data');
    const tab = await open('data');
    await tab.press(BACKUP);
    await other.waitFor('[data-work=backup][data-state=busy]');
    await tab.closeTab();
    await other.waitFor(SAVE, PATIENCE);
    await other.closeTab();
    if (kind === 'chromium') await browser.stopBackground();
    await sleep(IDLE + 5_000);
    const later = await open('data');
    await later.waitFor(SAVE);
    await later.press(SAVE);
    first = insideOf(await saved());
    await later.waitFor('[data-work=backup][data-state=rest]:not(:has(button))');
    const acts = first.actions.trim().split('\n');
    expect(acts).toHaveLength(VIEWS);
    expect(new Set(acts).size).toBe(VIEWS);
    await later.closeTab();
    // Nothing is to be done now: what was kept awake for it may go.
    if (kind === 'firefox') await until('the background gone', 3 * IDLE, async () => !(await browser.backgroundRuns()));
  });

  test('it is restored without its tab, to the same record', async () => {
    const [file = ''] = readdirSync(downloads);
    const tab = await open('data');
    await tab.evaluate(
      () =>
        new Promise<void>((done, fail) => {
          const opening = indexedDB.open('rungs');
          opening.onsuccess = () => {
            const clearing = opening.result.transaction([...opening.result.objectStoreNames], 'readwrite');
            for (const name of opening.result.objectStoreNames) clearing.objectStore(name).clear();
            clearing.oncomplete = () => {
              opening.result.close();
              done();
            };
            clearing.onerror = () => fail(clearing.error);
          };
        }),
    );
    expect(await held(tab)).toEqual(NOTHING);
    await tab.chooseFiles('#restore input[type=file]', [join(downloads, file)]);
    await tab.press('#restore [type=submit]');
    await tab.waitFor('.inside', PATIENCE);
    await tab.closeTab();
    const other = await open('data'); // what is in it was seen in a tab that is gone, as was the file
    await other.waitFor('.inside');
    await other.press('#restore .button.primary');
    await until('something restored', PATIENCE, async () => (await held(other)).acts > 0);
    await other.closeTab();
    const last = await open('now');
    await last.waitFor('[data-under-way=data]');
    await last.press('[data-under-way=data] a');
    await until('all restored', PATIENCE, () =>
      last.evaluate(() => /Restored: 120,000/.test(document.querySelector('[data-work=restore]')?.textContent ?? '')),
    );
    rmSync(join(downloads, file)); // Chromium would write over it under its name
    await last.press(BACKUP);
    expect(insideOf(await saved())).toEqual(first); // saved by itself, since its tab is there
    await last.closeTab();
  });

  test('a backup that the browser did not live to save is told of once, with what to do', async () => {
    const other = await open('data');
    const tab = await open('data');
    await tab.press(BACKUP);
    await other.waitFor('[data-work=backup][data-state=busy]');
    await tab.closeTab();
    await browser.restart('SIGKILL');
    const after = await open('now');
    await after.waitFor('[data-broken=backup]');
    expect(await held(after)).toMatchObject({ acts: VIEWS, imports: 1, ended: 1 });
    await after.reload();
    await after.waitFor('main.page');
    await sleep(1_000);
    expect(await after.evaluate(() => document.querySelector('[data-broken]'))).toBeNull();
  });
});
