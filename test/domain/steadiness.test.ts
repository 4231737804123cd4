import { describe, expect, it } from 'vitest';
import type { Point } from '../../src/domain/series.ts';
import type { RungState } from '../../src/domain/standing.ts';
import { steadinessOf, usualBand } from '../../src/domain/steadiness.ts';

const week = (acts: number, watched = 7): Point => point([['critic', 'held', acts]], watched);

function point(rungs: readonly (readonly [string, RungState, number?])[], watched = 7): Point {
  return {
    from: 0,
    to: 6,
    rungs: rungs.map(([id, state, acts = 0]) => ({ id, state, count: acts, acts })),
    held: rungs.flatMap(([id, state]) => (state === 'held' ? [id] : [])),
    state: 'held',
    coverage: {
      days: 30,
      watched,
      inMode: watched,
      byMode: { work: 0, private: watched },
      paused: 0,
      absent: 0,
      before: 0,
      imported: 0,
      needed: 20,
    },
    watched,
  };
}

describe('the usual band', () => {
  it('is the middle half of the weeks (quartiles of type 7, Hyndman & Fan 1996)', () => {
    expect(
      usualBand(
        [1, 2, 3, 4, 5, 6, 7, 8, 9].map((acts) => week(acts)),
        'critic',
      ),
    ).toEqual({
      low: 3,
      high: 7,
      weeks: 9,
    });
    expect(
      usualBand(
        [8, 1, 6, 3, 4, 5, 2, 7].map((acts) => week(acts)),
        'critic',
      ),
    ).toEqual({
      low: 2.75,
      high: 6.25,
      weeks: 8,
    });
  });

  it('looks back on the last 26 weeks only', () => {
    const weeks = [...Array.from({ length: 10 }, () => week(1000)), ...Array.from({ length: 26 }, () => week(2))];
    expect(usualBand(weeks, 'critic')).toEqual({ low: 2, high: 2, weeks: 26 });
  });

  it('leaves out weeks in which hardly anybody looked, and says nothing of fewer than eight', () => {
    const seven = Array.from({ length: 7 }, () => week(3));
    expect(usualBand([...seven, week(0, 4)], 'critic')).toBeUndefined();
    expect(usualBand([...seven, week(3, 5)], 'critic')).toEqual({ low: 3, high: 3, weeks: 8 });
  });

  it('is of one rung, and of nothing for a rung the instrument does not have', () => {
    const weeks = Array.from({ length: 8 }, () =>
      point([
        ['creator', 'held', 1],
        ['critic', 'held', 5],
      ]),
    );
    expect(usualBand(weeks, 'critic')).toMatchObject({ low: 5, high: 5 });
    expect(usualBand(weeks, 'conversationalist')).toMatchObject({ low: 0, high: 0 });
  });
});

describe('steadiness', () => {
  const held = (creator: RungState, critic: RungState, joiner: RungState): Point =>
    point([
      ['creator', creator],
      ['critic', critic],
      ['joiner', joiner],
    ]);
  const [yes, no, unknown] = ['held', 'not held', 'unknown'] as const;

  it('is the share of steps on which no rung changed', () => {
    const points = [held(no, yes, yes), held(no, yes, yes), held(yes, yes, yes), held(yes, no, yes)];
    expect(steadinessOf(points)).toEqual({ stability: 1 / 3, steps: 3, climbs: 1, descents: 0 });
  });

  it('counts how often the highest rung moved up and down, from and to none included', () => {
    const points = [held(no, no, no), held(no, no, yes), held(yes, no, no), held(no, yes, yes), held(no, no, no)];
    expect(steadinessOf(points)).toEqual({ stability: 0, steps: 4, climbs: 2, descents: 2 });
  });

  it('calls the first rung of all a climb, and the loss of the last a descent', () => {
    expect(steadinessOf([held(no, no, no), held(no, no, yes)])).toMatchObject({ climbs: 1, descents: 0 });
    expect(steadinessOf([held(no, no, yes), held(no, no, no)])).toMatchObject({ climbs: 0, descents: 1 });
  });

  it('does not call it a climb when a rung is gained below the highest', () => {
    expect(steadinessOf([held(yes, no, no), held(yes, yes, no)])).toMatchObject({
      climbs: 0,
      descents: 0,
      stability: 0,
    });
  });

  it('leaves out steps from or to what is not known, and has no share without a step', () => {
    const points = [held(no, yes, no), held(no, unknown, no), held(yes, yes, no)];
    expect(steadinessOf(points)).toEqual({ steps: 0, climbs: 0, descents: 0 });
    expect(steadinessOf([])).toEqual({ steps: 0, climbs: 0, descents: 0 });
    expect(steadinessOf([held(no, unknown, no), held(no, yes, no), held(no, yes, no)])).toMatchObject({
      steps: 1,
      stability: 1,
    });
  });
});
