import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { actionOf } from '../../src/importers/action.ts';
import type { Chosen } from '../../src/importers/containers/container.ts';
import type { Progress } from '../../src/importers/read.ts';
import { bring, look } from '../../src/importers/runner.ts';
import { cases, file, folder, plant, SECRET, world } from './archive.ts';

const CASES = import.meta.dirname;
const FIELDS = ['id', 'type', 'site', 'at', 'day', 'mode', 'source', 'evidence', 'quality', 'import'];

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

describe.each(cases())('%s', (name) => {
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
