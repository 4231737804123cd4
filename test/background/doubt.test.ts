import { describe, expect, it } from 'vitest';
import { doubt, type Known, rate } from '../../src/background/doubt.ts';
import type { FromPage } from '../../src/messages.ts';
import type { Site } from '../../src/sites/site.ts';

const base = { title: 'T', class: 'blog', checked: '2026-11-22', basis: 'twin' } as const;
const blog: Site = { ...base, id: 'blog', signature: '.blog', rules: [{ type: 'comment' }] };
const chirp: Site = { ...base, id: 'chirp', hosts: ['chirp.example'], rules: [{ type: 'post' }] };

const NOW = Date.UTC(2026, 10, 22);
const known: Known = {
  sites: [blog, chirp],
  granted: ['https://diary.example/*', '*://*.chirp.example/*'],
  recognised: { 'https://diary.example': ['blog'] },
  now: NOW,
};
const act = (site: string, type: 'comment' | 'post', rule = 0, at = NOW): FromPage => ({
  say: 'act',
  act: { id: 1, site, rule, type, at, evidence: 'seen' },
});
const landed = (rule: number, born = NOW): FromPage => ({
  say: 'landed',
  landing: {
    id: 1,
    site: 'blog',
    born,
    marks: [
      { rule: 0, after: 3 },
      { rule, after: 3 },
    ],
  },
});

describe('the background believes a page', () => {
  it('that tells of an act its site’s rules allow', () => {
    expect(doubt(act('blog', 'comment'), 'https://diary.example', known)).toBeUndefined();
    expect(doubt(act('chirp', 'post'), 'https://m.chirp.example', known)).toBeUndefined();
    expect(doubt(landed(0), 'https://diary.example', known)).toBeUndefined();
  });

  it.each([
    ['from an origin nobody switched on', act('blog', 'comment'), 'https://other.example', 'origin'],
    ['from a host that only ends alike', act('chirp', 'post'), 'https://evilchirp.example', 'origin'],
    ['for a site that is not there', act('chirp', 'post'), 'https://diary.example', 'site'],
    ['by a rule that does not exist', act('blog', 'comment', 9), 'https://diary.example', 'rule'],
    ['of a type the rule is not for', act('blog', 'post'), 'https://diary.example', 'rule'],
    ['that landed by a rule that does not exist', landed(9), 'https://diary.example', 'rule'],
    ['that landed from long ago', landed(0, NOW - 30 * 86_400_000), 'https://diary.example', 'time'],
    ['from the future', act('blog', 'comment', 0, NOW + 3_600_000), 'https://diary.example', 'time'],
    ['from long ago', act('blog', 'comment', 0, NOW - 30 * 86_400_000), 'https://diary.example', 'time'],
  ])('but not %s', (_name, message, origin, reason) => {
    expect(doubt(message, origin, known)).toBe(reason);
  });
});

describe('a rate that hands can reach', () => {
  it('lets forty acts in ten seconds pass and no more, until time has gone by', () => {
    const isHuman = rate();
    const told = Array.from({ length: 45 }, (_, id) => isHuman(1, id, NOW + id));
    expect(told.filter(Boolean)).toHaveLength(40);
    expect(isHuman(1, 99, NOW + 20_000)).toBe(true);
  });

  it('lets acts of hours pass that waited and are told at once, in whatever order', () => {
    const isHuman = rate();
    const waited = Array.from({ length: 300 }, (_, id) => ({ id, at: NOW - ((id * 7) % 300) * 2_000 }));
    expect(waited.every(({ id, at }) => isHuman(-1, id, at))).toBe(true);
  });

  it('lets no more pass where they are told among acts of other times', () => {
    const isHuman = rate();
    const told = Array.from({ length: 100 }, (_, id) => isHuman(1, id, id % 2 ? NOW + id : NOW - (id + 1) * 60_000));
    expect(told.filter((passed, id) => passed && id % 2)).toHaveLength(40);
  });

  it('counts the same act told twice once, and each tab by itself', () => {
    const isHuman = rate();
    for (let turn = 0; turn < 50; turn++) expect(isHuman(1, 7, NOW)).toBe(true);
    expect(isHuman(2, 8, NOW)).toBe(true);
  });
});
