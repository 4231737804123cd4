import type { Action } from '../../domain/action.ts';
import { COLUMNS, type Column, fieldOf } from './columns.ts';

/** Acts as CSV (RFC 4180) with a header row; `dictionary` says what the columns mean. */
export async function* csv(acts: AsyncIterable<Action>): AsyncGenerator<string> {
  const columns = Object.keys(COLUMNS) as Column[]; // the keys of a constant of ours
  yield `${columns.join(',')}\r\n`;
  for await (const act of acts) yield `${columns.map((column) => cell(fieldOf(act, column))).join(',')}\r\n`;
}

/** What a spreadsheet would run as a formula gets an apostrophe in front (OWASP, "CSV Injection"). */
export function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
