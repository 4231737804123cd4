import { expect, it } from 'vitest';
import { BROWSERS } from '../browsers/browser.ts';
import { asTable, isRight } from '../table.ts';
import { buildOf, performTwins, quickly, twinJourneys } from './perform.ts';

const LONG = 4 * 60_000; // ms

it.concurrent.each(BROWSERS)(
  'in %s, where any site is switched on, each place is watched by what knows it best and by nothing else',
  async (kind) => {
    // A site with hosts of its own, engines at hosts that nobody knows, and a place that only says what it is.
    const journeys = await twinJourneys(['hackernews', 'ghost', 'discourse', 'anysite']);
    const rows = await performTwins({ kind, extension: buildOf(kind), journeys, places: ['*://*/*'], picks: quickly });
    expect(new Set(rows.map(({ site }) => site)).size).toBe(4);
    expect(rows.every(isRight), asTable(rows)).toBe(true);
  },
  LONG,
);
