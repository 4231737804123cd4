import { ACTION_TYPES } from '../domain/action.ts';
import { SITE_CLASSES } from '../domain/site-class.ts';
import type { Reason } from './missing.ts';
import { PARTS, type Part } from './study.ts';

/** The columns of every table: one file because they are one list, which a board reads from top to bottom. */

/** A column: what may stand in it, and what that means. A cell that fits none of it cannot leave. */
export interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'date';
  readonly label: string;
  /** The closed list of values, with what each means; of a string without one, `pattern` decides. */
  readonly values?: Readonly<Record<string, string>>;
  readonly pattern?: RegExp;
  /** The reasons that may stand in place of a value. */
  readonly missing?: readonly Reason[];
  /** Whether a cell may be empty: never in a donation, and where a value is missing once donations are pooled. */
  readonly isEmptyAllowed?: true;
}

export type Cell = string | number;
export type Row = readonly Cell[];

export const TABLE_NAMES = ['person_wave', 'week_rung', 'day_action', 'act', 'answer', 'coverage', 'consent'] as const;
export type TableName = (typeof TABLE_NAMES)[number];

/** Every table has its place in every donation; one that was not asked for has no rows. */
export type Tables = Readonly<Record<TableName, readonly Row[]>>;

export interface Table {
  readonly name: TableName;
  readonly title: string;
  readonly fields: readonly Field[];
  /** Columns that together name one row. */
  readonly key: readonly string[];
}

const same = (list: readonly string[]): Record<string, string> => Object.fromEntries(list.map((word) => [word, word]));
const ID = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/;
/** What a participant may be called: never an address, a name with spaces, or a number that a spreadsheet runs. */
export const PARTICIPANT = /^[A-Za-z0-9][A-Za-z0-9_-]{3,63}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

const string = (name: string, label: string, pattern: RegExp, missing?: readonly Reason[]): Field => ({
  name,
  type: 'string',
  label,
  pattern,
  ...(missing && { missing }),
});
const oneOf = (
  name: string,
  label: string,
  values: Readonly<Record<string, string>>,
  missing?: readonly Reason[],
): Field => ({ name, type: 'string', label, values, ...(missing && { missing }) });
const count = (name: string, label: string, missing?: readonly Reason[]): Field => ({
  name,
  type: 'integer',
  label,
  ...(missing && { missing }),
});
const date = (name: string, label: string): Field => ({ name, type: 'date', label, pattern: DATE });

const IDS: readonly Field[] = [
  string('study', 'Id of the study', ID),
  string('participant', 'Pseudonym of the person in this study alone', PARTICIPANT),
  count('wave', 'Wave of the study, from 1'),
];
const KEY = ['study', 'participant', 'wave'];
const MODE = oneOf('mode', 'Part of life', {
  work: 'done at work, as the person set it',
  private: "done in the person's own time",
  both: 'work and own time together; only where both were given',
});
const ACT_MODE = oneOf('mode', 'Part of life', {
  work: 'done at work, as the person set it',
  private: "done in the person's own time",
});
const RUNG = string('rung', 'Group of the instrument; inactive: none of them', ID);
const STATE = oneOf('state', 'Whether the rung is held', {
  held: 'the test of the rung is met',
  'not held': 'it is not met, and enough days were watched to have seen it',
  unknown: 'it is not met, and too few days were watched, or the person withheld acts that bear on it',
});
const ACTS_MISSING: readonly Reason[] = ['not recorded', 'paused', 'withheld', 'before install', 'parser unknown'];
const CLASS = oneOf('site_class', 'Class of the site', { ...same(SITE_CLASSES), other: 'no longer described' });
const SITE = string('site', 'Id of the site, of a self-hosted one its engine', ID, ['not asked']);
const ACTION = oneOf(
  'action',
  'What was done (schema.org Action)',
  Object.fromEntries(Object.entries(ACTION_TYPES).map(([type, { schema }]) => [type, schema])),
);

/** The one list of what a donation can hold. */
export const TABLES: readonly Table[] = [
  {
    name: 'person_wave',
    title: 'The profile on the last day, one row for each mode and rung',
    key: [...KEY, 'mode', 'rung'],
    fields: [
      ...IDS,
      MODE,
      RUNG,
      STATE,
      count('acts', 'Acts that earn the rung, within its window', ACTS_MISSING),
      count('window_days', 'Days of the monthly test'),
      date('first_day', 'First day of the monthly test'),
      count('watched_days', 'Days of the window on which the recorder ran'),
      date('day', 'Last day the profile looks at'),
      string('instrument', 'Id of the instrument', ID),
      count('instrument_version', 'Version of its operational form'),
    ],
  },
  {
    name: 'week_rung',
    title: 'The profile at the close of each ISO week, one row for each mode and rung',
    key: [...KEY, 'week', 'mode', 'rung'],
    fields: [
      ...IDS,
      date('week', 'Monday of the ISO 8601 week, where the person was'),
      MODE,
      RUNG,
      STATE,
      count('acts', 'Acts of that week that earn the rung', ACTS_MISSING),
    ],
  },
  {
    name: 'day_action',
    title: 'How often each thing was done, by day, mode and class of site; what is not there was not seen',
    key: [...KEY, 'day', 'mode', 'site_class', 'site', 'action'],
    fields: [
      ...IDS,
      date('day', 'Calendar day where the person was'),
      ACT_MODE,
      CLASS,
      SITE,
      ACTION,
      count('acts', 'How often'),
    ],
  },
  {
    name: 'act',
    title: 'Single acts with rounded time',
    key: [],
    fields: [
      ...IDS,
      date('day', 'Calendar day where the person was'),
      count('hour', 'Hour of that day, 0 to 23; minutes are never given', ['not recorded']),
      ACT_MODE,
      CLASS,
      SITE,
      ACTION,
      oneOf('source', 'What told of it', {
        page: 'a page, while it happened',
        archive: "the platform's copy of the person's data",
      }),
      oneOf('evidence', 'How sure', {
        confirmed: 'the site answered and the page shows it',
        accepted: 'the site answered',
        seen: 'the page shows it',
        archive: 'an archive says so',
      }),
      oneOf('time_quality', 'How well the moment is known', {
        exact: 'exactly',
        minute: 'to the minute, or on a clock of unsure zone',
        day: 'the day only',
        bound: 'not earlier than that day',
      }),
    ],
  },
  {
    name: 'answer',
    title: 'What the person answered; how they rated themselves was asked before these rows were shown',
    key: [...KEY, 'question', 'rung', 'answer'],
    fields: [
      ...IDS,
      oneOf('question', 'Which question', {
        self_rating: 'Would you say that you are one of these?',
        motive: 'Why do you do this? (several may be chosen)',
      }),
      RUNG,
      string('answer', 'self_rating: yes, no, not_sure; motive: id of the motive', ID),
    ],
  },
  {
    name: 'coverage',
    title: 'On how many days somebody looked; the seven kinds of day add up to days',
    key: [...KEY, 'stretch', 'first_day', 'site_class'],
    fields: [
      ...IDS,
      oneOf('stretch', 'Length of the stretch', { wave: 'all that was asked', week: 'an ISO week', day: 'a day' }),
      date('first_day', 'First day'),
      date('last_day', 'Last day'),
      oneOf('site_class', 'Class of site; all: whatever was switched on', { all: 'all', ...same(SITE_CLASSES) }),
      count('days', 'Days in the stretch'),
      count('watched', 'Days on which the recorder ran', ['not switched on']),
      count('paused', 'Days on which it was only paused', ['not switched on']),
      count('imported', 'Days told of by an archive alone', ['not switched on']),
      count('parser_unknown', 'Days covered by an archive alone that tells nothing of them and was not read in full', [
        'not switched on',
      ]),
      count('before_install', 'Days before the recorder, of which no archive tells', ['not switched on']),
      count('withheld', 'Days the person left out', ['not switched on']),
      count('not_recorded', 'Days on which nobody looked', ['not switched on']),
      count('watched_work', 'Days on which it ran in work mode', ['withheld', 'not asked', 'not switched on']),
      count('watched_private', 'Days on which it ran in private mode', ['withheld', 'not asked', 'not switched on']),
    ],
  },
  {
    name: 'consent',
    title: 'What the person said yes and no to, and how many rows were taken out (never which)',
    key: [...KEY, 'part'],
    fields: [
      ...IDS,
      oneOf('part', 'Part of the donation', same(PARTS)),
      oneOf('required', 'Whether one can take part without it', { yes: 'required', no: 'optional' }),
      oneOf('agreed', 'What the person said', { yes: 'yes', no: 'no' }),
      count('rows_given', 'Rows in this donation'),
      count('rows_withheld', 'Rows the person took out', ['withheld']),
      count('study_revision', 'Revision of the study file that was agreed to'),
      string('study_sha256', 'SHA-256 of that study file', /^[0-9a-f]{64}$/),
      date('day', 'Day of the donation'),
    ],
  },
];

/** Which table carries which part. */
export const TABLE_OF: Readonly<Record<Part, TableName>> = {
  summary: 'person_wave',
  weeks: 'week_rung',
  days: 'day_action',
  acts: 'act',
  selfRating: 'answer',
  motives: 'answer',
};

export const tableOf = (name: TableName): Table => {
  const table = TABLES.find((candidate) => candidate.name === name);
  if (!table) throw new Error(`There is no table ${name}.`);
  return table;
};

/** The place of a column in a table's rows, from 0. */
export function at(name: TableName, field: string): number {
  const place = tableOf(name).fields.findIndex((candidate) => candidate.name === field);
  if (place < 0) throw new Error(`Table ${name} has no column ${field}.`);
  return place;
}

/** The reader of one column of a table's rows. */
export function column(name: TableName, field: string): (row: Row) => Cell {
  const place = at(name, field);
  return (row) => row[place] ?? '';
}
