import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The questions that are put to pooled donations: `sql/<name>.sql`, in SQL that DuckDB and PostgreSQL read alike. Each
 * answers with cells: `people` of `base` people, and further figures that stand or fall with the cell.
 */
export interface Query {
  readonly name: string;
  /** Columns within which the cells share one base. */
  readonly group: readonly string[];
  /** Columns that tell the cells of a group apart. */
  readonly cell: readonly string[];
  /** Whether each person of the base is in one cell of the group and no other, so that the cells add up to it. */
  readonly addsUp: boolean;
  /** Further columns that count people. */
  readonly alsoPeople?: readonly string[];
}

export const QUERIES: readonly Query[] = [
  {
    name: 'rungs_held',
    group: ['study', 'wave', 'mode', 'rung'],
    cell: ['state'],
    addsUp: true,
    alsoPeople: ['not_known'],
  },
  { name: 'rungs_latest', group: ['study', 'mode', 'rung'], cell: ['state'], addsUp: true, alsoPeople: ['not_known'] },
  { name: 'modes', group: ['study', 'wave', 'rung'], cell: ['at_work', 'in_own_time'], addsUp: true },
  { name: 'flows', group: ['study', 'from_wave', 'mode', 'rung'], cell: ['before', 'now'], addsUp: true },
  { name: 'coverage', group: ['study', 'wave'], cell: [], addsUp: true },
  { name: 'withheld', group: ['study', 'wave', 'part'], cell: ['agreed'], addsUp: true },
  { name: 'classes_by_rung', group: ['study', 'wave', 'mode', 'rung'], cell: ['site_class'], addsUp: false },
  { name: 'motives', group: ['study', 'wave', 'rung'], cell: ['answer'], addsUp: false },
  { name: 'self_rating', group: ['study', 'wave', 'rung'], cell: ['said', 'recorded'], addsUp: true },
  { name: 'weeks', group: ['study', 'wave', 'week', 'mode', 'rung'], cell: [], addsUp: false },
];

/** One line of an answer. */
export type Line = Readonly<Record<string, string | number | null>>;

export const sqlOf = (name: string): string => readFileSync(join(import.meta.dirname, 'sql', `${name}.sql`), 'utf8');
