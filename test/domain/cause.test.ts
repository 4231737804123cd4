import { describe, expect, it } from 'vitest';
import { causesOf } from '../../src/domain/cause.ts';
import { dayFrom } from '../../src/domain/day.ts';
import { forrester2010 } from '../../src/instruments/forrester-2010.ts';
import { act, classOf, counted, watched } from './acts.ts';

const on = (date: string, type: Parameters<typeof act>[0], site: string, more = {}) =>
  act(type, site, dayFrom(date), more);

const acts = counted(
  on('2026-03-01', 'vote', 'forum'),
  on('2026-03-31', 'save', 'reader'),
  on('2026-03-12', 'read', 'blog'),
  on('2026-04-01', 'comment', 'blog'),
  on('2026-04-30', 'comment', 'video', { mode: 'work' }),
  on('2026-04-09', 'read', 'blog'),
  on('2026-05-01', 'comment', 'video'),
  on('2026-02-28', 'vote', 'forum'),
);

describe('the acts behind a change from month to month', () => {
  const days = [...acts, ...watched(dayFrom('2026-02-01'), dayFrom('2026-05-31'))];

  it('are those of the month for a rung gained, and those of the month before for a rung lost', () => {
    expect(causesOf(forrester2010, days, dayFrom('2026-04-17'), { classOf })).toEqual([
      { rung: 'critic', what: 'gained', count: 2, byAction: { comment: 2 }, bySite: { blog: 1, video: 1 } },
      { rung: 'collector', what: 'lost', count: 2, byAction: { vote: 1, save: 1 }, bySite: { forum: 1, reader: 1 } },
    ]);
  });

  it('are read under the same wishes as the profile', () => {
    const causes = causesOf(forrester2010, days, dayFrom('2026-04-01'), { classOf, mode: 'work' });
    expect(causes.map(({ rung, bySite }) => [rung, bySite])).toEqual([['critic', { video: 1 }]]);
  });

  it('are none where nobody can say what went before', () => {
    expect(causesOf(forrester2010, acts, dayFrom('2026-04-17'), { classOf })).toEqual([]);
  });
});
