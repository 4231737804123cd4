import type { Action } from '../../domain/action.ts';
import { COLUMNS, type Column, fieldOf } from './columns.ts';

/** Acts as CSV; `dictionary` says what the columns mean. */
export async function* csv(acts: AsyncIterable<Action>): AsyncGenerator<string> {
  const columns = Object.keys(COLUMNS) as Column[]; // the keys of a constant of ours
  yield* csvOf(COLUMNS, rows());

  async function* rows() {
    for await (const act of acts)
      yield Object.fromEntries(columns.map((column) => [column, fieldOf(act, column)])) as Record<Column, Cell>;
  }
}

type Cell = string | number;

/** Rows as CSV (RFC 4180) under a header of their columns. */
export async function* csvOf<C extends string>(
  columns: Readonly<Record<C, string>>,
  rows: AsyncIterable<Readonly<Record<C, Cell>>> | Iterable<Readonly<Record<C, Cell>>>,
): AsyncGenerator<string> {
  const names = Object.keys(columns) as C[]; // the keys of a constant of ours
  yield `${names.join(',')}\r\n`;
  for await (const row of rows) yield `${names.map((name) => cell(row[name])).join(',')}\r\n`;
}

/** What a spreadsheet would run as a formula gets an apostrophe in front (OWASP, "CSV Injection"). */
export function cell(value: Cell): string {
  if (typeof value === 'number') return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
