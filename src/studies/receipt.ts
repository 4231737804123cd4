import type { Day } from '../domain/action.ts';
import { isoOf } from '../domain/day.ts';
import { fileName } from './bundle.ts';
import type { Draft } from './draft.ts';
import { sha256 } from './hash.ts';
import { column, TABLES, type TableName } from './tables.ts';
import { inLanguage } from './words.ts';

/** What the person keeps of a donation: with it they can look it up, tell what is new next time, or call it back. */
export interface Receipt {
  readonly study: string;
  readonly title: string;
  readonly contact: string;
  readonly participant: string;
  readonly wave: number;
  /** When it was handed over, milliseconds since 1970. */
  readonly at: number;
  readonly from: Day;
  readonly to: Day;
  /** `table.column` of all that had rows. */
  readonly columns: readonly string[];
  readonly rows: number;
  readonly withheld: number;
  readonly file: string;
  /** SHA-256 of the sealed file. */
  readonly digest: string;
  /** Proves to the study that the donation is the person's own; it lies in the bundle only as a hash. */
  readonly code: string;
}

/** The receipt for the sealed bytes. */
export async function receiptFor(
  draft: Draft,
  sealed: Uint8Array,
  { code, at, language }: { readonly code: string; readonly at: number; readonly language: string },
): Promise<Receipt> {
  const { study, participant, wave, from, to, tables, withheld } = draft;
  return {
    study: study.id,
    title: inLanguage(study.title, language),
    contact: study.withdrawal.contact,
    participant,
    wave,
    at,
    from,
    to,
    columns: columnsOf(draft),
    rows: TABLES.reduce((sum, { name }) => sum + tables[name].length, 0),
    withheld,
    file: fileName(draft),
    digest: await sha256(sealed),
    code,
  };
}

const columnsOf = ({ tables }: Pick<Draft, 'tables'>): readonly string[] =>
  TABLES.filter(({ name }) => tables[name].length > 0).flatMap(({ name, fields }) =>
    fields.map((field) => `${name}.${field.name}`),
  );

/** What a donation tells that the last one to the same study did not. */
export interface News {
  /** Rows of days after the last donation's, by table. */
  readonly rows: Readonly<Partial<Record<TableName, number>>>;
  readonly from: Day;
  readonly to: Day;
  /** Columns that were not in it. */
  readonly columns: readonly string[];
}

export function newSince(last: Pick<Receipt, 'to' | 'columns'>, draft: Draft): News {
  const rows = Object.fromEntries(
    DATED.map(([table, field]) => {
      const day = column(table, field);
      const since = isoOf(last.to);
      return [table, draft.tables[table].filter((row) => day(row) > since).length] as const;
    }).filter(([, count]) => count > 0),
  );
  return {
    rows,
    from: Math.max(draft.from, last.to + 1),
    to: draft.to,
    columns: columnsOf(draft).filter((name) => !last.columns.includes(name)),
  };
}

const DATED = [
  ['person_wave', 'day'],
  ['week_rung', 'week'],
  ['day_action', 'day'],
  ['act', 'day'],
  ['coverage', 'last_day'],
] as const satisfies readonly (readonly [TableName, string])[];
