import { describe, expect, it } from 'vitest';
import { ordeal } from '../torture/ordeal.ts';
import { BROWSERS } from './browser.ts';

/** The smallest of `npm run torture`: the full one is 100,000 acts, 200 stops, 50 kills and 20 full disks. */
describe.each(BROWSERS)('%s', (kind) => {
  it('keeps every acknowledged act once while its background is stopped and the browser killed', async () => {
    const { acknowledged, unanswered, unansweredKept, ...wrong } = await ordeal(kind, {
      acts: 400,
      stops: 4,
      kills: 1,
      full: 0,
    });
    expect(acknowledged).toBeGreaterThan(200);
    expect(acknowledged + unanswered).toBe(400);
    expect(wrong).toEqual({ lost: 0, twice: 0, unknown: 0, wrong: 0 });
  });
});
