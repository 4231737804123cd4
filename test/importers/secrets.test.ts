import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { actionOf } from '../../src/importers/action.ts';
import type { Chosen } from '../../src/importers/containers/container.ts';
import { IMPORTERS } from '../../src/importers/index.ts';
import type { Progress } from '../../src/importers/read.ts';
import { bring, look } from '../../src/importers/runner.ts';
import { file, folder, world } from './archive.ts';

/** The word that stands in every text, name and address of the invented archives. */
const SECRET = 'Kvittra';
const CASES = import.meta.dirname;
const FIELDS = ['id', 'type', 'site', 'at', 'day', 'mode', 'source', 'evidence', 'quality', 'import'];

const cases = IMPORTERS.flatMap(({ id }) => {
  const root = join(CASES, id);
  return readdirSync(CASES).includes(id)
    ? readdirSync(root, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => join(id, name))
    : [];
});

afterEach(() => vi.restoreAllMocks());

/** Everything that leaves the runner, as one text. */
async function everythingOf(chosen: readonly Chosen[]): Promise<string> {
  const out: unknown[] = [];
  const said = (['log', 'warn', 'error', 'info', 'debug'] as const).map((method) =>
    vi.spyOn(console, method).mockImplementation((...words: unknown[]) => void out.push(words)),
  );
  const onProgress = (progress: Progress): void => void out.push({ ...progress });
  const report = await look(chosen, [], world({ onProgress }));
  out.push(report);
  for await (const batch of bring(chosen, report.plan, world({ onProgress }))) {
    const actions = batch.acts.map((act) => actionOf(act, { import: 1, mode: 'private', offsetAt: () => 60 }));
    for (const action of actions) expect(FIELDS).toEqual(expect.arrayContaining(Object.keys(action)));
    out.push(batch, actions);
  }
  expect(said.every(({ mock }) => mock.calls.length === 0)).toBe(true);
  return JSON.stringify(out).toLowerCase();
}

describe.each(cases)('%s', (name) => {
  const chosen = folder(join(CASES, name, 'input'));

  test('holds the secret in its texts, and lets nothing of it out', async () => {
    const inside = chosen.map(({ name: path }) => readFileSync(join(CASES, name, 'input', path), 'utf8')).join();
    expect(inside).toContain(SECRET);
    expect(await everythingOf(chosen)).not.toContain(SECRET.toLowerCase());
  });

  test('lets nothing out either with the secret in every text, key and cell', async () => {
    const planted = chosen.map(({ name: path }) =>
      file(`${SECRET}/${path}`, plant(readFileSync(join(CASES, name, 'input', path), 'utf8'), path)),
    );
    expect(await everythingOf(planted)).not.toContain(SECRET.toLowerCase());
  });

  test('lets nothing out when it breaks off', async () => {
    const broken = chosen.map(({ name: path }) => {
      const whole = readFileSync(join(CASES, name, 'input', path));
      return file(path, whole.subarray(0, Math.floor(whole.length * 0.7)));
    });
    expect(await everythingOf(broken)).not.toContain(SECRET.toLowerCase());
  });
});

/** The secret behind every text of JSON (keys too, half of them), in every cell of a table, before every tag of HTML. */
function plant(content: string, path: string): string {
  if (/\.(html?|opml|xml)$/.test(path)) return content.replaceAll('</', `${SECRET}</`);
  if (/\.(csv|txt)$/.test(path)) return content.replaceAll(',', `${SECRET},`);
  if (path.endsWith('.car')) return content;
  let keys = 0;
  return content.replace(/"((?:[^"\\]|\\.)*)"(\s*:)?/g, (_, text: string, colon?: string) =>
    colon && keys++ % 2 ? `"${text}"${colon}` : `"${text}${SECRET}"${colon ?? ''}`,
  );
}
