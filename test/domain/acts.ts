import type { Action, ActionType, Day, Mode } from '../../src/domain/action.ts';
import type { DayCount } from '../../src/domain/count.ts';
import { countDays } from '../../src/domain/count-days.ts';
import { dayFrom } from '../../src/domain/day.ts';
import type { ClassOf, SiteClass } from '../../src/domain/site-class.ts';

/** Places of an invented web, one of each class, by the name of its class. */
const PLACES: Readonly<Record<string, SiteClass>> = {
  network: 'social network',
  microblog: 'microblog',
  video: 'media',
  photos: 'media',
  forum: 'forum',
  blog: 'blog',
  wiki: 'wiki',
  reviews: 'reviews',
  reader: 'reader',
  code: 'code',
};

export const classOf: ClassOf = (site) => PLACES[site];

/** A Monday. */
export const MONDAY = dayFrom('2026-06-01');

let made = 0;
const nextId = (): number => {
  made += 1;
  return made;
};

export const act = (type: ActionType, site: string, day: Day, more: Partial<Action> = {}): Action => ({
  id: nextId(),
  type,
  site,
  at: day * 86_400_000 + 43_200_000,
  day,
  mode: 'private' as Mode,
  source: 'page',
  evidence: 'confirmed',
  ...more,
});

export const counted = (...actions: readonly Action[]): DayCount[] => countDays(actions);

/** Days on which somebody looked, both ends included. */
export const watched = (from: Day, to: Day, more: Partial<DayCount> = {}): DayCount[] =>
  Array.from({ length: to - from + 1 }, (_, nth) => ({
    day: from + nth,
    mode: 'private' as Mode,
    counts: {},
    watched: 4,
    ...more,
  }));
