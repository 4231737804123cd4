import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserKind } from '../browsers/browser.ts';
import { asTable, isRight, type Row } from '../table.ts';
import type { Journey } from './journey.ts';
import { buildOf, performTwins, quickly, twinJourneys, type Witness } from './perform.ts';
import { planted, SECRET, spy } from './secrets.ts';
import { namedIn, yardstick } from './yardstick.ts';

const LONG = 10 * 60_000; // ms

/**
 * Each twin in one of the two browsers, each action of it once and its look-alikes, with a secret in everything that
 * pages, requests and answers say; `npm run truth` plays every variant in both.
 */
const journeys = [...(await twinJourneys())];
const SHARES = BROWSERS.map((kind, turn): [BrowserKind, [string, Journey][]] => [
  kind,
  journeys.filter((_, at) => at % BROWSERS.length === turn),
]);

interface Played {
  readonly rows: readonly Row[];
  readonly stick: ReturnType<typeof yardstick>;
  readonly spied: ReturnType<typeof spy>;
}
const played = new Map<BrowserKind, Played>();

beforeAll(async () => {
  await Promise.all(SHARES.map(async ([kind, share]) => played.set(kind, await play(kind, share))));
}, LONG);

async function play(kind: BrowserKind, share: readonly [string, Journey][]): Promise<Played> {
  const stick = yardstick();
  const spied = spy();
  const rows = await performTwins({
    kind,
    extension: buildOf(kind),
    journeys: new Map(share.map(([id, journey]) => [id, planted(journey)])),
    picks: quickly,
    witness: both(stick, spied),
  });
  return { rows, stick, spied };
}

const both = (one: Witness, other: Witness): Witness => ({
  prepare(folder) {
    one.prepare?.(folder);
    other.prepare?.(folder);
  },
  async begin(recorder) {
    await one.begin?.(recorder);
    await other.begin?.(recorder);
  },
  async end(recorder) {
    await one.end?.(recorder);
    await other.end?.(recorder);
  },
});

describe.each(SHARES)('in %s', (kind, share) => {
  const rowsOf = (id?: string): readonly Row[] =>
    (played.get(kind)?.rows ?? []).filter(({ site }) => id === undefined || site === id);

  it.each(share.map(([id]) => id))('every action at %s leaves what it must and nothing else', (id) => {
    expect(rowsOf(id).length).toBeGreaterThan(0);
    expect(rowsOf(id).every(isRight), asTable(rowsOf(id))).toBe(true);
  });

  it('no request that changes something and that a rule names goes unheard', () => {
    const acts = rowsOf().filter(({ expected }) => expected.length > 0);
    const named = acts.filter((row) => namedIn(row, played.get(kind)?.stick.asked ?? []).length > 0);
    expect(named.length).toBeGreaterThan(acts.length / 3);
    expect(named.filter(({ recorded }) => recorded.length === 0)).toEqual([]);
  });

  it('nothing that a page, an address, a header, a body or an answer says is stored or passed on', () => {
    const seen = played.get(kind)?.spied.seen ?? [];
    expect(seen.filter((one) => one.startsWith('message') && one.includes('"act"')).length).toBeGreaterThan(50);
    expect(seen.some((one) => one.startsWith('database rungs actions') && one.includes('"react"'))).toBe(true);
    expect(seen.filter((one) => one.toLowerCase().includes(SECRET))).toEqual([]);
  });
});

it('nothing of ours that runs in a page or behind it writes to a log', () => {
  const built = buildOf('chromium');
  const behind = join(import.meta.dirname, '../../src/background');
  const ears = readdirSync(join(built, 'ears')).map((file) => join(built, 'ears', file));
  const watchers = readdirSync(built).filter((file) => /^(watch.*|recognise)\.js$/.test(file));
  const files = [...watchers.map((file) => join(built, file)), ...ears];
  expect(watchers.length).toBe(5);
  expect(ears.length).toBeGreaterThan(10);
  for (const file of [...files, ...readdirSync(behind).map((name) => join(behind, name))])
    expect(readFileSync(file, 'utf8'), file).not.toMatch(/\bconsole\b/);
});
