import type { Action } from '../domain/action.ts';

export const WEEK_MS = 604_800_000;

/** The week, counted from 1 January 1970 UTC, in which a moment lies; weeks begin on Thursdays, as that day was one. */
export const weekOf = (at: number): number => Math.floor(at / WEEK_MS);

/** Rows of `actions` from which packing pays: below, they take some megabytes and any tool can read them. */
export const MANY = 20_000;

/** The fields of an act beside its key. */
export const FIELDS = ['type', 'site', 'day', 'mode', 'source', 'evidence', 'quality', 'import'] as const;
type Field = (typeof FIELDS)[number];

/**
 * The acts of one week, packed: a column to each field instead of a row to each act. Nth act, nth place in every column;
 * in order of `at`, then `id`.
 */
export interface Week extends Readonly<Record<Field, Column>> {
  readonly week: number;
  /** Milliseconds since the week began. */
  readonly at: Uint32Array;
  readonly id: Float64Array;
}

/** The different values of a field, and of each act which of them it has; none if all have the same. */
export interface Column {
  readonly values: readonly (string | number | null)[];
  readonly which?: Uint8Array | Uint16Array | Uint32Array;
}

/** Acts of one week, in any order, as columns. */
export function pack(week: number, acts: readonly Action[]): Week {
  const sorted = [...acts].sort(byKey);
  const of = (field: Field): Column => column(sorted.map((act) => act[field] ?? null));
  return {
    week,
    at: Uint32Array.from(sorted, ({ at }) => at - week * WEEK_MS),
    id: Float64Array.from(sorted, ({ id }) => id),
    type: of('type'),
    site: of('site'),
    day: of('day'),
    mode: of('mode'),
    source: of('source'),
    evidence: of('evidence'),
    quality: of('quality'),
    import: of('import'),
  };
}

/**
 * The same, tried: no act is left to columns from which it could not be had back.
 * @throws Error where one could not
 */
export function packSurely(week: number, acts: readonly Action[]): Week {
  const packed = pack(week, acts);
  if (told(unpack(packed)) !== told([...acts].sort(byKey)))
    throw new Error(`the acts of week ${week} cannot be packed`);
  return packed;
}

/** Every field that an act can have, in one order. */
const told = (acts: readonly Action[]): string => JSON.stringify(acts, ['at', 'id', ...FIELDS]);

/** The acts that were packed, in order of `at`, then `id`. */
export function unpack(packed: Week): readonly Action[] {
  const starts = packed.week * WEEK_MS;
  return Array.from(packed.at, (at, nth) => {
    const of = (field: Field): unknown => valueIn(packed[field], nth);
    const [quality, from] = [of('quality'), of('import')];
    const row = { id: packed.id[nth], type: of('type'), site: of('site'), at: starts + at, day: of('day') };
    const told = { mode: of('mode'), source: of('source'), evidence: of('evidence') };
    // What `pack` was given were acts: `packPast` holds each week it packs against them.
    return { ...row, ...told, ...(quality !== null && { quality }), ...(from !== null && { import: from }) } as Action;
  });
}

/** The order of the keys `[at, id]`. */
export const byKey = (one: Pick<Action, 'at' | 'id'>, other: Pick<Action, 'at' | 'id'>): number =>
  one.at - other.at || one.id - other.id;

function column(all: readonly (string | number | null)[]): Column {
  const values = [...new Set(all)];
  if (values.length === 1) return { values };
  const place = new Map(values.map((value, nth) => [value, nth]));
  const which = all.map((value) => place.get(value) ?? 0);
  if (values.length <= 2 ** 8) return { values, which: Uint8Array.from(which) };
  return { values, which: values.length <= 2 ** 16 ? Uint16Array.from(which) : Uint32Array.from(which) };
}

const valueIn = ({ values, which }: Column, nth: number): string | number | null => values[which?.[nth] ?? 0] ?? null;
