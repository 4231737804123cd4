import { describe, expect, it } from 'vitest';
import { instrumentOf } from '../../src/instruments/index.ts';
import { MOTIVES } from '../../src/instruments/motives.ts';
import { BREAKS, isComparable, POPULATIONS, SWEDEN } from '../../src/instruments/populations.ts';

/** The reference table of complete rows, as it was put together from the sources. */
const REFERENCE = `
2006,2007-04,US,,13,,19,15,19,33,52,4
2007,2008-04,US,,18,,25,12,25,48,44,4
2008,2008-10,US,,21,,37,19,35,69,25,3
2009-05,2009-08,US,4766,24,,37,21,51,73,18,4
2009-11,2010-01,US,10112,24,33,37,20,59,70,17,3
2008,2008-10,GB,,15,,20,5,28,49,42,1
2008,2008-10,KR,,51,,51,24,51,79,7,1
2008,2008-10,AU,,26,,35,16,45,63,24,1`;

const GROUPS = ['creator', 'conversationalist', 'critic', 'collector', 'joiner', 'spectator', 'inactive'];

describe('population tables', () => {
  it('are the complete rows and no other', () => {
    const rows = POPULATIONS.map(({ survey, published, country, n, shares, confirmedBy }) =>
      [survey, published, country, n ?? '', ...GROUPS.map((group) => shares[group] ?? ''), confirmedBy].join(),
    );
    expect(rows.join('\n')).toBe(REFERENCE.trim());
  });

  it.each(POPULATIONS)('$id: no more inactive than the largest group leaves, and shares of 0 to 100', ({ shares }) => {
    const { inactive = Number.NaN, ...groups } = shares;
    expect(inactive).toBeLessThanOrEqual(100 - Math.max(...Object.values(groups)));
    for (const share of Object.values(shares)) expect(share >= 0 && share <= 100).toBe(true);
  });

  it.each(POPULATIONS)('$id: has year, base, source, status, and the rungs of its instrument', (row) => {
    expect(row.survey).toMatch(/^20\d\d(-\d\d)?$/);
    expect(row.id.slice(0, 7)).toBe(`${row.country.toLowerCase()}-${row.survey.slice(0, 4)}`);
    expect(instrumentOf(row.instrument).id).toBe(row.instrument);
    expect(row.base).toMatch(/online adults/);
    expect(row.source).toMatch(/^https?:\/\/./);
    expect(row.confirmedBy).toBeGreaterThanOrEqual(1);
    const rungs = instrumentOf(row.instrument).rungs.map((rung) => rung.id);
    expect(Object.keys(row.shares).sort()).toEqual([...rungs, 'inactive'].sort());
  });

  it('are never joined by a line across the change of method of 2011, or of definitions after 2006', () => {
    const us = (survey: string) => ({ country: 'US', survey }) as const;
    expect(isComparable(us('2010'), us('2011'))).toBe(false);
    expect(isComparable(us('2011'), us('2009-11'))).toBe(false);
    expect(isComparable(us('2006'), us('2007'))).toBe(false);
    expect(isComparable(us('2007'), us('2010'))).toBe(true);
    expect(isComparable(us('2011'), us('2012'))).toBe(true);
    expect(isComparable(us('2008'), { country: 'GB', survey: '2008' })).toBe(false);
    expect(BREAKS.map(({ after, before, id }) => [after, before, id])).toEqual([
      [2006, 2007, 'definitions'],
      [2010, 2011, 'method'],
    ]);
    for (const { source } of BREAKS) expect(source).toMatch(/^https?:\/\/./);
  });

  it('have no row for Sweden, of which three dated statements are all there is', () => {
    expect(POPULATIONS.map((row) => row.country as string)).not.toContain('SE');
    expect(SWEDEN.map((statement) => statement.year)).toEqual([2007, 2009, 2011]);
    for (const { source } of SWEDEN) expect(source).toMatch(/^https?:\/\/./);
  });
});

describe('motives', () => {
  it('are three to five for each group of the ladder, each with its source', () => {
    expect(Object.keys(MOTIVES).sort()).toEqual([...GROUPS].sort());
    for (const [rung, motives] of Object.entries(MOTIVES)) {
      expect(motives.length).toBeGreaterThanOrEqual(3);
      expect(motives.length).toBeLessThanOrEqual(5);
      for (const { id, source, url } of motives) {
        expect(id).toMatch(new RegExp(`^${rung}_[a-z]+$`));
        expect(source.length).toBeGreaterThan(20);
        expect(url).toMatch(/^https?:\/\/./);
      }
    }
  });

  it('have words of their own', () => {
    const ids = Object.values(MOTIVES).flatMap((motives) => motives.map((motive) => motive.id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
