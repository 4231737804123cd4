import { isMissing, MISSING } from './missing.ts';
import { type Cell, type Field, type Row, TABLES, type Table, type TableName, type Tables } from './tables.ts';

/** UTF-8, comma, CRLF, a heading line (RFC 4180). No cell can hold a comma, quote or line break, so none is quoted. */
export const csvOf = ({ fields }: Table, rows: readonly Row[]): string =>
  [fields.map((field) => field.name), ...rows].map((row) => `${row.join(',')}\r\n`).join('');

export class BadTable extends Error {}

/** Columns with which every line begins: whose it is. */
const HEAD = 3;

/**
 * Reads what `csvOf` wrote, and nothing else: every cell must be one that its column allows, and all lines must be of one
 * study, participant and wave.
 * @throws BadTable naming table, line and column of the first that is not
 */
export function readCsv(table: Table, text: string): readonly Row[] {
  const heading = table.fields.map((field) => field.name).join(',');
  if (!text.startsWith(`${heading}\r\n`)) throw new BadTable(`${table.name}: the columns are not ${heading}.`);
  if (!text.endsWith('\r\n')) throw new BadTable(`${table.name}: the last line is cut off.`);
  const lines = text.slice(heading.length, -2); // each with the line break before it
  if (lines === '') return [];
  const head = lines.slice(2, endOfHead(lines));
  const whose = checked(table, 2, head.split(',').slice(0, HEAD), 0);
  const memory = memoryOf(table);
  reading += 1;
  return lines
    .slice(2 + head.length)
    .split(`\r\n${head}`)
    .map((rest, nth) => {
      const { cells, key } = memory.rests.get(rest) ?? restOf(table, nth + 2, rest, memory);
      if (key?.reading === reading)
        throw new BadTable(`${table.name}, line ${nth + 2}: says again what a line before it says.`);
      if (key) key.reading = reading;
      return rowOf(whose, cells);
    });
}

/** What `concat` does, in half the time: most of reading a donation goes into this. */
function rowOf(whose: readonly Cell[], cells: readonly Cell[]): Row {
  const row = new Array<Cell>(HEAD + cells.length);
  for (let nth = 0; nth < HEAD; nth += 1) row[nth] = whose[nth] as Cell;
  for (let nth = 0; nth < cells.length; nth += 1) row[HEAD + nth] = cells[nth] as Cell;
  return row;
}

function endOfHead(line: string): number {
  let end = 0;
  for (let nth = 0; nth < HEAD; nth += 1) end = line.indexOf(',', end) + 1;
  return end;
}

/** A line but for whose it is: its cells, and what names it among the lines of its table, where they must differ. */
interface Rest {
  readonly cells: readonly Cell[];
  readonly key: Key | undefined;
}

/** The number of the reading in which it was last met. */
interface Key {
  reading: number;
}
let reading = 0;

/** Much the same lines come from one person after the other; what was found good once is found by one look-up. */
interface Memory {
  readonly rests: Map<string, Rest>;
  readonly keys: Map<string, Key>;
}
const memories = new WeakMap<Table, Memory>();
const REMEMBERED_LINES = 100_000;
const REMEMBERED_KEYS = 500_000;

/** Forgotten only between two readings, since within one a key must stay the same object. */
function memoryOf(table: Table): Memory {
  const known = memories.get(table);
  if (known && known.keys.size < REMEMBERED_KEYS) return known;
  const fresh = { rests: new Map(), keys: new Map() };
  memories.set(table, fresh);
  return fresh;
}

function restOf(table: Table, line: number, text: string, { rests, keys }: Memory): Rest {
  if (text.includes('\n'))
    throw new BadTable(`${table.name}, line ${line + 1}: not of the same study, participant and wave as line 2.`);
  const own = text.split(',').join(','); // a copy: a piece of a text would keep all of that text in memory
  const texts = own.split(',');
  const cells = checked(table, line, texts, HEAD);
  const name = table.key
    .slice(HEAD)
    .map((name) => texts[table.fields.findIndex((field) => field.name === name) - HEAD])
    .join(',');
  const key = name === '' ? undefined : (keys.get(name) ?? { reading: 0 });
  if (key) keys.set(name, key);
  const rest = { cells, key };
  if (rests.size < REMEMBERED_LINES) rests.set(own, rest);
  return rest;
}

function checked({ name, fields }: Table, line: number, texts: readonly string[], from: number): readonly Cell[] {
  if (from === HEAD && texts.length !== fields.length - HEAD)
    throw new BadTable(`${name}, line ${line}: not ${fields.length} cells.`);
  return texts.map((text, nth) => {
    const field = fields[from + nth];
    const cell = field && checkOf(field)(text);
    if (cell === undefined)
      throw new BadTable(`${name}, line ${line}: ${field?.name} cannot be "${text.slice(0, 40)}".`);
    return cell;
  });
}

/** Whether each cell is one that its column allows. */
export const fits = (name: TableName, row: Row): boolean =>
  TABLES.filter((table) => table.name === name).every(
    ({ fields }) =>
      fields.length === row.length && fields.every((field, at) => checkOf(field)(`${row[at]}`) !== undefined),
  );

/** From the text of a cell to its value; `undefined` where the column does not allow it. */
type Check = (text: string) => Cell | undefined;

const checks = new WeakMap<Field, Check>();

function checkOf(field: Field): Check {
  const known = checks.get(field);
  if (known) return known;
  const missing = new Map((field.missing ?? []).map((reason) => [`${MISSING[reason]}`, MISSING[reason]]));
  const value = readerOf(field);
  const check: Check = (text) => (text.startsWith('-') && isMissing(text) ? missing.get(text) : value(text));
  checks.set(field, check);
  return check;
}

const WHOLE = /^(0|[1-9][0-9]{0,8})$/;

function readerOf({ type, values, pattern }: Field): Check {
  if (type === 'integer') return (text) => (WHOLE.test(text) ? Number(text) : undefined);
  if (values) return (text) => (Object.hasOwn(values, text) ? text : undefined);
  return (text) => (pattern?.test(text) ? text : undefined);
}

/** No rows in any table. */
export const noRows = (): { -readonly [Name in keyof Tables]: Row[] } => ({
  person_wave: [],
  week_rung: [],
  day_action: [],
  act: [],
  answer: [],
  coverage: [],
  consent: [],
});
