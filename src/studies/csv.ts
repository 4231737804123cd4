import { isMissing, MISSING } from './missing.ts';
import { type Cell, type Field, type Row, TABLES, type Table, type TableName, type Tables } from './tables.ts';

/** UTF-8, comma, CRLF, a heading line (RFC 4180). No cell can hold a comma, quote or line break, so none is quoted. */
export const csvOf = ({ fields }: Table, rows: readonly Row[]): string =>
  [fields.map((field) => field.name), ...rows].map((row) => `${row.join(',')}\r\n`).join('');

export class BadTable extends Error {}

/**
 * Reads what `csvOf` wrote, and nothing else: every cell must be one that its column allows.
 * @throws BadTable naming table, line and column of the first that is not
 */
export function readCsv(table: Table, text: string): readonly Row[] {
  const lines = text.split('\r\n');
  const heading = table.fields.map((field) => field.name).join(',');
  if (lines[0] !== heading) throw new BadTable(`${table.name}: the columns are not ${heading}.`);
  if (lines.at(-1) !== '') throw new BadTable(`${table.name}: the last line is cut off.`);
  const seen = new Set<string>();
  const checks = table.fields.map(checkOf);
  const key = table.key.map((name) => table.fields.findIndex((field) => field.name === name));
  return lines.slice(1, -1).map((line, nth) => {
    const texts = line.split(',');
    if (texts.length !== checks.length)
      throw new BadTable(`${table.name}, line ${nth + 2}: not ${checks.length} cells.`);
    const row = texts.map((text, at): Cell => {
      const cell = checks[at]?.(text);
      if (cell === undefined)
        throw new BadTable(
          `${table.name}, line ${nth + 2}: ${table.fields[at]?.name} cannot be "${text.slice(0, 40)}".`,
        );
      return cell;
    });
    if (key.length > 0) {
      const name = key.map((at) => texts[at]).join(',');
      if (seen.has(name)) throw new BadTable(`${table.name}, line ${nth + 2}: says again what a line before it says.`);
      seen.add(name);
    }
    return row;
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
  // The same few values come again and again; what was found good once is found by a look-up.
  const good = new Map<string, Cell>();
  const check: Check = (text) => {
    const found = good.get(text);
    if (found !== undefined) return found;
    const cell = isMissing(text) ? missing.get(text) : value(text);
    if (cell !== undefined && good.size < REMEMBERED) good.set(text, cell);
    return cell;
  };
  checks.set(field, check);
  return check;
}

const REMEMBERED = 5000;
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
