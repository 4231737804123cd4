import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { historiesOf } from '../pictures/histories.ts';
import { plant } from '../pictures/seed.ts';
import { BROWSERS, type Browser, type BrowserKind, launch } from './browser.ts';
import { type Person, until } from './person.ts';
import { testBuild } from './recorder.ts';

/** Backups go from one browser into the other as a person takes them there: by a file and its passphrase. */

const PASSPHRASE = 'brown bicycle bell';
const TODAY = Math.floor(Date.now() / 86_400_000);
const IMPORT = { id: 1, importer: 'mastodon', at: Date.UTC(2026, 5, 1), acts: 0 };
const COVERS = [{ mode: 'private' as const, from: TODAY - 900, to: TODAY - 800 }];
const SHARE = {
  ...{ id: 1, study: 'autumn', title: 'Autumn study', at: Date.UTC(2026, 5, 2), from: 1, to: 2 },
  ...{ columns: ['day'], rows: 3, digest: 'abcd' },
};

let place: string;
const browsers = new Map<
  BrowserKind,
  { readonly browser: Browser; readonly page: Person; readonly downloads: string }
>();

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'rungs-backup-'));
  for (const kind of BROWSERS) {
    const downloads = join(place, kind);
    mkdirSync(downloads);
    const browser = await launch(kind, { extension: testBuild(kind), downloads });
    browsers.set(kind, { browser, downloads, page: await browser.extensionPage('dashboard.html#data') });
  }
});
afterAll(async () => {
  for (const { browser } of browsers.values()) await browser.close();
  rmSync(place, { recursive: true, force: true });
});

function in_(kind: BrowserKind) {
  const found = browsers.get(kind);
  if (!found) throw new Error(`${kind} does not run`);
  return found;
}

async function live(kind: BrowserKind, id: string, more: Parameters<typeof plant>[3] = {}): Promise<Person> {
  const { page } = in_(kind);
  await page.waitFor('[data-last]');
  await plant(
    page,
    historiesOf(TODAY).find((one) => one.id === id),
    { language: 'en' },
    more,
  );
  await page.reload();
  await page.waitFor('[data-last]');
  return page;
}

/** Every row of every store, as a browser's own database has it. */
const recordIn = (page: Person): Promise<Record<string, object[]>> =>
  page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open('rungs');
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    const names = [...db.objectStoreNames];
    const tx = db.transaction(names);
    const rows = names.map(
      (name) =>
        new Promise<[string, object[]]>((resolve) => {
          const asked = tx.objectStore(name).getAll();
          asked.onsuccess = () => resolve([name, asked.result]);
        }),
    );
    const found = Object.fromEntries(await Promise.all(rows));
    db.close();
    return found;
  });

const saidOf = (page: Person, work: string): Promise<string> =>
  page.evaluate((name) => document.querySelector(`[data-work=${name}]`)?.textContent?.trim() ?? '', work);

async function backupFrom(kind: BrowserKind): Promise<string> {
  const { page, downloads } = in_(kind);
  await page.type('input[autocomplete=new-password]', PASSPHRASE);
  await page.press('#backup .buttons .button');
  await until('the backup written', 30_000, async () => (await saidOf(page, 'backup')).startsWith('Written'));
  const name = await until('the file saved', 30_000, async () =>
    readdirSync(downloads).find((file) => /^rungs-[-\d]+\.zip\.age$/.test(file)),
  );
  return join(downloads, name);
}

/** Chooses the file, looks inside, and takes it in. @returns what the page says of it then */
async function restoreInto(page: Person, file: string): Promise<string> {
  await page.chooseFiles('#restore input[type=file]', [file]);
  await page.press('#restore form .button');
  await until('the passphrase asked for', 30_000, async () => /sealed/.test(await saidOf(page, 'restore')));
  await page.type('#restore input[type=password]', PASSPHRASE);
  await page.press('#restore form .button');
  await page.waitFor('#restore .inside', 30_000);
  await page.press('#restore .button.primary');
  return until('the backup taken in', 30_000, async () => {
    const said = await saidOf(page, 'restore');
    return said.startsWith('Restored') && said;
  });
}

describe.each([
  ['chromium', 'firefox'],
  ['firefox', 'chromium'],
] as const)('a sealed backup of %s', (from, to) => {
  it(`brings the whole record into ${to}, and brings it once`, async () => {
    const page = await live(from, 'climber', { imports: [{ ...IMPORT, covers: COVERS }], shares: [SHARE] });
    const record = await recordIn(page);
    expect(record.actions?.length).toBeGreaterThan(100);
    const file = await backupFrom(from);

    const there = await live(to, 'none');
    expect((await recordIn(there)).actions).toEqual([]);
    expect(await restoreInto(there, file)).not.toContain('Restored: 0');
    expect(await recordIn(there)).toEqual(record);
    await there.reload();
    await there.waitFor('[data-last]');
    expect(await restoreInto(there, file)).toBe('Restored: 0 actions are new here.');
    expect(await recordIn(there)).toEqual(record);
  });

  it(`comes together with another record in ${to}: all of both, and counters that hold both`, async () => {
    const page = await live(from, 'climber');
    const file = join(in_(from).downloads, readdirSync(in_(from).downloads)[0] ?? '');
    const one = await recordIn(page);
    const there = await live(to, 'newcomer');
    // The invented histories number their acts alike; two devices do not.
    await there.evaluate(renumber);
    const other = await recordIn(there);
    await restoreInto(there, file);
    const both = await recordIn(there);
    const keys = (rows: readonly object[] = []): string[] =>
      (rows as { at: number; id: number }[]).map(({ at, id }) => `${at} ${id}`).sort();
    expect(keys(both.actions)).toEqual([...keys(one.actions), ...keys(other.actions)].sort());
    expect(countedIn(both.days)).toBe(countedIn(one.days) + countedIn(other.days));
    expect(countedIn(both.days)).toBe(both.actions?.length);
  });
});

/** Runs in the page: gives every act another id. */
async function renumber(): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const asked = indexedDB.open('rungs');
    asked.onsuccess = () => resolve(asked.result);
  });
  const tx = db.transaction('actions', 'readwrite');
  const asked = tx.objectStore('actions').getAll();
  asked.onsuccess = () => {
    tx.objectStore('actions').clear();
    for (const row of asked.result) tx.objectStore('actions').put({ ...row, id: row.id + 1_000_000 });
  };
  await new Promise((resolve) => {
    tx.oncomplete = resolve;
  });
  db.close();
}

const countedIn = (days: readonly object[] = []): number =>
  (days as { counts: Record<string, Record<string, number>> }[])
    .flatMap(({ counts }) => Object.values(counts).flatMap((types) => Object.values(types)))
    .reduce((sum, count) => sum + count, 0);
