import { fold } from '../fold.ts';
import { Unreadable } from '../reasons.ts';
import { Bad, type Cutter, LONGEST } from './form.ts';

/** A row of a table. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** What stands under a column, by its folded name; empty where the row is short or the column missing. */
  readonly get: (column: string) => string;
}

interface CsvOptions {
  readonly header?: readonly string[] | undefined;
  readonly escape?: '\\' | undefined;
}

const SEPARATORS = [',', ';', '\t'];

/**
 * Reads RFC 4180 tables, and what exporters make of them: a byte order mark, preamble before the header, blank lines, rows of any
 * length, semicolons or tabs for commas, and with `escape` LinkedIn's `\"`.
 */
export function cutCsv({ header, escape: escaping }: CsvOptions = {}): Cutter<string, CsvRow> {
  let separator = '';
  let columns: ReadonlyMap<string, number> | undefined;
  let cells: string[] = [];
  let field = '';
  let quoted = false;
  let afterQuote = false;
  let escaped = false;
  let tooLong = false;
  let first = '';

  const fieldDone = (): void => {
    cells.push(field);
    field = '';
    afterQuote = false;
  };

  function rowDone(out: (CsvRow | Bad)[]): void {
    fieldDone();
    const row = cells;
    cells = [];
    if (tooLong) {
      tooLong = false;
      out.push(new Bad('tooLong'));
    } else if (!row.some((cell) => cell !== '')) return;
    else if (columns) out.push(rowOf(row, columns));
    else {
      const names = row.map(fold);
      if ((header ?? []).every((name) => names.includes(name)) && (header || row.length > 0)) {
        columns = new Map(names.map((name, index) => [name, index] as const).reverse());
      }
    }
  }

  function push(text: string): (CsvRow | Bad)[] {
    const out: (CsvRow | Bad)[] = [];
    if (separator === '') {
      first += text;
      if (first === '') return out;
      text = first.replace(/^\ufeff/, '');
      first = '';
      separator = separatorOf(text);
    }
    for (let i = 0; i < text.length; i++) {
      const letter = text[i] ?? '';
      if (quoted) {
        if (escaped) {
          field += letter;
          escaped = false;
        } else if (letter === escaping) escaped = true;
        else if (letter === '"') {
          quoted = false;
          afterQuote = true;
        } else field += letter;
      } else if (letter === '"' && (afterQuote || field.trim() === '')) {
        // a doubled quotation mark, or the opening one
        field = afterQuote ? `${field}"` : '';
        quoted = true;
        afterQuote = false;
      } else if (letter === separator) fieldDone();
      else if (letter === '\n') rowDone(out);
      else if (letter !== '\r') field += letter;
      if (field.length > LONGEST) {
        tooLong = true;
        field = '';
      }
    }
    return out;
  }

  return {
    push,
    end() {
      if (quoted) throw new Unreadable('damaged');
      const out: (CsvRow | Bad)[] = [];
      if (field !== '' || cells.length > 0) rowDone(out);
      return out;
    },
  };
}

const rowOf = (cells: readonly string[], columns: ReadonlyMap<string, number>): CsvRow => ({
  cells,
  get: (column) => cells[columns.get(column) ?? -1] ?? '',
});

/** The separator that the first line has most of. */
function separatorOf(text: string): string {
  const line = text.slice(0, Math.max(text.indexOf('\n'), 0) || text.length);
  const count = (separator: string): number => line.split(separator).length;
  return SEPARATORS.reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}
