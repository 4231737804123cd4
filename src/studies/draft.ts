import type { Day } from '../domain/action.ts';
import { dayFrom, isoOf } from '../domain/day.ts';
import { profileAt } from '../domain/profile.ts';
import { earnsOf } from '../domain/tally.ts';
import { fits, noRows } from './csv.ts';
import { kindsOf } from './looked.ts';
import { MISSING } from './missing.ts';
import {
  actId,
  INACTIVE,
  inMode,
  type Keyed,
  type Making,
  placeOf,
  type RowMode,
  rowsOf,
  type Sources,
} from './rows.ts';
import {
  askedOf,
  type Counted,
  type Holdings,
  lessActs,
  narrowed,
  type Scope,
  type Wishes,
  withoutActs,
} from './scope.ts';
import { type Part, partsOf, type Study } from './study.ts';
import { at, column, PARTICIPANT, type Row, TABLE_OF, type TableName, type Tables } from './tables.ts';

/** What would leave: exactly these rows. Each has an id by which the person can take it out (`Wishes.taken`). */
export interface Draft {
  readonly study: Study;
  readonly participant: string;
  readonly wave: number;
  /** The stretch that was asked for; both ends included. */
  readonly from: Day;
  readonly to: Day;
  readonly tables: Tables;
  readonly ids: Readonly<Record<TableName, readonly string[]>>;
  /** Rows asked for and not given, in all tables. */
  readonly withheld: number;
}

/**
 * Scope, minimise, rows: the whole way from what lies on the device to what would leave. Pure, and made anew at every
 * wish. A row that is taken out takes the acts behind it out of every other sum; a sum that lost some says `withheld`.
 * @throws Error when the wishes make no donation: a part the study needs is refused, or the participant's id is no pseudonym
 */
export function draft(study: Study, holdings: Holdings, wishes: Wishes, making: Making): Draft {
  check(study, wishes, making);
  const asked = askedOf(study, holdings, wishes);
  const { participant, answers = [] } = wishes;
  const watched = new Set(asked.days.filter((count) => count.watched).map(({ day, mode }) => `${day} ${mode}`));
  const sources = (scope: Scope): Sources => ({
    study,
    making,
    participant,
    scope,
    kindOf: kindsOf({ ...holdings, days: asked.days }, scope.left),
    watchedIn: (day, mode) => watched.has(`${day} ${mode}`),
    asked,
    switchedOn: holdings.switchedOn,
    answers,
  });
  const whole = rowsOf(sources(asked));
  const taken = new Set(wishes.taken);
  const less = narrowed(asked, wishes);
  const rest = withoutTaken(sources(less), taken);
  // A profile that was asked for on an earlier day is held against what all the acts up to that day would say.
  const untouched = less.to === asked.to ? whole : rowsOf(sources({ ...asked, to: less.to }));
  const isWhole = taken.size === 0 && less.left.size === 0 && !wishes.withoutSites?.length;
  const given = isWhole ? whole : marked(rowsOf(sources(rest)), untouched).filter(({ id }) => !taken.has(id));

  const consent = partsOf(study).map((part) => consentFor(part, asked, whole, given, { study, wishes, making }));
  const all = [...given, ...consent];
  const tables = noRows();
  const ids: Record<TableName, string[]> = { ...noIds() };
  for (const { table, id, row } of all) {
    if (!fits(table, row)) throw new Error(`A row of ${table} holds what it may not hold: ${row.join()}`);
    tables[table].push(row);
    ids[table].push(id);
  }
  const withheldOf = column('consent', 'rows_withheld');
  const withheld = consent.reduce((sum, { row }) => sum + Math.max(0, Number(withheldOf(row))), 0);
  return { study, participant, wave: making.wave, from: asked.from, to: asked.to, tables, ids, withheld };
}

const noIds = () => ({
  person_wave: [],
  week_rung: [],
  day_action: [],
  act: [],
  answer: [],
  coverage: [],
  consent: [],
});

function check(study: Study, { participant, agreed, modes, today }: Wishes, { instrument }: Making): void {
  const refused = study.parts.required.find((part) => !agreed.includes(part));
  if (refused) throw new Error(`This study cannot be joined without the part "${refused}".`);
  if (!study.modes.some((mode) => modes.includes(mode)))
    throw new Error('No mode was given, so there is nothing to tell.');
  if (!PARTICIPANT.test(participant)) throw new Error('A participant id has 4 to 64 letters, digits, - or _.');
  if (instrument.id !== study.instrument) throw new Error(`This study reads profiles with ${study.instrument}.`);
  if (today <= dayFrom(study.period.from)) throw new Error(`This study looks at days from ${study.period.from} on.`);
}

/** The number of the wave that is open on a day, from 1; `undefined` between waves. */
export function waveAt({ waves }: Pick<Study, 'waves'>, today: Day): number | undefined {
  const day = isoOf(today);
  const nth = waves.findIndex(({ opens, closes }) => opens <= day && day <= closes);
  return nth < 0 ? undefined : nth + 1;
}

/** The scope without the acts behind the rows that were taken out. */
function withoutTaken(sources: Sources, taken: ReadonlySet<string>): Scope {
  const { scope, making } = sources;
  if (taken.size === 0) return scope;
  const singles = scope.acts.filter((act) => taken.has(actId(act)));
  const behind = [...taken].map((id) => actsBehind(id, sources));
  const isTaken = (cell: Counted) => behind.some((test) => test(cell));
  return {
    ...scope,
    days: withoutActs(lessActs(scope.days, singles), isTaken),
    acts: scope.acts.filter((act) => !taken.has(actId(act)) && !isTaken(act)),
  };

  /** Which cells of the counters a row was made from. */
  function actsBehind(id: string, { scope }: Sources): (cell: Counted) => boolean {
    const [table, ...key] = id.split('/');
    if (table === 'day_action') {
      return ({ day, mode, site, type }) =>
        [isoOf(day), mode, ...placeOf(sources, site), type].join('/') === key.join('/');
    }
    if (table === 'week_rung') {
      const monday = dayFrom(key[0] ?? '');
      return earning(key[2] ?? '', key[1] ?? '', monday, monday + 6);
    }
    if (table === 'person_wave') {
      const [mode = '', rung = ''] = key;
      const { instrument, classOf } = making;
      const options = { classOf, closed: true, ...(isMode(mode) && inMode(mode)) };
      const profile = profileAt(instrument, scope.days, scope.to, options);
      const from = profile.rungs.find((candidate) => candidate.id === rung)?.from;
      return from === undefined ? () => false : earning(rung, mode, from, scope.to);
    }
    return () => false;
  }

  function earning(rung: string, mode: string, from: Day, to: Day): (cell: Counted) => boolean {
    const index = making.instrument.rungs.findIndex(({ id }) => id === rung);
    const earns = earnsOf(making.instrument, making);
    return (cell) =>
      cell.day >= from &&
      cell.day <= to &&
      (mode === 'both' || mode === cell.mode) &&
      earns(cell.site)(cell.type).includes(index);
  }
}

const isMode = (word: string): word is RowMode => ['work', 'private', 'both'].includes(word);

/** Sums that lost something say so, and no "not held" stands on what was taken out. */
function marked(given: readonly Keyed[], whole: readonly Keyed[]): readonly Keyed[] {
  const before = new Map(whole.map(({ id, row }) => [id, row]));
  return given.map((keyed) => {
    const { table, id, row } = keyed;
    if (table !== 'person_wave' && table !== 'week_rung') return keyed;
    const [state, acts, rung] = [at(table, 'state'), at(table, 'acts'), at(table, 'rung')];
    const old = before.get(id);
    if (!old || (old[state] === row[state] && old[acts] === row[acts])) return keyed;
    const still = row[state] === 'held' && row[rung] !== INACTIVE ? 'held' : 'unknown';
    return { ...keyed, row: row.with(state, still).with(acts, MISSING.withheld) };
  });
}

const QUESTION_OF: Readonly<Partial<Record<Part, string>>> = { selfRating: 'self_rating', motives: 'motive' };

function consentFor(
  part: Part,
  { parts }: Scope,
  whole: readonly Keyed[],
  given: readonly Keyed[],
  { study, wishes, making }: { readonly study: Study; readonly wishes: Wishes; readonly making: Making },
): Keyed {
  const prefix = [TABLE_OF[part], QUESTION_OF[part] ?? ''].join('/');
  const countIn = (rows: readonly Keyed[]) => rows.filter(({ id }) => id.startsWith(prefix)).length;
  const agreed = parts.includes(part);
  const row: Row = [
    study.id,
    wishes.participant,
    making.wave,
    part,
    study.parts.required.includes(part) ? 'yes' : 'no',
    agreed ? 'yes' : 'no',
    countIn(given),
    // How many rows a refused part would have had is nobody's business.
    agreed ? Math.max(0, countIn(whole) - countIn(given)) : MISSING.withheld,
    study.revision,
    making.studyHash,
    isoOf(wishes.today),
  ];
  return { table: 'consent', id: `consent/${part}`, row };
}
