import { dayFrom } from '../../../domain/day.ts';
import type { Key, Words } from '../../../strings.ts';
import { isMissing, MISSING } from '../../../studies/missing.ts';
import { PARTS } from '../../../studies/study.ts';
import { titleOf } from '../../directory.ts';

/** What a cell of a donation says, in the person's language; the cell itself stays as it is in the file. */
export function cellInWords(words: Words, column: string, cell: string): string {
  if (isMissing(cell)) return words.say(reasonOf(cell));
  return SPOKEN[column]?.(words, cell) ?? cell;
}

const reasonOf = (cell: string): Key => {
  const reason = Object.entries(MISSING).find(([, code]) => String(code) === cell)?.[0] ?? 'not recorded';
  return REASONS[reason as keyof typeof MISSING];
};

const REASONS: Readonly<Record<keyof typeof MISSING, Key>> = {
  'not recorded': 'shares_missing_not_recorded',
  paused: 'shares_missing_paused',
  withheld: 'shares_missing_withheld',
  'not switched on': 'shares_missing_not_switched_on',
  'before install': 'shares_missing_before_install',
  'parser unknown': 'shares_missing_parser_unknown',
  'not asked': 'shares_missing_not_asked',
};

type Spoken = (words: Words, cell: string) => string;

const keyed =
  (keys: Readonly<Record<string, Key>>): Spoken =>
  (words, cell) => {
    const key = keys[cell];
    return key ? words.say(key) : cell;
  };
const day: Spoken = (words, cell) => words.day(dayFrom(cell), 'long');
const number: Spoken = (words, cell) => words.number(Number(cell));
const yesOrNo = keyed({ yes: 'shares_answer_yes', no: 'shares_answer_no', not_sure: 'shares_answer_not_sure' });

const COUNTS = [
  'acts',
  'window_days',
  'watched_days',
  'days',
  'watched',
  'paused',
  'imported',
  'parser_unknown',
  'before_install',
  'withheld',
  'not_recorded',
  'watched_work',
  'watched_private',
  'rows_given',
  'rows_withheld',
];

const SPOKEN: Readonly<Record<string, Spoken>> = {
  ...Object.fromEntries(COUNTS.map((name) => [name, number])),
  ...Object.fromEntries(['day', 'week', 'first_day', 'last_day'].map((name) => [name, day])),
  mode: (words, cell) => words.name('mode', cell),
  rung: (words, cell) => words.name('rung', cell),
  instrument: (words, cell) => words.name('instrument', cell),
  action: (words, cell) => words.name('kind', cell),
  site: (words, cell) => titleOf(words, cell),
  site_class: (words, cell) => (cell === 'all' ? words.say('shares_class_all') : words.name('class', cell)),
  evidence: (words, cell) => words.name('evidence', cell),
  state: keyed({ held: 'state_held', 'not held': 'state_not_held', unknown: 'state_unknown' }),
  source: keyed({ page: 'shares_source_page', archive: 'evidence_archive' }),
  stretch: keyed({ wave: 'shares_stretch_wave', week: 'shares_stretch_week', day: 'shares_stretch_day' }),
  question: keyed({ self_rating: 'shares_part_selfRating', motive: 'shares_part_motives' }),
  answer: (words, cell) =>
    ['yes', 'no', 'not_sure'].includes(cell) ? yesOrNo(words, cell) : words.name('motive', cell),
  part: keyed(Object.fromEntries(PARTS.map((part) => [part, `shares_part_${part}` as const]))),
  required: yesOrNo,
  agreed: yesOrNo,
};

/** What the columns are called where the person reads them; the rest are called as in the file. */
const HEADS: Readonly<Record<string, Key>> = {
  mode: 'shares_col_mode',
  rung: 'shares_col_rung',
  state: 'shares_col_state',
  acts: 'shares_col_acts',
  window_days: 'shares_col_window_days',
  watched_days: 'shares_col_watched_days',
  day: 'shares_col_day',
  week: 'shares_col_week',
  instrument: 'shares_col_instrument',
  instrument_version: 'shares_col_version',
  site_class: 'shares_col_site_class',
  site: 'shares_col_site',
  action: 'shares_col_action',
  hour: 'shares_col_hour',
  source: 'shares_col_source',
  evidence: 'shares_col_evidence',
  time_quality: 'shares_col_time_quality',
  question: 'shares_col_question',
  answer: 'shares_col_answer',
  stretch: 'shares_col_stretch',
  first_day: 'shares_col_first_day',
  last_day: 'shares_col_last_day',
  days: 'shares_col_days',
  watched: 'shares_col_watched',
  paused: 'shares_missing_paused',
  imported: 'shares_col_imported',
  parser_unknown: 'shares_missing_parser_unknown',
  before_install: 'shares_missing_before_install',
  withheld: 'shares_missing_withheld',
  not_recorded: 'shares_missing_not_recorded',
  watched_work: 'shares_col_watched_work',
  watched_private: 'shares_col_watched_private',
  part: 'shares_col_part',
  required: 'shares_required',
  agreed: 'shares_col_agreed',
  rows_given: 'shares_col_rows_given',
  rows_withheld: 'shares_col_rows_withheld',
  study_revision: 'shares_col_study_revision',
  study_sha256: 'shares_col_study_sha256',
};

export function headInWords(words: Words, column: string): string {
  const key = HEADS[column];
  return key ? words.say(key) : column;
}
