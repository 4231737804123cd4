import { describe, expect, it } from 'vitest';
import { ordeal } from '../torture/ordeal.ts';
import { BROWSERS } from './browser.ts';

/** The smallest of `npm run torture`: the full one is 100,000 acts, 200 stops, 50 kills and 20 full disks. */
describe.each(BROWSERS)('%s', (kind) => {
  it('keeps every acknowledged act once while its background is stopped and the browser killed', async () => {
    const { acknowledged, unanswered, unansweredKept, ...wrong } = await ordeal(kind, {
      acts: 600,
      stops: 8,
      kills: 2,
      full: 0,
    });
    expect(acknowledged).toBeGreaterThan(300);
    expect(acknowledged + unanswered).toBe(600);
    expect(wrong).toEqual({ lost: 0, twice: 0, unknown: 0, wrong: 0 });
  });
});
