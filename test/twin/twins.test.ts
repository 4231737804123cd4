import { beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserKind } from '../browsers/browser.ts';
import { asTable, isRight, type Row } from '../table.ts';
import type { Journey } from './journey.ts';
import { buildOf, performTwins, quickly, twinJourneys } from './perform.ts';
import { namedIn, yardstick } from './yardstick.ts';

const LONG = 8 * 60_000; // ms

/**
 * Each twin in one of the two browsers, each action of it once and its look-alikes; `npm run truth` plays every variant
 * in both.
 */
const journeys = [...(await twinJourneys())];
const PLAYED = BROWSERS.map((kind, turn): [BrowserKind, [string, Journey][]] => [
  kind,
  journeys.filter((_, at) => at % BROWSERS.length === turn),
]);
const rows: Row[] = [];
const sticks = new Map(BROWSERS.map((kind) => [kind, yardstick()]));

beforeAll(async () => {
  const plays = PLAYED.map(([kind, shared]) =>
    performTwins({
      kind,
      extension: buildOf(kind),
      journeys: new Map(shared),
      picks: quickly,
      witness: sticks.get(kind) ?? yardstick(),
    }),
  );
  rows.push(...(await Promise.all(plays)).flat());
}, LONG);

describe.each(PLAYED)('in %s', (kind, shared) => {
  it.each(shared.map(([id]) => id))('every action at %s leaves what it must and nothing else', (id) => {
    const own = rows.filter(({ site }) => site === id);
    expect(own.length).toBeGreaterThan(0);
    expect(own.every(isRight), asTable(own)).toBe(true);
  });

  it('no request that changes something and that a rule names goes unheard', () => {
    const asked = sticks.get(kind)?.asked ?? [];
    const acts = rows.filter(({ browser, expected }) => browser === kind && expected.length > 0);
    const named = acts.filter((row) => namedIn(row, asked).length > 0);
    expect(named.length).toBeGreaterThan(acts.length / 3);
    expect(named.filter(({ recorded }) => recorded.length === 0)).toEqual([]);
  });
});
