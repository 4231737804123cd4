import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day, Mode } from '../../src/domain/action.ts';
import { profileOf } from '../../src/domain/compare.ts';
import { dayFrom, isoOf, weekOf } from '../../src/domain/day.ts';
import { profileAt } from '../../src/domain/profile.ts';
import { daysOf, firstDay, monthsOf, type Point, weeksOf } from '../../src/domain/series.ts';
import type { Standing } from '../../src/domain/standing.ts';
import { forrester2010 } from '../../src/instruments/forrester-2010.ts';
import { act, classOf, counted, MONDAY, watched } from './acts.ts';

const options = { classOf };

const someDays = fc
  .array(
    fc.record({
      ago: fc.integer({ min: -10, max: 130 }),
      type: fc.constantFrom('post', 'comment', 'publish', 'read', 'vote'),
      site: fc.constantFrom('network', 'blog'),
      mode: fc.constantFrom<Mode>('work', 'private'),
      looked: fc.boolean(),
    }),
    { maxLength: 80 },
  )
  .map((acts) =>
    acts.flatMap(({ ago, type, site, mode, looked }) => [
      ...counted(act(type, site, MONDAY - ago, { mode })),
      ...(looked ? watched(MONDAY - ago - 5, MONDAY - ago, { mode }) : []),
    ]),
  );

interface Common extends Pick<Point, 'held' | 'state' | 'coverage'> {
  readonly rungs: readonly Pick<Standing, 'id' | 'state' | 'count'>[];
}

/** What a point has in common with the profile of the same day. */
const common = ({ rungs, held, state, coverage }: Common) => ({
  rungs: rungs.map((rung) => [rung.id, rung.state, rung.count]),
  held,
  state,
  coverage,
});

describe('a series', () => {
  it('by weeks says at each Sunday what the profile of that Sunday says, once it is over', () => {
    fc.assert(
      fc.property(
        someDays,
        fc.constantFrom(7, 30, 90),
        fc.constantFrom(undefined, 'work' as const),
        (days, window, mode) => {
          const reading = { ...options, window, ...(mode && { mode }) };
          const points = weeksOf(forrester2010, days, MONDAY - 100, MONDAY, reading);
          expect(points).toHaveLength(15);
          for (const point of points)
            expect(common(point)).toEqual(
              common(profileAt(forrester2010, days, point.to, { ...reading, closed: true })),
            );
        },
      ),
      { numRuns: 25 },
    );
  });

  it('by months says what the profile of the calendar month says', () => {
    fc.assert(
      fc.property(someDays, (days) => {
        for (const point of monthsOf(forrester2010, days, MONDAY - 100, MONDAY, options))
          expect(common(point)).toEqual(common(profileOf(forrester2010, days, point.from, point.to, options)));
      }),
      { numRuns: 25 },
    );
  });

  it('by days says of each day what its profile says, once the day is over', () => {
    fc.assert(
      fc.property(someDays, (days) => {
        const points = daysOf(forrester2010, days, MONDAY - 20, MONDAY, options);
        expect(points.map((point) => point.to)).toEqual(Array.from({ length: 21 }, (_, nth) => MONDAY - 20 + nth));
        for (const point of points)
          expect(common(point)).toEqual(common(profileAt(forrester2010, days, point.to, { ...options, closed: true })));
      }),
      { numRuns: 15 },
    );
  });

  const ends = (points: readonly Point[]) => points.map(({ from, to }) => `${isoOf(from)}/${isoOf(to)}`);

  it('has whole weeks only, from the one that holds the first day to the last that is over before today', () => {
    const weeks = (from: string, today: string) =>
      ends(weeksOf(forrester2010, [], dayFrom(from), dayFrom(today), options));
    expect(weeks('2026-05-20', '2026-06-01')).toEqual(['2026-05-18/2026-05-24', '2026-05-25/2026-05-31']);
    expect(weeks('2026-05-25', '2026-05-31')).toEqual([]);
    expect(weeks('2026-06-20', '2026-06-01')).toEqual([]);
  });

  it('has whole calendar months only, leap days and turns of the year included', () => {
    const months = (from: string, today: string) =>
      ends(monthsOf(forrester2010, [], dayFrom(from), dayFrom(today), options));
    expect(months('2023-12-31', '2024-03-01')).toEqual([
      '2023-12-01/2023-12-31',
      '2024-01-01/2024-01-31',
      '2024-02-01/2024-02-29',
    ]);
    expect(months('2024-02-10', '2024-02-29')).toEqual([]);
  });

  it('counts the acts of each stretch beside those that decide, and the days watched in it', () => {
    const days = [
      ...counted(
        act('comment', 'blog', MONDAY - 3),
        act('comment', 'blog', MONDAY - 20),
        act('comment', 'blog', MONDAY),
      ),
      ...watched(MONDAY - 5, MONDAY - 2),
    ];
    const last = weeksOf(forrester2010, days, MONDAY - 7, MONDAY, options).at(-1);
    const critic = last?.rungs.find((rung) => rung.id === 'critic');
    expect([critic?.count, critic?.acts, last?.watched, last?.coverage.days]).toEqual([2, 1, 4, 30]);
  });

  it('keeps what nobody can know as a value of its own', () => {
    const days = [...watched(MONDAY - 63, MONDAY - 36), ...counted(act('comment', 'blog', MONDAY - 50))];
    const states = weeksOf(forrester2010, days, MONDAY - 56, MONDAY, options).map(({ rungs, state }) => [
      state,
      rungs.find((rung) => rung.id === 'critic')?.state,
    ]);
    expect(states.slice(0, 2)).toEqual([
      ['held', 'held'],
      ['held', 'held'],
    ]);
    expect(states.at(-1)).toEqual(['unknown', 'unknown']);
  });

  it('can begin at the first day of which there is a counter', () => {
    expect(firstDay([])).toBeUndefined();
    const days = counted(act('read', 'blog', MONDAY), act('read', 'blog', MONDAY - 9), act('read', 'blog', MONDAY - 2));
    expect(firstDay([...days].reverse())).toBe(MONDAY - 9);
    expect(firstDay(days)).toBe(MONDAY - 9);
  });

  it('does not need the counters in order', () => {
    const days = counted(...[1, 8, 20, 33].map((ago): ReturnType<typeof act> => act('post', 'network', MONDAY - ago)));
    const read = (given: typeof days) => weeksOf(forrester2010, given, weekOf(MONDAY - 60) as Day, MONDAY, options);
    expect(read([...days].reverse())).toEqual(read(days));
  });
});
