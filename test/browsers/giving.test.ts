import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keysIn } from '../../src/researcher/keys.ts';
import { unseal } from '../../src/studies/seal.ts';
import { TABLE_NAMES } from '../../src/studies/tables.ts';
import { historiesOf } from '../pictures/histories.ts';
import { plant } from '../pictures/seed.ts';
import { ANSWERS, quietly } from '../researcher/a-folder.ts';
import { BROWSERS, type Browser, launch } from './browser.ts';
import { type Person, until } from './person.ts';
import { testBuild } from './recorder.ts';

/** From a study that `new-study` made to the page that `report` draws, by way of the real extension. */

/** As it is typed. The commands after the first are run without a process of their own, which takes longer than they do. */
const newStudy = (...args: readonly string[]): string =>
  execFileSync(process.execPath, ['src/researcher/cli.mjs', 'new-study', ...args], { encoding: 'utf8' });

const ONCE = { ...ANSWERS, waves: '1' };

let place: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'rungs-giving-'));
  newStudy(place, ...Object.entries(ONCE).flatMap(([name, value]) => [`--${name}`, value]));
  const forged = JSON.parse(readFileSync(join(place, 'study.json'), 'utf8'));
  writeFileSync(join(place, 'forged.json'), JSON.stringify({ ...forged, alsoSend: 'https://elsewhere.example' }));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

const onward = '[data-go="on"]';
const textOf = (person: Person, selector: string): Promise<string> =>
  person.evaluate((where) => document.querySelector(where)?.textContent ?? '', selector);

/** As the person picks from a list; both browsers draw the list itself outside of the page. */
const pick = (person: Person, selector: string, value: string): Promise<void> =>
  person.evaluate(
    (where, wanted) => {
      const select = document.querySelector<HTMLSelectElement>(where);
      if (!select) throw new Error(`${where} is not there`);
      select.value = wanted;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    selector,
    value,
  );

/** Rows as the table shows them, put together again from what each cell stands for. */
const rowsShown = (person: Person): Promise<string[]> =>
  person.evaluate(() => {
    const table = document.querySelector<HTMLTableElement>('table.rows');
    return [...(table?.tBodies[0]?.rows ?? [])].map((row) =>
      [table?.dataset.whose, ...[...row.querySelectorAll('data')].map(({ value }) => value)].join(','),
    );
  });

describe.each(BROWSERS)('in %s', (kind) => {
  let browser: Browser;
  let person: Person;
  let downloads: string;
  beforeAll(async () => {
    downloads = join(place, kind);
    mkdirSync(downloads);
    browser = await launch(kind, { extension: testBuild(kind), downloads });
    person = await browser.extensionPage('dashboard.html#shares');
    await person.waitFor('.drop input');
    const today = Math.floor(Date.now() / 86_400_000);
    await plant(
      person,
      historiesOf(today).find(({ id }) => id === 'climber'),
      { language: 'en' },
    );
    await person.reload();
    await person.waitFor('.drop input');
  });
  afterAll(() => browser?.close());

  test('what is given is what was shown, and what was taken out is nowhere in it', async () => {
    await person.chooseFiles('.drop input', [join(place, 'forged.json')]);
    await person.waitFor('.refused');
    expect(await textOf(person, '.refused')).toContain('"alsoSend" is not a key of a study file');

    await person.chooseFiles('.drop input', [join(place, 'study.json')]);
    await person.waitFor('[data-step="invite"]');
    const invitation = await textOf(person, '[data-step]');
    for (const said of ['Autumn study', 'Ada Example, Example University', '2026-0042', 'study@university.example'])
      expect(invitation).toContain(said);
    await person.press(onward);

    await person.waitFor('[data-step="self"]');
    await person.press('input[name="rated-critic"][value="yes"]');
    await person.press('input[name="rated-creator"][value="not_sure"]');
    await person.press(onward);

    await person.waitFor('[data-step="scope"]');
    await person.press('input[name="mode"][value="work"]');
    await pick(person, 'select[name="lookback"]', '90');
    await person.press(onward);

    // Gone midway and come back to: what was chosen is still there, and nothing was given.
    await person.waitFor('[data-step="look"] table.rows');
    await person.closeTab();
    person = await browser.extensionPage('dashboard.html#shares/look');
    await person.waitFor('[data-step="look"] table.rows');

    await pick(person, 'select[name="table"]', 'day_action');
    await person.waitFor('table.rows[data-table="day_action"]');
    await person.type('input[type="search"]', 'vote');
    await until('votes alone shown', 15_000, async () => {
      const rows = await rowsShown(person);
      return rows.length > 0 && rows.every((row) => row.includes(',vote,'));
    });
    if (await person.evaluate(() => Boolean(document.querySelector('[data-more]')))) await person.press('[data-more]');
    const takenOut = await rowsShown(person);
    await person.press('[data-take="found"]');
    await until('votes gone', 15_000, async () => (await rowsShown(person)).length === 0);
    expect(await textOf(person, '.withheld')).toMatch(/^You withhold [1-9]/);

    const previews = new Map<string, string>();
    await person.press('input[name="view"][value="file"]');
    const tables = await person.evaluate(() =>
      [...document.querySelectorAll<HTMLOptionElement>('select[name="table"] option')].map(({ value }) => value),
    );
    for (const name of tables) {
      await pick(person, 'select[name="table"]', name);
      await person.waitFor(`[data-file="data/${name}.csv"]`);
      previews.set(`data/${name}.csv`, await textOf(person, '.bytes'));
    }
    await person.press('input[name="view"][value="table"]');
    await pick(person, 'select[name="table"]', 'week_rung');
    await person.press('[data-more]');
    const shown = await rowsShown(person);
    await person.press('input[name="view"][value="picture"]');
    await person.waitFor('.weeks td[data-state="held"]');
    await person.press(onward);

    await person.waitFor('[data-step="consent"]');
    const ticks = await person.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement>('input[name="consent"]')].map(({ value, checked }) => ({
        value,
        checked,
      })),
    );
    expect(ticks.filter(({ checked }) => checked)).toEqual([]);
    await expect(person.press(onward)).rejects.toThrow('is disabled');
    for (const { value } of ticks) await person.press(`input[name="consent"][value="${value}"]`);
    await person.press(onward);

    await person.waitFor('[data-fresh="true"]');
    const name = await until('the file saved', 10_000, async () =>
      readdirSync(downloads).find((file) => file.endsWith('.zip.age')),
    );
    const sealed = readFileSync(join(downloads, name));
    const receipt = await textOf(person, '[data-fresh="true"]');
    expect(receipt).toContain(createHash('sha256').update(sealed).digest('hex'));
    expect(receipt).toContain(name);

    const files = unzipSync(await unseal(sealed, await keysIn(join(place, 'key.txt'))));
    const given = (path: string): string => new TextDecoder().decode(files[path]);
    for (const [path, preview] of previews) expect(given(path), path).toBe(preview);
    for (const table of TABLE_NAMES)
      if (!previews.has(`data/${table}.csv`)) expect(given(`data/${table}.csv`).split('\r\n')).toHaveLength(2);
    expect(given('data/week_rung.csv').split('\r\n').slice(1, -1)).toEqual(shown);
    expect(takenOut.length).toBeGreaterThan(5);
    const everything = Object.keys(files)
      .filter((path) => path.startsWith('data/'))
      .map(given)
      .join('');
    expect(takenOut.filter((row) => everything.includes(row))).toEqual([]);
    expect(everything).not.toContain(',vote,');
    expect(everything).not.toMatch(/,work,(microblog|forum|media)/);

    const out = join(place, `${kind}-pooled`);
    const whose = ['--study', join(place, 'study.json'), '--key', join(place, 'key.txt'), '--out', out];
    expect((await quietly(['pool', downloads, ...whose])).said).toContain('1 donations of 1 people pooled, 0 left out');
    const pooled = readFileSync(join(out, 'csv', 'day_action.csv'), 'utf8')
      .trim()
      .split('\n');
    expect(pooled).toHaveLength(given('data/day_action.csv').trim().split('\r\n').length);
    await quietly(['report', out]);
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain('Autumn study');

    const code = /([0-9A-Z]{4}-){5}[0-9A-Z]{4}/.exec(receipt)?.[0] ?? '';
    writeFileSync(join(place, `${kind}-withdrawn.txt`), code.toLowerCase());
    await quietly(['pool', downloads, ...whose, '--withdrawn', join(place, `${kind}-withdrawn.txt`)]);
    expect(readFileSync(join(out, 'left-out.csv'), 'utf8')).toContain('"withdrawn","The person withdrew."');
    expect(
      readFileSync(join(out, 'csv', 'day_action.csv'), 'utf8')
        .trim()
        .split('\n'),
    ).toHaveLength(1);
  });
});
