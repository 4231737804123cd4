import { describe, expect, it } from 'vitest';
import { forgetHealth, HEALTHY, type Health, isSilent, noteHealth } from '../../src/sites/health.ts';

const visit = (health: Health, day: number): Health => noteHealth(health, { of: 'visit', site: 'forum', day });
const match = (health: Health, day: number): Health =>
  noteHealth(health, {
    of: 'match',
    site: 'forum',
    day,
    match: { site: 'forum', rule: 0, at: day * 86_400_000, evidence: 'confirmed' },
  });
const silent = (health: Health): boolean => isSilent(health.sites.forum ?? {});

describe('the health of a site', () => {
  it('is in doubt after a week of visits on which nothing was seen', () => {
    const days = [100, 102, 106].reduce(visit, HEALTHY);
    expect(silent(days)).toBe(false);
    expect(silent(visit(days, 107))).toBe(true);
  });

  it('is in doubt no longer once anything is seen, and counts from the next visit', () => {
    const seen = match(visit(visit(HEALTHY, 100), 107), 108);
    expect(silent(seen)).toBe(false);
    expect(silent(visit(seen, 114))).toBe(false);
    expect(silent(visit(visit(seen, 114), 121))).toBe(true);
  });

  it('is not in doubt where nobody went', () => {
    expect(isSilent({})).toBe(false);
    expect(silent(visit(HEALTHY, 100))).toBe(false);
  });

  it('keeps the last fifty matches, newest first, and of each only site, rule, moment and evidence', () => {
    const days = Array.from({ length: 60 }, (_, day) => day);
    const { matches } = days.reduce(match, HEALTHY);
    expect(matches.map(({ at }) => at / 86_400_000)).toEqual(days.slice(10).reverse());
    expect(Object.keys(matches[0] ?? {}).sort()).toEqual(['at', 'evidence', 'rule', 'site']);
  });

  it('keeps a match once, by however many roads it was told', () => {
    const twice = match(match(HEALTHY, 100), 100);
    expect(twice.matches).toHaveLength(1);
    expect(match(twice, 101).matches).toHaveLength(2);
  });

  it('forgets what names a moment or a day that was erased, and nothing else', () => {
    const health = noteHealth(match(match(HEALTHY, 100), 101), { of: 'visit', site: 'blog', day: 101 });
    const gone = (site: string, from: number) => ({
      at: (of: string, at: number) => of === site && at >= from * 86_400_000,
      on: (of: string, day: number) => of === site && day >= from,
    });
    expect(forgetHealth(health, gone('forum', 102))).toEqual(health);
    const left = forgetHealth(health, gone('forum', 101));
    expect(left.matches.map(({ at }) => at)).toEqual([100 * 86_400_000]);
    expect(Object.keys(left.sites)).toEqual(['blog']);
  });

  it('remembers the day on which another extension had wrapped the page’s functions', () => {
    const wrapped = noteHealth(visit(HEALTHY, 100), { of: 'wrapped', site: 'forum', day: 101 });
    expect(wrapped.sites.forum).toMatchObject({ visited: 100, wrapped: 101 });
  });
});
