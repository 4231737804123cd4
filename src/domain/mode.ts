import type { Mode } from './action.ts';

/**
 * In which mode an act is stamped. The person's own choice comes first while it holds, then the rules in their order,
 * then the mode they last left it in. `reason` is what the UI shows beside it.
 */
export interface ModeNow {
  readonly mode: Mode;
  readonly reason: Reason;
}

export type Reason =
  /** `until`: when the choice ends; absent: when the person chooses again. */
  | { readonly by: 'choice'; readonly until?: number }
  /** `rule`: its place in the list. */
  | { readonly by: ModeRule['when']; readonly rule: number }
  | { readonly by: 'default' };

/** One rule; the first of the list that fits decides. */
export type ModeRule =
  | {
      readonly when: 'schedule';
      readonly mode: Mode;
      /** 1 is Monday … 7 is Sunday (ISO 8601): the days on which the stretch begins. */
      readonly days: readonly number[];
      /** Minutes since local midnight. `to` at or before `from` ends on the next day; the last minute is outside. */
      readonly from: number;
      readonly to: number;
    }
  | { readonly when: 'site'; readonly mode: Mode; readonly site: string }
  /** A Firefox container, by its `cookieStoreId`. */
  | { readonly when: 'container'; readonly mode: Mode; readonly container: string }
  /** A browser window, by its id, which the browser forgets when it closes. */
  | { readonly when: 'window'; readonly mode: Mode; readonly window: number };

/** What the person chose by hand. It holds until `until`, or else until the schedule next changes. */
export interface ModeChoice {
  readonly mode: Mode;
  /** When it was made, in milliseconds since 1970. */
  readonly at: number;
  readonly until?: number;
}

/** Where and when an act happens, as far as it is known. */
export interface Situation {
  readonly at: number;
  /** Minutes east of UTC at a moment, where the person is. */
  readonly offsetAt: (at: number) => number;
  readonly site?: string;
  readonly container?: string;
  readonly window?: number;
}

export interface ModeWishes {
  readonly mode: Mode;
  readonly rules?: readonly ModeRule[];
  readonly chosen?: ModeChoice;
}

/** A choice dated more than a day ahead was made while the clock was wrong, and would hold until who knows when. */
export function modeAt({ mode, rules = [], chosen }: ModeWishes, situation: Situation): ModeNow {
  if (chosen && chosen.at < situation.at + DAY * MINUTE_MS) {
    const until = chosen.until ?? nextBoundary(rules, chosen.at, situation.offsetAt);
    if (until === undefined) return { mode: chosen.mode, reason: { by: 'choice' } };
    if (situation.at < until) return { mode: chosen.mode, reason: { by: 'choice', until } };
  }
  const rule = rules.findIndex((candidate) => fits(candidate, situation));
  const found = rules[rule];
  return found ? { mode: found.mode, reason: { by: found.when, rule } } : { mode, reason: { by: 'default' } };
}

function fits(rule: ModeRule, { at, offsetAt, site, container, window }: Situation): boolean {
  if (rule.when === 'site') return rule.site === site;
  if (rule.when === 'container') return rule.container === container;
  if (rule.when === 'window') return rule.window === window;
  const local = localMinute(at, offsetAt);
  const today = Math.floor(local / DAY);
  // A stretch that runs past midnight began yesterday.
  return [today - 1, today].some((day) => {
    if (!rule.days.includes(weekdayOf(day))) return false;
    const { from, to } = edgesOf(rule, day);
    return from <= local && local < to;
  });
}

/**
 * The first moment after `at` at which a schedule begins or ends; `undefined` without a schedule.
 * A clock that is put forward or back moves the moment with it: a schedule follows the clock on the wall.
 */
export function nextBoundary(
  rules: readonly ModeRule[],
  at: number,
  offsetAt: Situation['offsetAt'],
): number | undefined {
  const today = Math.floor(localMinute(at, offsetAt) / DAY);
  const moments = rules.flatMap((rule) =>
    rule.when !== 'schedule'
      ? []
      : NEXT_DAYS.map((ahead) => today + ahead)
          .filter((day) => rule.days.includes(weekdayOf(day)))
          .flatMap((day) => Object.values(edgesOf(rule, day)))
          .map((local) => momentOf(local, offsetAt)),
  );
  const later = moments.filter((moment) => moment > at);
  return later.length === 0 ? undefined : Math.min(...later);
}

/** The next moment, later than `at`, at which the clock on the wall shows this minute of the day. */
export function nextClock(minute: number, at: number, offsetAt: Situation['offsetAt']): number {
  const today = Math.floor(localMinute(at, offsetAt) / DAY);
  const moments = [0, 1, 2].map((ahead) => momentOf((today + ahead) * DAY + minute, offsetAt));
  return moments.find((moment) => moment > at) ?? at + DAY * MINUTE_MS;
}

/** The first moment of the next local day. */
export const tomorrow = (at: number, offsetAt: Situation['offsetAt']): number =>
  momentOf((Math.floor(localMinute(at, offsetAt) / DAY) + 1) * DAY, offsetAt);

const MINUTE_MS = 60_000;
const DAY = 24 * 60;
/** From yesterday, whose stretch may still run, to the same weekday next week. */
const NEXT_DAYS = [-1, 0, 1, 2, 3, 4, 5, 6, 7];

const localMinute = (at: number, offsetAt: Situation['offsetAt']): number => at / MINUTE_MS + offsetAt(at);

/** 1 January 1970 was a Thursday, the 4th day of its ISO week. */
const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

function edgesOf({ from, to }: { readonly from: number; readonly to: number }, day: number) {
  return { from: day * DAY + from, to: day * DAY + to + (to <= from ? DAY : 0) };
}

/** When a clock on the wall shows this minute; of an hour that comes twice, the second; of one left out, an hour on. */
function momentOf(local: number, offsetAt: Situation['offsetAt']): number {
  const guess = local * MINUTE_MS;
  const near = guess - offsetAt(guess) * MINUTE_MS;
  return guess - offsetAt(near) * MINUTE_MS;
}
