import type { ActionType } from '../domain/action.ts';
import type { Recorded } from './overlap.ts';

/** How many of the acts that an archive tells of days which were watched the recorder saw. */
export interface Recall {
  readonly site: string;
  readonly type: ActionType;
  /** Acts the archive tells of watched days. */
  readonly told: number;
  /** Of these, as many as were recorded; on each day no more than the archive tells. */
  readonly seen: number;
}

export interface ToldKind {
  readonly kind: string;
  readonly site: string;
  readonly type: ActionType;
  readonly count: number;
}

/** @param told what the archive tells of watched days, by day, site and type */
export function recallOf(told: Iterable<ToldKind>, { counts }: Recorded): Recall[] {
  const rows = new Map<string, Recall>();
  for (const { kind, site, type, count } of told) {
    const { told: before, seen } = rows.get(`${site} ${type}`) ?? { told: 0, seen: 0 };
    rows.set(`${site} ${type}`, {
      site,
      type,
      told: before + count,
      seen: seen + Math.min(count, counts.get(kind) ?? 0),
    });
  }
  return [...rows.values()].sort((a, b) => a.site.localeCompare(b.site) || a.type.localeCompare(b.type));
}
