import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from './browser.ts';
import { type Person, sleep, until } from './person.ts';
import { everythingIn, type Recorder, record } from './recorder.ts';

/** The invented archives, taken in by the real page: chosen, looked at, imported, and removed again. */

const CASES = resolve('test/importers');
/** The word that stands in every text, name and address of the invented archives. */
const SECRET = 'kvittra';
const FILES = '[data-choose="files"]';

let place: string;
let archives: Readonly<Record<'facebook' | 'reddit' | 'broken', string>>;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'rungs-archives-'));
  const facebook = zipOf('facebook/json-2025-es');
  const write = (name: string, bytes: Uint8Array): string => {
    writeFileSync(join(place, name), bytes);
    return join(place, name);
  };
  archives = {
    facebook: write('facebook.zip', facebook),
    reddit: write('reddit.zip', zipOf('reddit/export-2025')),
    broken: write('broken.zip', facebook.subarray(0, facebook.length >> 1)),
  };
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

function zipOf(name: string): Uint8Array {
  const root = join(CASES, name, 'input');
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(root, path)).isFile(),
  );
  return zipSync(Object.fromEntries(paths.map((path) => [path, new Uint8Array(readFileSync(join(root, path)))])));
}

/** The dated acts that the importers' own tests find in an archive. */
function actsIn(name: string): number {
  const { report } = JSON.parse(readFileSync(join(CASES, name, 'expected.json'), 'utf8'));
  const sites: Record<string, number>[] = Object.values(report.counts);
  return sites.flatMap((counts) => Object.values(counts)).reduce((all, count) => all + count, 0);
}

const numberAt = (person: Person, selector: string, name: string): Promise<number> =>
  person.evaluate((where, key) => Number(document.querySelector<HTMLElement>(where)?.dataset[key]), selector, name);

describe.each(BROWSERS)('in %s', (kind) => {
  let recorder: Recorder;
  let person: Person;
  beforeAll(async () => {
    recorder = await record(kind);
    person = await recorder.browser.extensionPage('dashboard.html#import');
    await person.waitFor(FILES);
  });
  afterAll(() => recorder?.browser.close());

  const look = async (...files: readonly string[]): Promise<void> => {
    await person.chooseFiles(FILES, files);
    await person.waitFor('.findings', 20_000);
  };
  const leave = async (): Promise<void> => {
    await person.press('[data-do="leave"]');
    await person.waitFor(FILES);
  };
  const bring = async (): Promise<number> => {
    await person.press('[data-do="import"]');
    await person.waitFor('.brought', 20_000);
    return numberAt(person, '.brought', 'added');
  };
  const count = async (): Promise<number> => (await recorder.acts()).length;

  test('a download that broke off says so, and nothing of it is kept', async () => {
    await look(archives.broken);
    await person.waitFor('[data-reason="cutOff"]');
    expect(await count()).toBe(0);
    await leave();
  });

  test('a look keeps nothing; the import brings what the look has promised, and none of its words', async () => {
    await look(archives.facebook, archives.reddit);
    const fresh = await numberAt(person, '.findings', 'fresh');
    expect(fresh).toBe(actsIn('facebook/json-2025-es') + actsIn('reddit/export-2025'));
    expect(await count()).toBe(0);
    expect(await bring()).toBe(fresh);
    const acts = await recorder.acts();
    expect(acts).toHaveLength(fresh);
    expect([...new Set(acts.map(({ site }) => site))].sort()).toEqual(['facebook', 'reddit']);
    const kinds = new Set(acts.map(({ source, evidence, mode }) => `${source} ${evidence} ${mode}`));
    expect([...kinds]).toEqual(['archive archive private']);
    const held = await everythingIn(recorder);
    expect(held).toContain('facebook');
    expect(held).not.toContain(SECRET);
    await leave();
  });

  test('the same archives again, in the other order and as work, add nothing and are not listed twice', async () => {
    const before = await recorder.acts();
    await look(archives.reddit, archives.facebook);
    await person.press('input[value="work"]');
    expect(await bring()).toBe(0);
    expect(await recorder.acts()).toEqual(before);
    await leave();
    expect(await person.evaluate(() => document.querySelectorAll('tr[data-import]').length)).toBe(1);
  });

  test('an import that its tab did not live to end is swept away at the next opening, and that is said', async () => {
    const before = await count();
    await recorder.inside(async () => {
      const opening = indexedDB.open('rungs');
      const database = await new Promise<IDBDatabase>((done, fail) => {
        opening.onsuccess = () => done(opening.result);
        opening.onerror = () => fail(opening.error);
      });
      const adding = database.transaction(['imports'], 'readwrite');
      adding.objectStore('imports').add({ id: 99, importer: 'x', at: Date.now(), acts: 0, covers: [] });
      await new Promise((done) => {
        adding.oncomplete = done;
      });
      database.close();
    });
    await person.reload();
    await person.waitFor('[data-swept]');
    expect(await everythingIn(recorder)).not.toContain('"id":99');
    expect(await count()).toBe(before);
  });

  test('removed whole it leaves neither acts nor days; undone, all is back', async () => {
    const [acts, days] = [await recorder.acts(), await recorder.days()];
    await person.press('[data-do="remove"]');
    await person.waitFor('.undo[data-undo="open"] button');
    expect([await recorder.acts(), await recorder.days()]).toEqual([[], []]);
    await person.press('.undo button');
    await until('all back', 10_000, async () => (await count()) === acts.length);
    expect([await recorder.acts(), await recorder.days()]).toEqual([acts, days]);
    await person.waitFor('[data-do="remove"]');
    await sleep(300); // the list is drawn anew
    await person.press('[data-do="remove"]');
    await until('all gone', 10_000, async () => (await count()) === 0);
    expect(await everythingIn(recorder)).not.toContain('facebook');
    const isOwed = () => recorder.inside(async () => 'scrub' in (await globalThis.browser.storage.local.get('scrub')));
    expect(await isOwed()).toBe(true); // should the tab be closed before the undo has run out
    await until('the files are cleared', 25_000, async () => !(await isOwed()));
  });
});
