import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cases, file, importOf, plant, SECRET } from '../importers/archive.ts';
import { BROWSERS } from './browser.ts';
import { type Person, until } from './person.ts';
import { everythingIn, type Recorder, record } from './recorder.ts';

/** Every invented archive, taken in by the real page of either browser; what must come of it was recorded beside it. */

const CASES = resolve('test/importers');
const FILES = '[data-choose="files"]';
const LOOK = 30_000; // ms

const inputOf = (name: string): string => join(CASES, name, 'input');
const expectedOf = (name: string): { report: { fresh: number }; acts: string[] } =>
  JSON.parse(readFileSync(join(CASES, name, 'expected.json'), 'utf8'));

/** Every file below a folder, by its path from there. */
const filesIn = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(root, path)).isFile());

let place: string;
/** Each archive as a zip or a tar.gz by turns, and all of them with the secret in every text, key and cell. */
const whole = new Map<string, string>();
const planted: string[] = [];
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'rungs-invented-'));
  cases().forEach((name, index) => {
    const root = inputOf(name);
    const path = join(place, `${index}.${index % 2 ? 'tar.gz' : 'zip'}`);
    if (index % 2) execFileSync('tar', ['-czf', path, '-C', root, '.']);
    else
      writeFileSync(
        path,
        zipped(root, (bytes) => bytes),
      );
    whole.set(name, path);
    const filled = join(place, `${SECRET}-${index}.zip`);
    const sow = (bytes: Buffer, at: string) => (at.endsWith('.car') ? bytes : Buffer.from(plant(bytes.toString(), at)));
    writeFileSync(filled, zipped(root, sow, `${SECRET}/`));
    planted.push(filled);
  });
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

const zipped = (root: string, make: (bytes: Buffer, path: string) => Buffer, above = ''): Uint8Array =>
  zipSync(
    Object.fromEntries(
      filesIn(root).map((path) => [above + path, new Uint8Array(make(readFileSync(join(root, path)), path))]),
    ),
  );

describe.each(BROWSERS)('in %s', (kind) => {
  let recorder: Recorder;
  let person: Person;
  beforeAll(async () => {
    // One hour east of Greenwich all year, as the recordings have it.
    recorder = await record(kind, { timezone: 'Etc/GMT-1' });
    person = await recorder.browser.extensionPage('dashboard.html#import');
    await person.waitFor(FILES);
  });
  afterAll(() => recorder?.browser.close());

  const fresh = (): Promise<number> =>
    person.evaluate(() => Number(document.querySelector<HTMLElement>('.findings')?.dataset.fresh));
  const bring = async (): Promise<void> => {
    await person.press('[data-do="import"]');
    await person.waitFor('.brought', LOOK);
  };
  const leave = async (): Promise<void> => {
    await person.press('[data-do="leave"]');
    await person.waitFor(FILES);
  };
  const clear = async (): Promise<void> => {
    for (const store of ['actions', 'weeks', 'days', 'imports'])
      await recorder.inside(async (name) => {
        const opening = indexedDB.open('rungs');
        await new Promise((done) => opening.addEventListener('success', done));
        const clearing = opening.result.transaction(name, 'readwrite');
        clearing.objectStore(name).clear();
        await new Promise((done) => clearing.addEventListener('complete', done));
        opening.result.close();
      }, store);
  };

  test('each invented archive brings just what was recorded of it', async () => {
    for (const [name, path] of whole) {
      const { report, acts } = expectedOf(name);
      await person.chooseFiles(FILES, [path]);
      await person.waitFor('.findings', LOOK);
      expect([name, await fresh()]).toEqual([name, report.fresh]);
      if (report.fresh > 0) await bring();
      const held = (await recorder.acts()).map(
        ({ at, quality = 'exact', type, site }) => `${new Date(at).toISOString()} ${quality} ${type} ${site}`,
      );
      expect([name, held.sort()]).toEqual([name, acts]);
      await leave();
      await clear();
    }
  }, 300_000);

  test('with a secret in every text, key and cell of them all, the database holds none of it', async () => {
    await clear();
    await person.chooseFiles(FILES, planted);
    await person.waitFor('.findings', LOOK);
    const promised = await fresh();
    // Dates that are texts are no dates any more; what is dated by numbers is as many acts as outside of a browser.
    const { report } = await importOf(planted.map((path) => file(basename(path), readFileSync(path))));
    expect(promised).toBe(report.fresh);
    expect(promised).toBeGreaterThan(50);
    await bring();
    const held = await everythingIn(recorder);
    expect((await recorder.acts()).length).toBe(promised);
    expect(held).toContain('facebook');
    expect(held).not.toContain(SECRET.toLowerCase());
    await leave();
  }, 120_000);

  const dropped = async (): Promise<void> => {
    const name = 'instagram/json-2026';
    const folder = join(place, 'dropped', 'folder');
    mkdirSync(dirname(folder), { recursive: true });
    cpSync(inputOf(name), folder, { recursive: true });
    await clear();
    await person.dropFiles?.('.archives-drop', [folder]);
    await person.waitFor('.findings', LOOK);
    expect(await fresh()).toBe(expectedOf(name).report.fresh);
    await leave();
  };
  // Firefox lets nobody drop anything but a hand.
  if (kind === 'chromium') test('a folder that is dropped is read with all that is in it', dropped);

  test('how much of an archive had been recorded is shown, and can be copied as figures only', async () => {
    await clear();
    await recorder.inside(async () => {
      const opening = indexedDB.open('rungs');
      await new Promise((done) => opening.addEventListener('success', done));
      const adding = opening.result.transaction('days', 'readwrite');
      const day = Date.UTC(2023, 6, 22) / 86_400_000; // on which the archive tells of two posts and three follows
      const counts = { facebook: { post: 1, follow: 5 } };
      adding.objectStore('days').put({ day, mode: 'private', watched: 9, counts });
      await new Promise((done) => adding.addEventListener('complete', done));
      opening.result.close();
    });
    await person.reload();
    await person.waitFor(FILES);
    await person.chooseFiles(FILES, [whole.get('facebook/json-2023-fr') ?? '']);
    await person.waitFor('.recall', LOOK);
    expect(await fresh()).toBe(expectedOf('facebook/json-2023-fr').report.fresh - 4);
    await person.press('[data-do="copy-recall"]');
    await until('it says so', LOOK, () =>
      person.evaluate(() => document.querySelector('.recall [role="status"]')?.textContent !== ''),
    );
    await person.evaluate(() => {
      const paper = document.body.appendChild(document.createElement('textarea'));
      paper.focus();
    });
    await person.key('Control+v');
    const copied = await until('it can be pasted', LOOK, () =>
      person.evaluate(() => document.querySelector('textarea')?.value),
    );
    const lines = copied.split('\n');
    expect(lines).toContain('Facebook, Posting: 1 of 2 recorded');
    expect(lines).toContain('Facebook, Following: 3 of 3 recorded');
    expect(copied).not.toContain(SECRET);
    await leave();
  }, 60_000);

  test('an import that is stopped goes on where it was, and taken back leaves nothing', async () => {
    await clear();
    const [files, rows] = [40, 2_500];
    const path = join(place, 'many.zip');
    const many = Array.from({ length: files }, (_, nth) => {
      const records = Array.from({ length: rows }, (_, n) => ({ timestamp: 1_500_000_000 + (nth * rows + n) * 60 }));
      const json = JSON.stringify(records.map((record) => ({ ...record, data: [{ reaction: { reaction: 'LIKE' } }] })));
      return [`comments_and_reactions/likes_and_reactions_${nth + 1}.json`, new Uint8Array(Buffer.from(json))] as const;
    });
    writeFileSync(path, zipSync(Object.fromEntries(many), { level: 1 }));
    const kept = async (): Promise<number> =>
      (await recorder.days()).reduce((sum, { counts }) => sum + (counts.facebook?.react ?? 0), 0);
    const halt = async (): Promise<void> => {
      await person.press('[data-do="import"]');
      await until('some acts kept', LOOK, async () => (await kept()) > 0);
      await person.press('[data-do="stop"]');
      await person.waitFor('[data-halted]', LOOK);
    };

    await person.chooseFiles(FILES, [path]);
    await person.waitFor('.findings', LOOK);
    await halt();
    const half = await until('what was under way is kept', LOOK, async () => {
      const before = await kept();
      await new Promise((later) => setTimeout(later, 500));
      return (await kept()) === before && before;
    });
    expect(half).toBeLessThan(files * rows);
    await person.press('[data-do="go-on"]');
    await person.waitFor('.brought', 60_000);
    expect(await kept()).toBe(files * rows);
    await leave();

    await clear();
    await person.chooseFiles(FILES, [path]);
    await person.waitFor('.findings', LOOK);
    await halt();
    await person.press('[data-do="take-back"]');
    await person.waitFor(FILES, LOOK);
    await until('nothing of it is left', LOOK, async () => (await kept()) === 0);
    expect(await recorder.acts()).toEqual([]);
  }, 180_000);
});
