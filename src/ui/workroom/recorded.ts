import { type Counts, type DayCount, eachCount } from '../../domain/count.ts';
import type { Store } from '../../store/store.ts';

/**
 * Day counts of what was seen on pages, without the acts of archives: what an archive is held against. Single acts that
 * were let go of after years can no longer be told apart; their counts stay in, so that they are not taken in twice.
 */
export async function recordedOnPages(store: Store): Promise<readonly DayCount[]> {
  const days = await store.days();
  if (!days.some(({ imported }) => imported)) return days;
  const archived = new Map<string, number>();
  for await (const { day, mode, site, type, source } of store.acts()) {
    if (source !== 'archive') continue;
    const cell = `${day} ${mode} ${site} ${type}`;
    archived.set(cell, (archived.get(cell) ?? 0) + 1);
  }
  return days.map((row) => ({ ...row, counts: without(row, archived) }));
}

function without({ day, mode, counts }: DayCount, archived: ReadonlyMap<string, number>): Counts {
  const left: Record<string, Record<string, number>> = {};
  eachCount(counts, (site) => (type, count) => {
    const rest = count - (archived.get(`${day} ${mode} ${site} ${type}`) ?? 0);
    if (rest > 0) left[site] = { ...left[site], [type]: rest };
  });
  return left;
}
