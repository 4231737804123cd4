import { type Action, type Day, MODES, type Mode } from '../domain/action.ts';
import { neededOf } from '../domain/coverage.ts';
import { isoOf, weekOf } from '../domain/day.ts';
import type { Instrument } from '../domain/instrument.ts';
import { type Profile, profileAt } from '../domain/profile.ts';
import { weeksOf } from '../domain/series.ts';
import { type ClassOf, SITE_CLASSES, type SiteClass } from '../domain/site-class.ts';
import { KINDS, type KindOf, reasonFor, tallyKinds } from './looked.ts';
import { MISSING } from './missing.ts';
import { type Answer, cellsOf, type Scope, type Stretch } from './scope.ts';
import type { Study } from './study.ts';
import type { Cell, Row, TableName } from './tables.ts';

/** The rows of every table: one file because they are the whole of what can leave. */

/** What the rows are made with, beside the study and what lies on the device. */
export interface Making {
  readonly instrument: Instrument;
  readonly classOf: ClassOf;
  /** The local hour of a moment, 0 to 23. */
  readonly hourOf: (at: number) => number;
  /** Number of the wave that is open. */
  readonly wave: number;
  /** SHA-256 of the study file the person read. */
  readonly studyHash: string;
}

/** A row and the id by which the person can take it out. */
export interface Keyed {
  readonly table: TableName;
  readonly id: string;
  readonly row: Row;
}

export interface Sources {
  readonly study: Study;
  readonly making: Making;
  readonly participant: string;
  /** What is told. */
  readonly scope: Scope;
  /** What was asked: coverage speaks for all of it. */
  readonly asked: Stretch;
  readonly kindOf: KindOf;
  /** Whether the recorder ran in this mode on that day. */
  readonly watchedIn: (day: Day, mode: Mode) => boolean;
  readonly switchedOn: readonly SiteClass[];
  readonly answers: readonly Answer[];
}

/** Name of the row that says whether a person holds none of the rungs. */
export const INACTIVE = 'inactive';

/** A part of life a profile is read for; `both` only where both were given. */
export type RowMode = Mode | 'both';
export const rowModes = ({ modes }: Pick<Scope, 'modes'>): readonly RowMode[] =>
  modes.length === MODES.length ? [...modes, 'both'] : modes;
export const inMode = (mode: RowMode): { readonly mode?: Mode } => (mode === 'both' ? {} : { mode });

/** Every row that the scope yields, but for the consent, which counts them. */
export function rowsOf(sources: Sources): readonly Keyed[] {
  const { parts } = sources.scope;
  if (sources.scope.from > sources.scope.to) return [...answers(sources), ...coverage(sources)];
  return [
    ...(parts.includes('summary') ? summary(sources) : []),
    ...(parts.includes('weeks') ? weeks(sources) : []),
    ...(parts.includes('days') ? days(sources) : []),
    ...(parts.includes('acts') ? acts(sources) : []),
    ...answers(sources),
    ...coverage(sources),
  ];
}

const keyed = (sources: Sources, table: TableName, key: readonly Cell[], rest: readonly Cell[]): Keyed => ({
  table,
  id: [table, ...key].join('/'),
  row: [sources.study.id, sources.participant, sources.making.wave, ...key, ...rest],
});

function summary(sources: Sources): readonly Keyed[] {
  const { scope, making, kindOf } = sources;
  const { instrument, classOf } = making;
  return rowModes(scope).flatMap((mode) => {
    const profile = profileAt(instrument, scope.days, scope.to, { classOf, closed: true, ...inMode(mode) });
    const row = (rung: string, state: string, acts: number, from: Day) =>
      keyed(
        sources,
        'person_wave',
        [mode, rung],
        [
          state,
          acts === 0 && state === 'unknown' ? MISSING[reasonFor(kindOf, from, scope.to)] : acts,
          profile.window,
          isoOf(scope.to - profile.window + 1),
          profile.coverage.watched,
          isoOf(scope.to),
          instrument.id,
          instrument.version,
        ],
      );
    return [
      ...profile.rungs.map(({ id, state, count, from }) => row(id, state, count, from)),
      ...(instrument.inactive ? [row(INACTIVE, noneOf(profile), 0, scope.to - profile.window + 1)] : []),
    ];
  });
}

/** "None of these" as a row of its own. */
const noneOf = ({ state }: Pick<Profile, 'state'>): string =>
  state === 'inactive' ? 'held' : state === 'unknown' ? 'unknown' : 'not held';

const WEEK = 7;

function weeks(sources: Sources): readonly Keyed[] {
  const { scope, making, kindOf } = sources;
  const { instrument, classOf } = making;
  return rowModes(scope).flatMap((mode) =>
    weeksOf(instrument, scope.days, firstMonday(scope), scope.to + 1, { classOf, ...inMode(mode) }).flatMap((point) => {
      const seen = point.watched >= neededOf(WEEK);
      const reason = seen ? 0 : MISSING[reasonFor(kindOf, point.from, point.to)];
      const row = (rung: string, state: string, acts: number) =>
        keyed(sources, 'week_rung', [isoOf(point.from), mode, rung], [state, acts === 0 ? reason : acts]);
      return [
        ...point.rungs.map(({ id, state, acts }) => row(id, state, acts)),
        ...(instrument.inactive ? [row(INACTIVE, noneOf(point), 0)] : []),
      ];
    }),
  );
}

/** Weeks that began before the stretch are not whole, so they are not told. */
const firstMonday = ({ from }: Stretch): Day => weekOf(from + WEEK - 1);

function days(sources: Sources): readonly Keyed[] {
  const { scope } = sources;
  const sums = new Map<string, { readonly key: readonly Cell[]; acts: number }>();
  for (const count of scope.days)
    for (const [site, type, acts] of cellsOf(count)) {
      const key = [isoOf(count.day), count.mode, ...placeOf(sources, site), type];
      const name = key.join('/');
      const sum = sums.get(name) ?? { key, acts: 0 };
      sums.set(name, { key, acts: sum.acts + acts });
    }
  return [...sums.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { key, acts }]) => keyed(sources, 'day_action', key, [acts]));
}

/** Class and name of a site, as far as the study asks: never a host. */
export function placeOf({ study, making }: Pick<Sources, 'study' | 'making'>, site: string): readonly [string, Cell] {
  return [making.classOf(site) ?? 'other', study.sites === 'name' ? site : MISSING['not asked']];
}

/** Sorted by what can be read in them, so that their order tells nothing more. */
function acts(sources: Sources): readonly Keyed[] {
  const { study, participant, making, scope } = sources;
  return scope.acts
    .map((act): Keyed => {
      const { day, mode, site, type, source, evidence, quality = 'exact' } = act;
      const known = quality === 'exact' || quality === 'minute';
      const hour = known ? making.hourOf(act.at) : MISSING['not recorded'];
      const place = placeOf(sources, site);
      return {
        table: 'act',
        id: actId(act),
        row: [study.id, participant, making.wave, isoOf(day), hour, mode, ...place, type, source, evidence, quality],
      };
    })
    .sort((one, other) => (one.row.join() < other.row.join() ? -1 : 1));
}

export const actId = ({ at, id }: Pick<Action, 'at' | 'id'>): string => `act/${at}/${id}`;

const PART_OF = { self_rating: 'selfRating', motive: 'motives' } as const;

function answers(sources: Sources): readonly Keyed[] {
  const { scope } = sources;
  return sources.answers
    .filter(({ question }) => scope.parts.includes(PART_OF[question]))
    .map(({ question, rung, answer }) => keyed(sources, 'answer', [question, rung, answer], []));
}

/** Stretches as long as the rows that were agreed to, so that coverage never tells more closely than they do. */
function coverage(sources: Sources): readonly Keyed[] {
  const { scope, asked, switchedOn } = sources;
  const { from, to } = asked;
  const { parts } = scope;
  const daily = parts.includes('days') || parts.includes('acts');
  const rows = [lookedRow(sources, 'wave', from, to, 'all')];
  if (parts.includes('weeks'))
    for (let monday = firstMonday(asked); monday + WEEK - 1 <= to; monday += WEEK)
      rows.push(lookedRow(sources, 'week', monday, monday + WEEK - 1, 'all'));
  if (daily) {
    for (let day = from; day <= to; day += 1) rows.push(lookedRow(sources, 'day', day, day, 'all'));
    for (const name of SITE_CLASSES)
      rows.push(
        switchedOn.includes(name)
          ? lookedRow(sources, 'wave', from, to, name)
          : keyed(sources, 'coverage', ['wave', isoOf(from), isoOf(to), name], switchedOff(to - from + 1)),
      );
  }
  return rows;
}

const switchedOff = (days: number): readonly Cell[] => [
  days,
  ...[...KINDS, ...MODES].map(() => MISSING['not switched on']),
];

function lookedRow(sources: Sources, stretch: string, from: Day, to: Day, siteClass: string): Keyed {
  const { kindOf } = sources;
  const tally = tallyKinds(kindOf, from, to);
  return keyed(
    sources,
    'coverage',
    [stretch, isoOf(from), isoOf(to), siteClass],
    [to - from + 1, ...KINDS.map((kind) => tally[kind]), ...MODES.map((mode) => watchedIn(sources, mode, from, to))],
  );
}

/** Told only where both modes were given: beside the days watched at all, one alone would tell of the other. */
function watchedIn({ study, scope, kindOf, watchedIn }: Sources, mode: Mode, from: Day, to: Day): Cell {
  if (study.modes.length < MODES.length) return MISSING['not asked'];
  if (scope.modes.length < MODES.length) return MISSING.withheld;
  let days = 0;
  for (let day = from; day <= to; day += 1) if (kindOf(day) === 'watched' && watchedIn(day, mode)) days += 1;
  return days;
}
