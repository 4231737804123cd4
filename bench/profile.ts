import { performance } from 'node:perf_hooks';
import type { Action, ActionType } from '../src/domain/action.ts';
import { changesOf } from '../src/domain/changes.ts';
import type { DayCount } from '../src/domain/count.ts';
import { countDays } from '../src/domain/count-days.ts';
import { dayFrom } from '../src/domain/day.ts';
import { profileAt } from '../src/domain/profile.ts';
import { daysOf, monthsOf, weeksOf } from '../src/domain/series.ts';
import type { ClassOf, SiteClass } from '../src/domain/site-class.ts';
import { forrester2010 } from '../src/instruments/forrester-2010.ts';
import { median, type Row } from './row.ts';

const FROM = dayFrom('2016-11-22');
const TODAY = dayFrom('2026-11-22');
const ROUNDS = 15;

/** What the invented person does where, and how many times in a hundred. */
const HABITS: readonly (readonly [
  site: string,
  place: SiteClass,
  acts: Readonly<Partial<Record<ActionType, number>>>,
])[] = [
  ['facebook', 'social network', { visit: 8, read: 6, react: 12, comment: 3, share: 1, post: 1, watch: 4 }],
  ['linkedin', 'social network', { visit: 4, read: 4, react: 3, comment: 1 }],
  ['mastodon', 'microblog', { visit: 5, read: 5, react: 6, share: 3, post: 2, reply: 3 }],
  ['youtube', 'media', { watch: 9, react: 2, subscribe: 1 }],
  ['discourse', 'forum', { read: 4, discuss: 2, vote: 1 }],
  ['wordpress', 'blog', { read: 3, comment: 1, publish: 1 }],
  ['mediawiki', 'wiki', { read: 2, edit: 1 }],
  ['github', 'code', { discuss: 1, vote: 1 }],
];
const PLACES = new Map(HABITS.map(([site, place]) => [site, place]));
const classOf: ClassOf = (site) => PLACES.get(site);
const DEEDS = HABITS.flatMap(([site, , acts]) =>
  Object.entries(acts).flatMap(([type, times]) =>
    Array.from({ length: times }, () => ({ site, type: type as ActionType })),
  ),
);

/** How long a profile takes, over ten years of acts, and whether that grows with the acts or only with the days. */
export default async function profile(): Promise<readonly Row[]> {
  const few = tenYears(10_000);
  const many = tenYears(1_000_000);
  const options = { classOf };
  const now = (days: readonly DayCount[]) => () => profileAt(forrester2010, days, TODAY, options);
  const weeks = (days: readonly DayCount[]) => () => weeksOf(forrester2010, days, FROM, TODAY, options);
  const lastYear = many.filter(({ day }) => day > TODAY - 365);
  const ofOneYear = () => weeksOf(forrester2010, lastYear, TODAY - 364, TODAY, options);
  const [nowFew, nowMany] = medians(now(few), now(many));
  const [weeksFew, weeksMany, weeksOfOneYear] = medians(weeks(few), weeks(many), ofOneYear);

  return [
    { what: 'profile now, 1,000,000 acts in ten years', value: nowMany, unit: 'ms', limit: 5 },
    { what: 'weekly series of ten years, 1,000,000 acts', value: weeksMany, unit: 'ms', limit: 50 },
    {
      what: 'monthly series of ten years',
      value: medians(() => monthsOf(forrester2010, many, FROM, TODAY, options))[0],
      unit: 'ms',
      limit: 50,
    },
    {
      what: 'every dated change in ten years',
      value: medians(() => changesOf(daysOf(forrester2010, many, FROM, TODAY, options)))[0],
      unit: 'ms',
    },
    { what: 'profile now, 1,000,000 acts against 10,000', value: nowMany / nowFew, unit: 'x', limit: 6 },
    { what: 'weekly series, 1,000,000 acts against 10,000', value: weeksMany / weeksFew, unit: 'x' },
    // What is read are counts, one for each kind of act on each site a day: their number bounds the work, not that of the acts.
    { what: 'the same, of the counts that are read', value: countsIn(many) / countsIn(few), unit: 'x' },
    {
      what: 'weekly series, time for a count, 1,000,000 acts against 10,000',
      value: weeksMany / weeksFew / (countsIn(many) / countsIn(few)),
      unit: 'x',
      limit: 1.2,
    },
    // Ten times the days may cost ten times the time, and a fifth more for what the machine does beside it.
    { what: 'weekly series, ten years against one', value: weeksMany / weeksOfOneYear, unit: 'x', limit: 12 },
  ];
}

const countsIn = (days: readonly DayCount[]): number =>
  days
    .flatMap(({ counts }) => Object.values(counts).map((types) => Object.keys(types).length))
    .reduce((sum, kinds) => sum + kinds, 0);

/** Acts of an invented person, the same on every run, spread over ten years; as the counters they leave. */
function tenYears(acts: number): readonly DayCount[] {
  return countDays(spread(acts));
}

function* spread(acts: number): Generator<Action> {
  const random = randomFrom(2010);
  for (let id = 0; id < acts; id += 1) {
    const day = FROM + Math.floor((id / acts) * (TODAY - FROM + 1));
    const deed = DEEDS[Math.floor(random() * DEEDS.length)] ?? DEEDS[0];
    if (deed)
      yield {
        id,
        ...deed,
        at: day * 86_400_000,
        day,
        mode: random() < 0.4 ? 'work' : 'private',
        source: 'page',
        evidence: 'confirmed',
      };
  }
}

/** Park & Miller's minimal standard generator (1988), so that every run measures the same acts. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** In turns, so that what the machine is about, and how warm the code is, is the same for all; milliseconds. */
function medians<const Works extends readonly (() => unknown)[]>(...works: Works): { [Nth in keyof Works]: number } {
  const times = Array.from({ length: ROUNDS }, () => works.map(timed));
  return works.map((_, nth) => median(times.map((round) => round[nth] as number))) as { [Nth in keyof Works]: number };
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
