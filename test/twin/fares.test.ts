import { beforeAll, describe, expect, it } from 'vitest';
import { type Health, isCounted } from '../../src/sites/health.ts';
import { BROWSERS } from '../browsers/browser.ts';
import { asTable, isRight, type Row } from '../table.ts';
import { buildOf, performTwins, twinJourneys } from './perform.ts';
import { FELT, leastOf, tasks } from './tasks.ts';

const LONG = 4 * 60_000; // ms

/** One act of each kind of rule, in all its variants: by its request alone, by what the page shows, by a form. */
const PLAYED = /^(likes a post|votes|comments|writes to one person|writes),/;

describe.each(BROWSERS)('in %s', (kind) => {
  let rows: readonly Row[];
  let health: Health | undefined;
  const watch = kind === 'chromium' ? tasks() : undefined; // the browser that has a notion of long tasks

  beforeAll(async () => {
    rows = await performTwins({
      kind,
      extension: buildOf(kind),
      journeys: await twinJourneys(['x', 'producthunt', 'hackernews', 'discord']),
      picks: ({ title }) => PLAYED.test(title),
      witness: {
        ...watch,
        async end(recorder) {
          await watch?.end?.(recorder);
          health = await recorder.health();
        },
      },
    });
  }, LONG);

  const fates = (site: string, type: string): readonly string[] => [
    ...new Set((health?.matches ?? []).filter((one) => one.site === site && one.type === type).map(({ fate }) => fate)),
  ];

  it('what is refused, taken back or comes to nothing is no act', () => {
    expect(rows.length).toBeGreaterThan(15);
    expect(rows.every(isRight), asTable(rows)).toBe(true);
  });

  it('and that a site refused it, that it was taken back, or that nothing came of it, is known of its rule', () => {
    expect(fates('x', 'react')).toEqual(expect.arrayContaining(['confirmed', 'refused', 'undone']));
    expect(fates('producthunt', 'vote')).toEqual(expect.arrayContaining(['seen', 'undone']));
    expect(fates('hackernews', 'discuss')).toEqual(expect.arrayContaining(['accepted', 'attempted']));
    expect(fates('discord', 'post')).toEqual(expect.arrayContaining(['accepted', 'refused', 'undone']));
  });

  if (watch)
    it('no task of ours is long enough to be felt', () => {
      const began = new Set(watch.took.map(([what]) => what));
      expect([...began]).toEqual(expect.arrayContaining(['click', 'keydown', 'timer', 'pointerdown']));
      expect([...leastOf(watch.took)].filter(([, ms]) => ms > FELT)).toEqual([]);
    });

  it('each counted match is an act that is held, and each act was matched', () => {
    const acts = rows.reduce((sum, { recorded }) => sum + recorded.length, 0);
    const counted = (health?.matches ?? []).filter((match) => isCounted(match) && match.type !== 'visit');
    expect(counted).toHaveLength(acts);
  });
});
