import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachCount } from '../../src/domain/count.ts';
import { countDays } from '../../src/domain/count-days.ts';
import { act, MONDAY } from './acts.ts';

describe('day counters made from actions', () => {
  it('count each type on each site, apart by day and mode and in that order', () => {
    const actions = [
      act('read', 'blog', MONDAY),
      act('comment', 'blog', MONDAY - 1),
      act('read', 'blog', MONDAY),
      act('read', 'forum', MONDAY, { mode: 'work' }),
      act('comment', 'blog', MONDAY),
    ];
    expect(countDays(actions)).toEqual([
      { day: MONDAY - 1, mode: 'private', counts: { blog: { comment: 1 } } },
      { day: MONDAY, mode: 'private', counts: { blog: { read: 2, comment: 1 } } },
      { day: MONDAY, mode: 'work', counts: { forum: { read: 1 } } },
    ]);
  });

  it('mark the day of an act from an archive as imported, and only that one', () => {
    const actions = [
      act('post', 'network', MONDAY, { source: 'archive', evidence: 'archive' }),
      act('post', 'network', MONDAY),
      act('post', 'network', MONDAY + 1),
    ];
    expect(countDays(actions).map((day) => day.imported)).toEqual([true, undefined]);
  });

  it('go by the local day of the act and not by its moment', () => {
    expect(countDays([act('post', 'network', MONDAY, { at: 0 })])[0]?.day).toBe(MONDAY);
  });

  it('do not depend on the order of the actions, and add up to their number', () => {
    const anAct = fc
      .tuple(fc.constantFrom('read', 'vote'), fc.constantFrom('blog', '__proto__', 'forum'), fc.nat(3), fc.boolean())
      .map(([type, site, ago, work]) => act(type, site, MONDAY - ago, { mode: work ? 'work' : 'private' }));
    fc.assert(
      fc.property(fc.array(anAct), (actions) => {
        const days = countDays(actions);
        expect(countDays([...actions].reverse())).toEqual(days);
        let total = 0;
        for (const { counts } of days) {
          eachCount(counts, () => (_act, count) => {
            total += count;
          });
        }
        expect(total).toBe(actions.length);
      }),
    );
  });

  it('of nothing are none', () => {
    expect(countDays([])).toEqual([]);
  });
});
