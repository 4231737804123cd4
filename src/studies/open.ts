import { strFromU8, type UnzipFileFilter, unzipSync } from 'fflate';
import * as v from 'valibot';
import { BUNDLE_FORMAT, type BundleReceipt } from './bundle.ts';
import { BadTable, noRows, readCsv } from './csv.ts';
import { sha256 } from './hash.ts';
import { pathOf } from './package.ts';
import { partsOf, type Study } from './study.ts';
import { at, column, type Row, TABLE_OF, TABLES, type TableName, type Tables } from './tables.ts';

/** Everything that makes a bundle good or bad: one file because whoever trusts the answer must read all of it. */

/** A bundle that is whole. */
export interface Opened {
  readonly receipt: BundleReceipt;
  readonly tables: Tables;
  /** Each table as it was written. */
  readonly texts: Readonly<Record<TableName, string>>;
}

/** Why a bundle is not taken: one word for the report, and a sentence. */
export type Fault = 'not a bundle' | 'truncated' | 'future version' | 'changed' | 'oversize' | 'not as the study asks';

export class BadBundle extends Error {
  constructor(
    readonly fault: Fault,
    message: string,
  ) {
    super(message);
  }
}

/** What a platform may do faster than what runs everywhere. */
export interface Hands {
  readonly unzip: (bytes: Uint8Array, options: { filter: UnzipFileFilter }) => Readonly<Record<string, Uint8Array>>;
  /** As 64 hexadecimal digits. */
  readonly sha256: (bytes: Uint8Array) => string | Promise<string>;
}

const ANYWHERE: Hands = { unzip: unzipSync, sha256 };

/** Most bytes that a bundle may unpack to. */
export const LARGEST = 128 * 1024 * 1024;

const OTHERS = ['datapackage.json', 'codebook.csv', 'labels.sps', 'labels.do', 'read.R', 'read.py', 'README.txt'];
const PATHS: readonly string[] = [...TABLES.map(({ name }) => pathOf(name)), ...OTHERS, 'receipt.json'];

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const receiptSchema: v.GenericSchema<unknown, BundleReceipt> = v.strictObject({
  format: v.literal(BUNDLE_FORMAT),
  study: v.string(),
  revision: whole,
  studySha256: hash,
  participant: v.string(),
  wave: whole,
  day: date,
  from: date,
  to: date,
  rows: v.strictObject({
    person_wave: whole,
    week_rung: whole,
    day_action: whole,
    act: whole,
    answer: whole,
    coverage: whole,
    consent: whole,
  }),
  withheld: whole,
  instrument: v.strictObject({ id: v.string(), version: whole }),
  madeBy: v.string(),
  withdrawalSha256: hash,
  files: v.record(v.string(), hash),
});

/**
 * Reads a bundle and tries it: is it whole, is every cell one that may be there, do the tables agree with each other
 * and, where the study is given, with what it asks. Nothing in it can name its sender, so a bundle that was forged with
 * care by somebody who knows the study's key is not found out.
 * @throws BadBundle
 */
export async function openBundle(bytes: Uint8Array, study?: Study, hands: Hands = ANYWHERE): Promise<Opened> {
  const files = unpack(bytes, hands.unzip);
  const receipt = receiptIn(files);
  for (const path of PATHS.filter((path) => path !== 'receipt.json')) {
    const file = files.get(path);
    if (!file) throw new BadBundle('truncated', `${path} is not in it.`);
    if ((await hands.sha256(file)) !== receipt.files[path])
      throw new BadBundle('changed', `${path} is not what its receipt says: it was changed after it was made.`);
  }
  const tables = noRows();
  const texts: Partial<Record<TableName, string>> = {};
  for (const table of TABLES) {
    const text = strFromU8(files.get(pathOf(table.name)) ?? new Uint8Array());
    texts[table.name] = text;
    try {
      tables[table.name] = [...readCsv(table, text)];
    } catch (error) {
      if (error instanceof BadTable) throw new BadBundle('changed', error.message);
      throw error;
    }
    agree(receipt, table.name, tables[table.name]);
  }
  addUp(tables);
  if (study) asAsked(study, receipt, tables);
  return { receipt, tables, texts: texts as Record<TableName, string> };
}

function unpack(bytes: Uint8Array, unzip: Hands['unzip']): ReadonlyMap<string, Uint8Array> {
  let size = 0;
  const strangers: string[] = [];
  let files: Readonly<Record<string, Uint8Array>>;
  try {
    files = unzip(bytes, {
      filter: ({ name, originalSize }) => {
        size += originalSize;
        if (!PATHS.includes(name)) strangers.push(name);
        return size <= LARGEST && PATHS.includes(name);
      },
    });
  } catch (error) {
    const cut = bytes[0] === 0x50 && bytes[1] === 0x4b;
    throw cut
      ? new BadBundle(
          'truncated',
          `The zip file is cut off or damaged (${error instanceof Error ? error.message : error}).`,
        )
      : new BadBundle('not a bundle', 'It is not a zip file.');
  }
  if (size > LARGEST) throw new BadBundle('oversize', `It would unpack to ${size} bytes; at most ${LARGEST} are read.`);
  if (strangers.length > 0)
    throw new BadBundle('changed', `It holds "${strangers[0]?.slice(0, 80)}", which is no part of one.`);
  return new Map(Object.entries(files));
}

function receiptIn(files: ReadonlyMap<string, Uint8Array>): BundleReceipt {
  const file = files.get('receipt.json');
  if (!file) throw new BadBundle('not a bundle', 'It has no receipt.json.');
  let value: unknown;
  try {
    value = JSON.parse(strFromU8(file));
  } catch {
    throw new BadBundle('changed', 'Its receipt.json is not JSON.');
  }
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  if (typeof format === 'number' && format > BUNDLE_FORMAT)
    throw new BadBundle(
      'future version',
      `It has form ${format}; this version reads form ${BUNDLE_FORMAT}. Pool it with a newer version of this tool.`,
    );
  const result = v.safeParse(receiptSchema, value);
  if (!result.success) {
    const [issue] = result.issues;
    throw new BadBundle('changed', `Its receipt.json is not one: "${v.getDotPath(issue) ?? ''}" ${issue.message}.`);
  }
  return result.output;
}

/** Every row is of the one study, person and wave that the receipt names, and there are as many as it says. */
function agree({ study, participant, wave, rows }: BundleReceipt, name: TableName, table: readonly Row[]): void {
  if (rows[name] !== table.length)
    throw new BadBundle('changed', `${name} has ${table.length} rows, and its receipt says ${rows[name]}.`);
  // All rows of a table are of the same, or it could not be read.
  const [row] = table;
  if (row && (row[0] !== study || row[1] !== participant || row[2] !== wave))
    throw new BadBundle('changed', `${name} has rows of another study, participant or wave than its receipt.`);
}

const [DAYS, KINDS_FROM, KINDS_TO] = [
  at('coverage', 'days'),
  at('coverage', 'watched'),
  at('coverage', 'not_recorded'),
];
const [PART, AGREED, GIVEN] = [at('consent', 'part'), at('consent', 'agreed'), at('consent', 'rows_given')];

/** What one table says must not be contradicted by another. */
function addUp({ coverage, consent, ...tables }: Tables): void {
  for (const row of coverage) {
    let sum = 0;
    let isKnown = true;
    for (let kind = KINDS_FROM; kind <= KINDS_TO; kind += 1) {
      const days = Number(row[kind]);
      sum += days;
      isKnown &&= days >= 0;
    }
    if (isKnown && sum !== row[DAYS])
      throw new BadBundle('changed', `coverage: ${sum} days of all kinds do not make ${row[DAYS]}.`);
  }
  const given = new Map<TableName, number>();
  for (const row of consent) {
    const part = partNamed(row[PART]);
    if (row[AGREED] === 'no' && row[GIVEN] !== 0)
      throw new BadBundle('changed', `consent: "${part}" was refused, and has rows.`);
    given.set(TABLE_OF[part], (given.get(TABLE_OF[part]) ?? 0) + Number(row[GIVEN]));
  }
  for (const name of ['person_wave', 'week_rung', 'day_action', 'act', 'answer'] as const)
    if ((given.get(name) ?? 0) !== tables[name].length)
      throw new BadBundle(
        'changed',
        `consent: ${given.get(name) ?? 0} rows of ${name} were agreed to, and ${tables[name].length} are there.`,
      );
}

const partNamed = (word: unknown) => {
  const part = Object.keys(TABLE_OF).find((candidate) => candidate === word);
  if (!part) throw new BadBundle('changed', `consent: there is no part "${word}".`);
  return part as keyof typeof TABLE_OF;
};

/** Nothing beyond what the study asked, whoever made the bundle. */
function asAsked(study: Study, receipt: BundleReceipt, tables: Tables): void {
  const no = (sentence: string): never => {
    throw new BadBundle('not as the study asks', sentence);
  };
  if (receipt.study !== study.id) no(`It was made for the study "${receipt.study}".`);
  if (receipt.revision > study.revision) no(`It was made for revision ${receipt.revision} of the study file.`);
  if (receipt.wave < 1 || receipt.wave > study.waves.length) no(`The study has no wave ${receipt.wave}.`);
  if (receipt.instrument.id !== study.instrument) no(`It was read with ${receipt.instrument.id}.`);
  if (receipt.from < study.period.from || receipt.to > study.period.to) no('It tells of days outside the period.');
  const asked = partsOf(study);
  const said = tables.consent.map((row) => partNamed(row[PART]));
  const refused = tables.consent.find(
    (row) => row[AGREED] === 'no' && study.parts.required.includes(partNamed(row[PART])),
  );
  if (refused) no(`The required part "${refused[PART]}" was refused.`);
  for (const part of said) if (!asked.includes(part)) no(`The study does not ask for "${part}".`);
  for (const part of asked) if (!said.includes(part)) no(`It does not say whether "${part}" was agreed to.`);
  for (const [name, place] of DATES) {
    for (const row of tables[name]) {
      const day = row[place] ?? '';
      if (day < receipt.from || day > receipt.to) no(`${name} tells of ${day}, outside the days it was made for.`);
    }
  }
  for (const name of ['person_wave', 'week_rung', 'day_action', 'act'] as const) {
    const mode = at(name, 'mode');
    const allowed: readonly unknown[] = study.modes.length > 1 ? [...study.modes, 'both'] : study.modes;
    const strange = tables[name].find((row) => !allowed.includes(row[mode]));
    if (strange) no(`${name} tells of the mode "${strange[mode]}".`);
  }
  if (study.sites === 'class')
    for (const name of ['day_action', 'act'] as const)
      if (tables[name].some((row) => typeof siteOf[name](row) === 'string')) no(`${name} names sites.`);
}

const siteOf = { day_action: column('day_action', 'site'), act: column('act', 'site') };

const DATES = (
  [
    ['person_wave', 'day'],
    ['week_rung', 'week'],
    ['day_action', 'day'],
    ['act', 'day'],
    ['coverage', 'first_day'],
    ['coverage', 'last_day'],
  ] as const
).map(([name, field]) => [name, at(name, field)] as const);
