import type { Action } from '../domain/action.ts';
import { byKey, keysIn, pack, packSurely, unpack, WEEK_MS, type Week, weekOf } from './pack.ts';
import type { Looking, Writing } from './schema.ts';
import { type ActKey, keysWithin } from './selection.ts';

/*
 * Where acts are kept: each as a row of `actions`, until those of a past week are packed into one row of `weeks`
 * (`packPast`); in a long record, many of one week that come together are packed at once. Nothing else knows which of
 * them are where; an act is never in both.
 */

type Key = [at: number, id: number];

const keyOf = ({ at, id }: ActKey): Key => [at, id];
const nameOf = ({ at, id }: ActKey): string => `${at} ${id}`;

/** The acts that bear these keys; each once. */
export async function actsOf(tx: Looking, keys: readonly ActKey[]): Promise<readonly Action[]> {
  const once = new Map(keys.map((key) => [nameOf(key), key]));
  const rows = tx.objectStore('actions');
  const found = (await Promise.all([...once.values()].map((key) => rows.get(keyOf(key))))).filter(isThere);
  for (const act of found) once.delete(nameOf(act));
  const packed = await Promise.all(weeksOf([...once.values()]).map((week) => tx.objectStore('weeks').get(week)));
  return [...found, ...packed.filter(isThere).flatMap((week) => unpack(week).filter((act) => once.has(nameOf(act))))];
}

/** Acts of one week from which they are looked up and kept together: an archive brings thousands at a time. */
const MUCH = 50;

/** Of these acts, those whose keys are not there yet. */
export async function unknownOf<A extends ActKey>(tx: Looking, acts: readonly A[]): Promise<readonly A[]> {
  const known = new Set<string>();
  await Promise.all(
    [...byWeek(acts)].map(async ([week, group]) => {
      const [keys, packed] = await Promise.all([keysAmong(tx, week, group), tx.objectStore('weeks').get(week)]);
      const ids = new Set(group.map(({ id }) => id)); // numbers first: few names are then made of the many keys there
      for (const [at, id] of keys.filter(isThere)) if (ids.has(id)) known.add(nameOf({ at, id }));
      if (packed) for (const key of keysIn(packed, ids)) known.add(nameOf(key));
    }),
  );
  return known.size === 0 ? acts : acts.filter((act) => !known.has(nameOf(act)));
}

function keysAmong(tx: Looking, week: number, acts: readonly ActKey[]): Promise<readonly (Key | undefined)[]> {
  const rows = tx.objectStore('actions');
  return acts.length < MUCH
    ? Promise.all(acts.map((act) => rows.getKey(keyOf(act))))
    : rows.getAllKeys(keysWithin(week * WEEK_MS, (week + 1) * WEEK_MS - 1));
}

/**
 * Keeps acts that are not there yet: as rows, or, once there are many of those, what comes of one week together packed
 * at once, which takes a tenth of the time.
 */
export async function keepIn(tx: Writing, fresh: readonly Action[], many: number): Promise<void> {
  const [rows, weeks] = [tx.objectStore('actions'), tx.objectStore('weeks')];
  const isLong = fresh.length >= MUCH && (await rows.count()) >= many;
  await Promise.all(
    [...byWeek(fresh)].map(async ([week, group]) => {
      if (!isLong || group.length < MUCH) return Promise.all(group.map((act) => rows.add(act)));
      const packed = await weeks.get(week);
      return weeks.put(packSurely(week, [...(packed ? unpack(packed) : []), ...group]));
    }),
  );
}

/** The acts between two moments, both included, in order. */
export async function actsBetween(tx: Looking, from: number, to: number): Promise<readonly Action[]> {
  const [rows, packed] = await Promise.all([
    tx.objectStore('actions').getAll(keysWithin(from, to)),
    from <= to ? tx.objectStore('weeks').getAll(IDBKeyRange.bound(weekOf(from), weekOf(to))) : [],
  ]);
  if (packed.length === 0) return rows;
  const old = packed.flatMap((week) => unpack(week).filter(({ at }) => at >= from && at <= to));
  return [...old, ...rows].sort(byKey);
}

/** Keeps acts, over those of the same keys. */
export async function putIn(tx: Writing, acts: readonly Action[]): Promise<void> {
  const packed = new Set<string>();
  await changeWeeks(tx, acts, (before, given) => {
    for (const act of before) if (given.has(nameOf(act))) packed.add(nameOf(act));
    return before.map((act) => given.get(nameOf(act)) ?? act);
  });
  const rows = tx.objectStore('actions');
  await Promise.all(acts.filter((act) => !packed.has(nameOf(act))).map((act) => rows.put(act)));
}

/** Takes acts away, wherever they are. */
export async function dropFrom(tx: Writing, keys: readonly ActKey[]): Promise<void> {
  const rows = tx.objectStore('actions');
  await Promise.all(keys.map((key) => rows.delete(keyOf(key))));
  await changeWeeks(tx, keys, (before, given) => before.filter((act) => !given.has(nameOf(act))));
}

/** Unpacks the weeks that hold any of these acts and packs them anew as they are to be. */
async function changeWeeks<A extends ActKey>(
  tx: Writing,
  acts: readonly A[],
  change: (before: readonly Action[], given: ReadonlyMap<string, A>) => readonly Action[],
): Promise<void> {
  const weeks = tx.objectStore('weeks');
  const given = new Map(acts.map((act) => [nameOf(act), act]));
  for (const week of weeksOf(acts)) {
    const packed = await weeks.get(week);
    if (!packed) continue;
    const before = unpack(packed);
    if (!before.some((act) => given.has(nameOf(act)))) continue;
    const after = change(before, given);
    await (after.length > 0 ? weeks.put(pack(week, after)) : weeks.delete(week));
  }
}

const weeksOf = (keys: readonly ActKey[]): readonly number[] => [...byWeek(keys).keys()];

function byWeek<A extends ActKey>(acts: readonly A[]): ReadonlyMap<number, readonly A[]> {
  const weeks = new Map<number, A[]>();
  for (const act of acts) {
    const group = weeks.get(weekOf(act.at));
    if (group) group.push(act);
    else weeks.set(weekOf(act.at), [act]);
  }
  return weeks;
}

const isThere = <T>(found: T | undefined): found is T => found !== undefined;

/** A page of acts in order, or backwards, and from where to go on; no `next`: that was all. */
export interface Page {
  readonly acts: readonly Action[];
  readonly next?: Span;
}

/** Everything between two keys, neither included. */
export interface Span {
  readonly after: ActKey;
  readonly before: ActKey;
}

const [NEVER, ALWAYS] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

/** The moments of a span, both included. */
export const spanOf = (from = NEVER, to = ALWAYS): Span => ({
  after: { at: from, id: NEVER },
  before: { at: to, id: ALWAYS },
});

const WEEKS = 2; // packed weeks unpacked for one page

/** About `size` acts from the beginning of a span, or from its end backwards. */
export async function pageOf(tx: Looking, span: Span, size: number, backwards: boolean): Promise<Page> {
  const { after, before } = span;
  if (byKey(after, before) >= 0) return { acts: [] };
  const [rows, weeks] = await Promise.all([
    firstOf<Action>(
      tx.objectStore('actions'),
      IDBKeyRange.bound(keyOf(after), keyOf(before), true, true),
      size,
      backwards,
    ),
    firstOf<Week>(tx.objectStore('weeks'), IDBKeyRange.bound(weekOf(after.at), weekOf(before.at)), WEEKS, backwards),
  ]);
  // As far as both were read: the rest of either comes with the next page.
  const ends: ActKey[] = [];
  const [lastRow, lastWeek] = [rows.at(-1), weeks.at(-1)];
  if (lastRow && rows.length === size) ends.push(lastRow);
  if (lastWeek && weeks.length === WEEKS) ends.push(edgeOf(lastWeek.week, backwards));
  const sign = backwards ? -1 : 1;
  const end = ends.sort((one, other) => sign * byKey(one, other))[0];
  const isWithin = (act: Action): boolean =>
    byKey(act, after) > 0 && byKey(act, before) < 0 && (!end || sign * byKey(act, end) <= 0);
  const acts = [...rows, ...weeks.flatMap(unpack)].filter(isWithin).sort((a, b) => sign * byKey(a, b));
  if (!end) return { acts };
  return { acts, next: backwards ? { after, before: end } : { after: end, before } };
}

/** The last key that a week can hold; backwards, the key before its first. */
const edgeOf = (week: number, backwards: boolean): ActKey =>
  backwards ? { at: week * WEEK_MS, id: NEVER } : { at: (week + 1) * WEEK_MS - 1, id: ALWAYS };

interface Cursor<T> {
  readonly value: T;
  continue(): Promise<Cursor<T> | null>;
}

interface Rows<T> {
  getAll(range: IDBKeyRange, size: number): Promise<T[]>;
  openCursor(range: IDBKeyRange, direction: 'prev'): Promise<Cursor<T> | null>;
}

/** The first rows of a range, or its last, the last first. */
async function firstOf<T>(rows: Rows<T>, range: IDBKeyRange, size: number, backwards: boolean): Promise<readonly T[]> {
  if (!backwards) return rows.getAll(range, size);
  const found: T[] = [];
  for (let cursor = await rows.openCursor(range, 'prev'); cursor; cursor = await cursor.continue())
    if (found.push(cursor.value) === size) break;
  return found;
}
