import { type Action, type ActionType, type Day, isActionType, type Mode } from '../domain/action.ts';
import type { DayCount } from '../domain/count.ts';
import { dayFrom } from '../domain/day.ts';
import type { SiteClass } from '../domain/site-class.ts';
import { type Part, partsOf, type Study } from './study.ts';

/** What lies on the device and could be asked for. */
export interface Holdings {
  readonly days: readonly DayCount[];
  /** Needed for the part `acts` alone. */
  readonly acts: readonly Action[];
  /** Classes of the sites that are switched on. */
  readonly switchedOn: readonly SiteClass[];
  /** Days told of by an archive of which not everything could be read. Both ends included. */
  readonly unread?: readonly Stretch[];
}

export interface Stretch {
  readonly from: Day;
  readonly to: Day;
}

/** What the person said. Everything here takes away; nothing adds. */
export interface Wishes {
  readonly participant: string;
  readonly today: Day;
  /** Parts said yes to. */
  readonly agreed: readonly Part[];
  readonly modes: readonly Mode[];
  /** A shorter stretch than the study asks for. */
  readonly from?: Day;
  readonly to?: Day;
  /** Days, and sites by their id, of which nothing leaves. */
  readonly withoutDays?: readonly Day[];
  readonly withoutSites?: readonly string[];
  /** Rows taken out one by one, by their ids in the draft. With each go the acts behind it, out of every sum. */
  readonly taken?: readonly string[];
  readonly answers?: readonly Answer[];
}

export type Answer =
  | { readonly question: 'self_rating'; readonly rung: string; readonly answer: 'yes' | 'no' | 'not_sure' }
  | { readonly question: 'motive'; readonly rung: string; readonly answer: string };

/** What a study gets to see of the holdings before any row is made. */
export interface Scope extends Stretch {
  readonly modes: readonly Mode[];
  readonly parts: readonly Part[];
  readonly days: readonly DayCount[];
  readonly acts: readonly Action[];
  /** Days the person left out. */
  readonly left: ReadonlySet<Day>;
}

/** All that a study asks for, in the parts and modes that were agreed to; no day but complete ones. */
export function askedOf(study: Study, holdings: Holdings, { agreed, modes, today }: Wishes): Scope {
  const to = Math.min(dayFrom(study.period.to), today - 1);
  const from = Math.max(dayFrom(study.period.from), today - study.lookbackDays);
  const parts = partsOf(study).filter((part) => agreed.includes(part));
  const given = study.modes.filter((mode) => modes.includes(mode));
  return {
    from,
    to,
    modes: given,
    parts,
    days: holdings.days
      .filter(({ day }) => day >= from && day <= to)
      .map((count) => (given.includes(count.mode) ? count : watchingOf(count))),
    acts: parts.includes('acts')
      ? holdings.acts.filter(({ day, mode }) => day >= from && day <= to && given.includes(mode))
      : [],
    left: new Set(),
  };
}

/** Of a mode that was not given only this is used: whether anybody looked, which decides what may be called "not". */
function watchingOf({ day, mode, watched, paused }: DayCount): DayCount {
  return { day, mode, counts: {}, ...(watched && { watched }), ...(paused && { paused }) };
}

/** The same with less: a shorter stretch, days and sites left out. */
export function narrowed(scope: Scope, { from, to, withoutDays = [], withoutSites = [] }: Wishes): Scope {
  const first = Math.max(scope.from, from ?? scope.from);
  const last = Math.min(scope.to, to ?? scope.to);
  const left = new Set(withoutDays);
  for (let day = scope.from; day <= scope.to; day += 1) if (day < first || day > last) left.add(day);
  const sites = new Set(withoutSites);
  return {
    ...scope,
    from: first,
    to: last,
    days: withoutActs(
      scope.days.filter(({ day }) => !left.has(day)),
      ({ site }) => sites.has(site),
    ),
    acts: scope.acts.filter(({ day, site }) => !left.has(day) && !sites.has(site)),
    left,
  };
}

/** One counter's cell: what was done how often, where, on which day and in which mode. */
export interface Counted {
  readonly day: Day;
  readonly mode: Mode;
  readonly site: string;
  readonly type: ActionType;
}

/** The counters without those cells. */
export const withoutActs = (days: readonly DayCount[], isTaken: (cell: Counted) => boolean): readonly DayCount[] =>
  recounted(days, (cell, acts) => (isTaken(cell) ? 0 : acts));

/** The counters less one for each of these acts. */
export function lessActs(days: readonly DayCount[], acts: readonly Action[]): readonly DayCount[] {
  if (acts.length === 0) return days;
  const less = new Map<string, number>();
  for (const act of acts) less.set(nameOf(act), (less.get(nameOf(act)) ?? 0) + 1);
  return recounted(days, (cell, acts) => acts - (less.get(nameOf(cell)) ?? 0));
}

const nameOf = ({ day, mode, site, type }: Counted): string => `${day} ${mode} ${site} ${type}`;

/** The counters with another number in each cell; one of 0 is left out. */
function recounted(days: readonly DayCount[], numberFor: (cell: Counted, acts: number) => number): readonly DayCount[] {
  return days.map((count) => {
    const { day, mode } = count;
    const counts: Record<string, Partial<Record<ActionType, number>>> = {};
    for (const [site, type, acts] of cellsOf(count)) {
      const rest = numberFor({ day, mode, site, type }, acts);
      if (rest > 0) counts[site] = { ...counts[site], [type]: rest };
    }
    return { ...count, counts };
  });
}

/** Every cell of a counter: where, what, how often. */
export function cellsOf({ counts }: Pick<DayCount, 'counts'>): readonly (readonly [string, ActionType, number])[] {
  return Object.entries(counts).flatMap(([site, acts]) =>
    Object.entries(acts).flatMap(([type, number]) => (isActionType(type) ? [[site, type, number] as const] : [])),
  );
}
