import { describe, expect, it } from 'vitest';
import { changesOf, headlinesOf, runsOf } from '../../src/domain/changes.ts';
import { dayFrom, isoOf } from '../../src/domain/day.ts';
import { daysOf, monthsOf, type Point } from '../../src/domain/series.ts';
import type { RungState } from '../../src/domain/standing.ts';
import { forrester2010 } from '../../src/instruments/forrester-2010.ts';
import { act, classOf, counted, watched } from './acts.ts';

const NOBODY = { work: 0, private: 0 };

/** A series of one rung, one letter for each point: held, not held, unknown. */
function series(letters: string, id = 'critic'): readonly Point[] {
  const states: Readonly<Record<string, RungState>> = { h: 'held', n: 'not held', u: 'unknown' };
  return [...letters].map((letter, nth) => {
    const state = states[letter] ?? 'unknown';
    return {
      from: nth * 10,
      to: nth * 10 + 9,
      rungs: [{ id, state, count: 0, acts: 0 }],
      held: state === 'held' ? [id] : [],
      state: state === 'held' ? 'held' : 'unknown',
      coverage: {
        days: 10,
        watched: 0,
        inMode: 0,
        byMode: NOBODY,
        paused: 0,
        absent: 10,
        before: 0,
        imported: 0,
        needed: 7,
      },
      watched: 0,
    } satisfies Point;
  });
}

describe('dated changes', () => {
  it('say since when and until when, as in "Critic since 3 August; Collector until 12 May"', () => {
    const from = dayFrom('2026-03-01');
    const days = [
      ...watched(from - 40, dayFrom('2026-09-01')),
      ...counted(
        act('save', 'reader', dayFrom('2026-04-01')),
        act('save', 'reader', dayFrom('2026-04-13')),
        act('comment', 'blog', dayFrom('2026-08-03')),
      ),
    ];
    const points = daysOf(forrester2010, days, from, dayFrom('2026-08-31'), { classOf });
    const told = changesOf(points).map(({ rung, what, day, sure }) => [rung, what, isoOf(day), sure]);
    expect(told).toEqual([
      ['collector', 'since', '2026-04-01', true],
      ['collector', 'until', '2026-05-12', true],
      ['critic', 'since', '2026-08-03', true],
    ]);
  });

  const told = (letters: string) => changesOf(series(letters)).map(({ what, day, sure }) => [what, day, sure]);

  it('have no end for what is still held', () => {
    expect(told('nhh')).toEqual([['since', 10, true]]);
    expect(told('nhn')).toEqual([
      ['since', 10, true],
      ['until', 19, true],
    ]);
    expect(told('nn')).toEqual([]);
    expect(told('')).toEqual([]);
  });

  it('are not sure where nobody can say what was on the other side', () => {
    expect(told('hh')).toEqual([['since', 0, false]]);
    expect(told('uhn')).toEqual([
      ['since', 10, false],
      ['until', 19, true],
    ]);
    expect(told('nhuh')).toEqual([
      ['since', 10, true],
      ['until', 19, false],
      ['since', 30, false],
    ]);
  });

  it('are about one rung each, in order of their days', () => {
    const [one, other] = [series('nhh', 'creator'), series('hhn', 'critic')];
    const both = one.map((point, nth) => ({ ...point, rungs: [...point.rungs, ...(other[nth]?.rungs ?? [])] }));
    expect(changesOf(both).map(({ rung, what, day, sure }) => [rung, what, day, sure])).toEqual([
      ['critic', 'since', 0, false],
      ['creator', 'since', 10, true],
      ['critic', 'until', 19, true],
    ]);
  });

  it('come from runs that cover the series without a gap', () => {
    expect(runsOf(series('hhun'))).toEqual([
      { rung: 'critic', state: 'held', from: 0, to: 19, points: 2 },
      { rung: 'critic', state: 'unknown', from: 20, to: 29, points: 1 },
      { rung: 'critic', state: 'not held', from: 30, to: 39, points: 1 },
    ]);
    expect(runsOf([])).toEqual([]);
  });
});

describe('headlines', () => {
  const told = (letters: string) =>
    headlinesOf(series(letters)).map(({ what, month, settled }) => [what, month, settled]);

  it('are made of changes that held for two complete months in a row', () => {
    expect(told('nnhh')).toEqual([['gained', 20, 39]]);
    expect(told('hhnn')).toEqual([['lost', 20, 39]]);
    expect(told('nnhn')).toEqual([]);
    expect(told('nnhnhnhh')).toEqual([['gained', 60, 79]]);
    expect(told('nnhhh')).toHaveLength(1);
  });

  it('wait while the newest month stands alone', () => {
    expect(told('nnh')).toEqual([]);
    expect(told('nnhh')).toHaveLength(1);
  });

  it('do not call the first settled state a change', () => {
    expect(told('hh')).toEqual([]);
    expect(told('uuhh')).toEqual([]);
  });

  it('are broken by a month that nobody can speak for, which is no month without the rung', () => {
    expect(told('nnhuh')).toEqual([]);
    expect(told('nnuhh')).toEqual([['gained', 30, 49]]);
    expect(told('hhuuhh')).toEqual([]);
    expect(told('nuuhh')).toEqual([]);
  });

  it('come in the order in which they settled', () => {
    const [one, other] = [series('nnnhh', 'creator'), series('hhnnn', 'critic')];
    const both = one.map((point, nth) => ({ ...point, rungs: [...point.rungs, ...(other[nth]?.rungs ?? [])] }));
    expect(headlinesOf(both).map(({ rung, what }) => [rung, what])).toEqual([
      ['critic', 'lost'],
      ['creator', 'gained'],
    ]);
  });

  it('follow calendar months in a real record', () => {
    const day = dayFrom;
    const days = [
      ...watched(day('2026-01-01'), day('2026-06-30')),
      ...counted(
        ...['2026-03-30', '2026-04-11', '2026-05-02', '2026-06-20'].map((date) => act('comment', 'blog', day(date))),
      ),
    ];
    const months = monthsOf(forrester2010, days, day('2026-01-01'), day('2026-07-01'), { classOf });
    expect(
      headlinesOf(months).map(({ rung, what, month, settled }) => [rung, what, isoOf(month), isoOf(settled)]),
    ).toEqual([['critic', 'gained', '2026-03-01', '2026-04-30']]);
  });
});
