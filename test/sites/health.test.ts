import { describe, expect, it } from 'vitest';
import { forgetHealth, HEALTHY, type Health, isSilent, type Match, noteHealth } from '../../src/sites/health.ts';

const press: Match = { id: 1, site: 'forum', rule: 0, type: 'vote', at: 1_000, fate: 'confirmed' };
const fared = (health: Health, more: Partial<Match>): Health =>
  noteHealth(health, { of: 'match', site: 'forum', day: 108, match: { ...press, ...more } });
const visit = (health: Health, day: number): Health => noteHealth(health, { of: 'visit', site: 'forum', day });
const match = (health: Health, day: number): Health =>
  noteHealth(health, {
    of: 'match',
    site: 'forum',
    day,
    match: { ...press, id: day, at: day * 86_400_000 },
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

  it('keeps the last fifty matches, newest first, and of each only which act, which rule, when and what came of it', () => {
    const days = Array.from({ length: 60 }, (_, day) => day);
    const { matches } = days.reduce(match, HEALTHY);
    expect(matches.map(({ at }) => at / 86_400_000)).toEqual(days.slice(10).reverse());
    expect(Object.keys(matches[0] ?? {}).sort()).toEqual(['at', 'fate', 'id', 'rule', 'site', 'type']);
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
    expect(left?.matches.map(({ at }) => at)).toEqual([100 * 86_400_000]);
    expect(Object.keys(left?.sites ?? {})).toEqual(['blog']);
    expect(forgetHealth(health, { at: () => true, on: () => true })).toBeUndefined();
  });

  it('is not restored by a visit, which every page is, nor by a press of which nothing came', () => {
    const days = visit(visit(HEALTHY, 100), 107);
    expect(silent(fared(days, { id: 1, type: 'visit', fate: 'seen' }))).toBe(true);
    expect(silent(fared(days, { id: 1, fate: 'attempted' }))).toBe(true);
    expect(silent(fared(days, { id: 1, fate: 'refused' }))).toBe(false); // the rule knew what it was
  });

  it('tells of an act that was taken back, and a second road does not make it one again', () => {
    const back = noteHealth(fared(HEALTHY, { id: 1 }), { of: 'undone', site: 'forum', id: 1 });
    expect(back.matches.map(({ fate }) => fate)).toEqual(['undone']);
    expect(fared(back, { id: 1 }).matches.map(({ fate }) => fate)).toEqual(['undone']);
  });

  it('makes one match of a form that left and was judged, and of several rules that one press began', () => {
    const left = fared(HEALTHY, { id: 1, fate: 'attempted' });
    expect(fared(left, { id: 1 }).matches.map(({ fate }) => fate)).toEqual(['confirmed']);
    const two = fared(left, { id: 2, at: 1_001, fate: 'attempted' });
    expect(two.matches).toHaveLength(1);
    expect(fared(fared(HEALTHY, { id: 1 }), { id: 2, at: 1_001, fate: 'attempted' }).matches).toEqual([
      { ...press, id: 1 },
    ]);
    expect(fared(left, { id: 3, at: 2_000, fate: 'attempted' }).matches).toHaveLength(2);
  });

  it('remembers the day on which another extension had wrapped the page’s functions', () => {
    const wrapped = noteHealth(visit(HEALTHY, 100), { of: 'wrapped', site: 'forum', day: 101 });
    expect(wrapped.sites.forum).toMatchObject({ visited: 100, wrapped: 101 });
  });
});
