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

type Value = string | number | null;

/** The different values of a field, and of each act which of them it has; none if all have the same. */
export interface Column {
  readonly values: readonly Value[];
  readonly which?: Uint8Array | Uint16Array | Uint32Array;
}

/** Acts of one week, in any order, as columns. */
export const pack = (week: number, acts: readonly Action[]): Week => packInOrder(week, [...acts].sort(byKey));

function packInOrder(week: number, sorted: readonly Action[]): Week {
  return {
    week,
    at: Uint32Array.from(sorted, ({ at }) => at - week * WEEK_MS),
    id: Float64Array.from(sorted, ({ id }) => id),
    type: column(sorted, 'type'),
    site: column(sorted, 'site'),
    day: column(sorted, 'day'),
    mode: column(sorted, 'mode'),
    source: column(sorted, 'source'),
    evidence: column(sorted, 'evidence'),
    quality: column(sorted, 'quality'),
    import: column(sorted, 'import'),
  };
}

/**
 * The same, tried: no act is left to columns from which it could not be had back.
 * @throws Error where one could not
 */
export function packSurely(week: number, acts: readonly Action[]): Week {
  const sorted = [...acts].sort(byKey);
  const packed = packInOrder(week, sorted);
  // Column by column, as an import packs each week several times and unpacked acts would fill the memory.
  const isThere = (act: Action, nth: number): boolean =>
    packed.id[nth] === act.id &&
    momentIn(packed, nth) === act.at &&
    FIELDS.every((field) => valueIn(packed[field], nth) === (act[field] ?? null));
  if (packed.id.length !== acts.length || !sorted.every(isThere))
    throw new Error(`the acts of week ${week} cannot be packed`);
  return packed;
}

/** The keys of packed acts that bear one of these ids. */
export function* keysIn(packed: Week, ids: ReadonlySet<number>): Generator<Pick<Action, 'at' | 'id'>> {
  for (const [nth, id] of packed.id.entries()) if (ids.has(id)) yield { at: momentIn(packed, nth), id };
}

/** The acts that were packed, in order of `at`, then `id`. */
export function unpack(packed: Week): readonly Action[] {
  return Array.from(packed.id, (id, nth) => {
    const of = (field: Field): unknown => valueIn(packed[field], nth);
    const [quality, from] = [of('quality'), of('import')];
    const row = { id, type: of('type'), site: of('site'), at: momentIn(packed, nth), day: of('day') };
    const told = { mode: of('mode'), source: of('source'), evidence: of('evidence') };
    // What `pack` was given were acts: `packPast` holds each week it packs against them.
    return { ...row, ...told, ...(quality !== null && { quality }), ...(from !== null && { import: from }) } as Action;
  });
}

/** The order of the keys `[at, id]`. */
export const byKey = (one: Pick<Action, 'at' | 'id'>, other: Pick<Action, 'at' | 'id'>): number =>
  one.at - other.at || one.id - other.id;

function column(acts: readonly Action[], field: Field): Column {
  const place = new Map<Value, number>();
  const which = new Uint32Array(acts.length);
  for (const [nth, act] of acts.entries()) {
    const value = act[field] ?? null;
    const at = place.get(value) ?? place.size;
    if (at === place.size) place.set(value, at);
    which[nth] = at;
  }
  const values = [...place.keys()];
  if (values.length === 1) return { values };
  if (values.length <= 2 ** 8) return { values, which: Uint8Array.from(which) };
  return { values, which: values.length <= 2 ** 16 ? Uint16Array.from(which) : which };
}

const momentIn = ({ week, at }: Week, nth: number): number => week * WEEK_MS + (at[nth] ?? Number.NaN);

const valueIn = ({ values, which }: Column, nth: number): Value => values[which?.[nth] ?? 0] ?? null;
