import type { DayCount } from '../domain/count.ts';
import { removeIn } from './acts.ts';
import type { Connection } from './connection.ts';
import type { Cover, DayRow, Import, Writing } from './schema.ts';
import type { WholeDays } from './selection.ts';
import { actsOfDays, stretches } from './stretch.ts';

/** Begins an import; its id goes into each act it brings. */
export function addImport(connection: Connection, begun: Pick<Import, 'importer' | 'at'>): Promise<number> {
  return connection.write(async (tx) => {
    const last = (await tx.objectStore('imports').getAllKeys()).at(-1) ?? 0;
    const { importer, at } = begun;
    return tx.objectStore('imports').add({ id: last + 1, importer, at, acts: 0, covers: [] });
  });
}

/** What is known of an import once it was read to its end. */
export type ImportEnd = Pick<Import, 'acts' | 'covers' | 'unread'>;

/** Says that an import was read to its end: what it brought and what days it tells of. */
export function endImport(connection: Connection, id: number, end: ImportEnd): Promise<void> {
  return connection.write(async (tx) => {
    const begun = await tx.objectStore('imports').get(id);
    if (!begun) throw new RangeError(`there is no import ${id}`);
    const covers = end.covers.map(({ mode, from, to }) => ({ mode, from, to }));
    await tx
      .objectStore('imports')
      .put({ ...begun, acts: end.acts, covers, ...(end.unread && { unread: end.unread }) });
  });
}

/** Removes an import with every act it brought and what they counted. @returns how many acts went */
export async function removeImport(connection: Connection, id: number): Promise<number> {
  let removed = 0;
  for (const stretch of await stretches(connection, {})) {
    removed += await connection.write(
      async (tx) => {
        const acts = (await actsOfDays(tx, stretch, {})).filter((act) => act.import === id);
        await removeIn(tx, acts);
        return acts.length;
      },
      { frees: true },
    );
  }
  await connection.write((tx) => tx.objectStore('imports').delete(id), { frees: true }); // last, so that it can be tried again
  return removed;
}

/** Imports no longer tell of these days; one that then tells of none is forgotten. @returns them as they were */
export async function withoutDays(tx: Writing, { days, mode }: WholeDays): Promise<readonly Import[]> {
  const imports = tx.objectStore('imports');
  const [first, last] = days ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const changed: Import[] = [];
  for (const record of await imports.getAll()) {
    const covers = record.covers.flatMap((cover) =>
      mode === undefined || cover.mode === mode ? cut(cover, first, last) : [cover],
    );
    if (JSON.stringify(covers) === JSON.stringify(record.covers)) continue;
    changed.push(record);
    if (covers.length > 0) await imports.put({ ...record, covers });
    else await imports.delete(record.id);
  }
  return changed;
}

function cut({ mode, from, to }: Cover, first: number, last: number): readonly Cover[] {
  const before = { mode, from, to: Math.min(to, first - 1) };
  const after = { mode, from: Math.max(from, last + 1), to };
  return [before, after].filter((cover) => cover.from <= cover.to);
}

/** Day counters as they are read: `imported` where an archive told of an act or covers the day without one. */
export function withCovers(rows: readonly DayRow[], covers: readonly Cover[]): DayCount[] {
  const days = new Map<string, DayCount>();
  for (const { archived, ...row } of rows) {
    days.set(`${row.day} ${row.mode}`, { ...row, ...(archived && { imported: true }) });
  }
  for (const { mode, from, to } of covers) {
    for (let day = from; day <= to; day += 1) {
      const row = days.get(`${day} ${mode}`) ?? { day, mode, counts: {} };
      days.set(`${day} ${mode}`, { ...row, imported: true });
    }
  }
  return [...days.values()].sort((one, other) => one.day - other.day || (one.mode < other.mode ? -1 : 1));
}
