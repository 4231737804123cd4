import type { ActionType, Day } from '../domain/action.ts';
import type { Counts, DayCount } from '../domain/count.ts';
import type { DatedAct } from './importer.ts';

/**
 * Where an archive and the recorder tell of the same day, each act counts once: of one thing done on one site on one
 * day, whichever tells more is believed. An archive's acts are taken in only beyond as many as the recorder kept, the
 * earliest being taken for those it saw. An act of which only a bound is known is left out from the first day on
 * which the site was recorded, for its own day is not known. The person reads it as `import_overlap_rule`.
 */

/** Acts of one type on one site on one day. */
export const kindOfDay = (day: Day, site: string, type: ActionType): string => `${day} ${site} ${type}`;

export interface Recorded {
  /** By `kindOfDay`. */
  readonly counts: ReadonlyMap<string, number>;
  /** Days on which the recorder was at work for at least a quarter of an hour. */
  readonly watched: ReadonlySet<Day>;
  /** The first day on which the recorder saw anything on a site. */
  readonly since: ReadonlyMap<string, Day>;
}

/** @param days day counts of acts that were seen on pages; acts of archives must not be in them */
export function recordedIn(days: readonly DayCount[]): Recorded {
  const counts = new Map<string, number>();
  const watched = new Set<Day>();
  const since = new Map<string, Day>();
  for (const { day, counts: bySite, watched: quarters } of days) {
    if (quarters) watched.add(day);
    for (const [site, type, count] of each(bySite)) {
      const kind = kindOfDay(day, site, type);
      counts.set(kind, (counts.get(kind) ?? 0) + count);
      since.set(site, Math.min(day, since.get(site) ?? day));
    }
  }
  return { counts, watched, since };
}

export interface Candidate {
  readonly at: number;
  readonly print: number;
}

/** Of acts of one type on one site on one day, those the recorder has: as many as it counted, the earliest. */
export const alreadyRecorded = (acts: readonly Candidate[], recorded: number): readonly number[] =>
  [...acts]
    .sort((a, b) => a.at - b.at || a.print - b.print)
    .slice(0, recorded)
    .map(({ print }) => print);

/** Whether the recorder would have seen this act, if it was done at all after its bound. */
export const isBoundWithin = (act: DatedAct, day: Day, { since }: Recorded): boolean =>
  act.quality === 'bound' && day >= (since.get(act.site) ?? Number.POSITIVE_INFINITY);

export function* each(counts: Counts): Generator<[site: string, type: ActionType, count: number]> {
  for (const [site, types] of Object.entries(counts)) {
    // Object.entries forgets that the keys of a partial record are its own key type.
    for (const [type, count] of Object.entries(types) as [ActionType, number][]) yield [site, type, count];
  }
}
