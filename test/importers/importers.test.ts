import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { IMPORTERS } from '../../src/importers/index.ts';
import { survey } from '../../src/importers/survey.ts';
import { cases, folder, importOf, legible } from './archive.ts';

const CASES = import.meta.dirname;
const casesOf = (id: string): string[] =>
  cases()
    .filter((name) => dirname(name) === id)
    .map((name) => basename(name));

/**
 * Each case is a folder `<importer>/<case>/input` beside `expected.json`. `UPDATE_EXPECTED=1` writes what came out and fails
 * on purpose: a recording counts once somebody has read it.
 */
describe.each(IMPORTERS.map(({ id, lists }) => [id, lists] as const))('%s', (id, lists) => {
  test.each(casesOf(id))('reads the archive "%s" as it was recorded and read', async (name) => {
    const got = `${JSON.stringify(legible(await importOf(folder(join(CASES, id, name, 'input')))), null, 1)}\n`;
    const file = join(CASES, id, name, 'expected.json');
    if (process.env.UPDATE_EXPECTED) {
      writeFileSync(file, got);
      expect.fail(`${file} was written: read it, then run without UPDATE_EXPECTED.`);
    }
    expect(got).toBe(readFileSync(file, 'utf8'));
  });

  test('has at least two invented archives', () => {
    expect(casesOf(id).length).toBeGreaterThanOrEqual(id === 'browser' ? 0 : 2);
  });

  test('knows no kind of file that none of them has', async () => {
    const read = new Set(lists.filter(() => id === 'browser')); // whose archive is made by Rungs itself, see runner.test.ts
    for (const name of casesOf(id)) {
      const { signal } = new AbortController();
      const { pieces } = await survey(folder(join(CASES, id, name, 'input')), IMPORTERS, signal);
      for (const { list } of pieces) read.add(list);
    }
    expect(lists.flatMap((list, index) => (read.has(list) ? [] : `${index}: ${list.about}, ${list.form}`))).toEqual([]);
  });

  test('has a page that tells how to ask for one', () => {
    expect(existsSync(join(CASES, '../../docs/archives', `${id}.md`))).toBe(true);
  });
});
