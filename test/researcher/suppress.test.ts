import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Line, QUERIES } from '../../src/researcher/queries.ts';
import { suppress } from '../../src/researcher/suppress.ts';
import { wilson } from '../../src/researcher/wilson.ts';

const query = (name: string) => QUERIES.filter((candidate) => candidate.name === name);
const held = (people: readonly number[]): readonly Line[] =>
  people.map((count, nth) => ({
    study: 's',
    wave: 1,
    mode: 'both',
    rung: 'critic',
    state: `state-${nth}`,
    people: count,
    base: people.reduce((sum, other) => sum + other, 0),
  }));
const peopleIn = (lines: readonly Line[] = []) => lines.map(({ people }) => people);

describe('small cells', () => {
  it.each([
    [[40, 60], [40, 60], 'nothing is small'],
    [[4, 96], [null, null], 'one is small, and the other would tell it'],
    [[4, 20, 76], [null, null, 76], 'with the smallest of the others'],
    [[3, 4, 30, 63], [null, null, null, 63], 'until those left out stand for enough people'],
    [[6, 7, 87], [null, null, 87], 'two that are small hide each other'],
    [[2, 3], [null, null], 'and all of a group that is small'],
  ])('of %j stay %j: %s', (people, left) => {
    expect(peopleIn(suppress({ rungs_held: held(people) }, query('rungs_held'), 10).rungs_held)).toEqual(left);
  });

  it('never can be told from the rest of their group', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 9 }),
        fc.integer({ min: 5, max: 20 }),
        (people, least) => {
          const lines = suppress({ rungs_held: held(people) }, query('rungs_held'), least).rungs_held ?? [];
          const out = people.filter((_, nth) => lines[nth]?.people === null);
          const shown = peopleIn(lines).filter((count) => count !== null);
          expect(shown.every((count) => Number(count) >= least)).toBe(true);
          const base = people.reduce((sum, count) => sum + count, 0);
          if (out.length === 0 || base < least) return;
          // What is left of the base when the shown ones are taken away speaks of several cells and enough people.
          expect(out.length).toBeGreaterThan(1);
          expect(out.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(least);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('are left out of the figures that count people beside a cell, too', () => {
    const lines = held([40, 60]).map((line) => ({ ...line, not_known: 2 }));
    const told = suppress({ rungs_held: lines }, query('rungs_held'), 10).rungs_held ?? [];
    expect(told.map(({ people, not_known }) => [people, not_known])).toEqual([
      [40, null],
      [60, null],
    ]);
    const many = lines.map((line) => ({ ...line, not_known: 12 }));
    expect(suppress({ rungs_held: many }, query('rungs_held'), 10).rungs_held).toEqual(many);
  });

  it('go together with the figures beside them', () => {
    const lines = [
      { study: 's', wave: 1, part: 'weeks', agreed: 'no', people: 3, base: 60, rows_given: 7.5, rows_withheld: 1 },
    ];
    expect(suppress({ withheld: lines }, query('withheld'), 10).withheld).toEqual([
      { ...lines[0], people: null, rows_given: null, rows_withheld: null },
    ]);
  });

  it('that lack few people to all of a base are small too, where cells do not add up', () => {
    const line = (people: number) => ({ study: 's', wave: 1, rung: 'critic', answer: `m${people}`, people, base: 40 });
    const lines = [line(20), line(35), line(40), line(4)];
    expect(peopleIn(suppress({ motives: lines }, query('motives'), 10).motives)).toEqual([20, null, 40, null]);
  });

  it('are not told again by another answer', () => {
    const states = ['held', 'not held'].map((state, nth) => ({ ...held([4, 96])[nth], state }) as Line);
    const reach = { study: 's', wave: 1, mode: 'both', rung: 'critic', site_class: 'forum', people: 20, base: 50 };
    const left = suppress(
      { rungs_held: states, classes_by_rung: [reach] },
      [...query('rungs_held'), ...query('classes_by_rung')],
      10,
    );
    expect(peopleIn(left.classes_by_rung)).toEqual([null]);
  });

  it('are not told by the few who lie between the last wave and everybody', () => {
    const states = (counts: readonly [number, number]) =>
      held(counts).map((line, nth) => ({ ...line, state: nth === 0 ? 'held' : 'not held' }));
    const latest = states([52, 51]).map(
      (line): Line => Object.fromEntries(Object.entries(line).filter(([key]) => key !== 'wave')),
    );
    const left = suppress(
      { rungs_held: states([50, 50]), rungs_latest: latest },
      [...query('rungs_held'), ...query('rungs_latest')],
      10,
    );
    expect(peopleIn(left.rungs_latest)).toEqual([null, null]);
  });
});

describe("Wilson's interval", () => {
  it.each([
    // Newcombe (1998), Statistics in Medicine 17, table I, method 3.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is %d to %d', (people, base, low, high) => {
    const interval = wilson(people, base);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });
});
