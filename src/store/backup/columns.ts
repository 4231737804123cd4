import type { Action } from '../../domain/action.ts';

/** What each field of an act means: the columns of the CSV export and, with it, its data dictionary. */
export const COLUMNS = {
  id: 'Number made once for the act; with `at` it is unique.',
  at: 'When it was done: milliseconds since 1 January 1970 UTC.',
  time: 'The same moment as ISO 8601, in UTC.',
  day: 'The calendar day where the person was, as an ISO 8601 date.',
  type: 'What was done: a word of docs/data.md, such as `comment` or `vote`.',
  site: 'The id of the site, such as `wordpress`; of a self-hosted place its engine, never its address.',
  mode: '`work` or `private` (own time), as it was when the act was done or was put right later.',
  source: '`page`: seen while it happened; `archive`: told by an archive afterwards.',
  evidence: '`confirmed`: the site answered and showed it; `accepted`: it answered; `seen`: it showed it; `archive`.',
  quality: 'How well `at` is known if not exactly: `minute`, `day` (then `at` is noon) or `bound` (not earlier).',
  import: 'Number of the import that brought it; empty for an act that was seen.',
} as const;

export type Column = keyof typeof COLUMNS;

const DAY_MS = 86_400_000;

/** The value of a column, empty where the act has none. */
export function fieldOf(act: Action, column: Column): string | number {
  if (column === 'time') return new Date(act.at).toISOString();
  if (column === 'day') return new Date(act.day * DAY_MS).toISOString().slice(0, 10);
  return act[column] ?? '';
}

/** The data dictionary as a table of CSV: of each table, what each of its columns means. */
export const dictionary = (tables: Readonly<Record<string, Readonly<Record<string, string>>>>): string =>
  [
    'table,column,meaning',
    ...Object.entries(tables).flatMap(([table, columns]) =>
      Object.entries(columns).map(([name, meaning]) => `${table},${name},"${meaning.replaceAll('"', '""')}"`),
    ),
  ]
    .map((line) => `${line}\r\n`)
    .join('');
