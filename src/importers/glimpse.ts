import { fold } from './fold.ts';
import { encodingOf } from './forms/text.ts';

/** How much of a file is looked at to tell what it is. */
export const GLIMPSE = 6_000;

/** The first letters of a file and what they show: enough to tell whose it is, whatever it is called. */
export interface Glimpse {
  /** The folders that hold it, folded; wrappers of all kinds may stand before the exporter's own. */
  readonly folders: readonly string[];
  /** Its name without folders and ending, folded. */
  readonly name: string;
  readonly looks: 'json' | 'html' | 'table' | 'car';
  readonly head: string;
  /** Every key in the head of JSON, in the order of their first occurrence. */
  readonly keys: ReadonlySet<string>;
  /** The cells of the first rows of a table, folded, to find its header among them. */
  readonly rows: readonly (readonly string[])[];
}

export function glimpseOf(path: string, bytes: Uint8Array): Glimpse {
  const segments = path.split('/');
  const file = segments.pop() ?? '';
  const head = new TextDecoder(encodingOf(bytes))
    .decode(bytes)
    .replace(/^\ufeff/, '')
    .trimStart();
  const looks = isCar(bytes) ? 'car' : looksOf(head);
  return {
    folders: segments.map(fold),
    name: fold(file.replace(/\.\w{1,5}$/, '')),
    looks,
    head,
    keys: new Set(
      looks === 'json' ? [...head.matchAll(/"((?:[^"\\\n]|\\.){1,80})"\s*:/g)].map((found) => found[1] ?? '') : [],
    ),
    rows: looks === 'table' ? rowsOf(head) : [],
  };
}

/** Whether a table has these columns, in any order, in a row near its top. */
export const hasColumns = ({ rows }: Glimpse, ...columns: readonly string[]): boolean =>
  rows.some((row) => columns.every((column) => row.includes(column)));

/** A CARv1 header is the CBOR map of `roots` and `version`, after its length. */
function isCar(bytes: Uint8Array): boolean {
  const text = String.fromCharCode(...bytes.subarray(0, 120));
  return bytes[1] === 0xa2 && text.includes('eroots') && text.includes('gversion');
}

function looksOf(head: string): Glimpse['looks'] {
  if (/^[[{]|^(window|Grailbird)\.\S+\s*=\s*[[{]/.test(head)) return 'json';
  return head.startsWith('<') ? 'html' : 'table';
}

/** Header names hold neither separators nor line breaks, so that the first lines need no full reading. */
const rowsOf = (head: string): string[][] =>
  head.split('\n', 12).map((line) => line.split(/[,;\t]/).map((cell) => fold(cell.replaceAll('"', ''))));
