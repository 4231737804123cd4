import type { Day, Evidence } from '../domain/action.ts';

/** How the rules of the sites are doing: what the Sites page shows, and nothing about what was done. */
export interface Health {
  readonly sites: Readonly<Record<string, SiteHealth>>;
  /** The last matches, newest first. */
  readonly matches: readonly Match[];
}

export interface SiteHealth {
  /** The first and the last day on which a page of it was open since anything was last seen there. */
  readonly visited?: Day;
  readonly firstInVain?: Day;
  /** The last day on which any of its rules matched. */
  readonly seen?: Day;
  /** The last day on which another extension was found to have wrapped the page's functions first. */
  readonly wrapped?: Day;
}

export interface Match {
  readonly site: string;
  readonly rule: number;
  readonly at: number;
  readonly evidence: Evidence;
}

export const HEALTHY: Health = { sites: {}, matches: [] };

const KEPT = 50;
const SILENT_DAYS = 7;

export type HealthEvent =
  | { readonly of: 'visit' | 'wrapped'; readonly site: string; readonly day: Day }
  | { readonly of: 'match'; readonly site: string; readonly day: Day; readonly match: Match };

export function noteHealth(health: Health, event: HealthEvent): Health {
  const before = health.sites[event.site] ?? {};
  const sites = { ...health.sites, [event.site]: noteSite(before, event) };
  if (event.of !== 'match') return { ...health, sites };
  const others = health.matches.filter((match) => !isSame(match, event.match)); // an act is told by two roads
  return { sites, matches: [event.match, ...others].slice(0, KEPT) };
}

const isSame = (one: Match, other: Match): boolean =>
  one.at === other.at && one.rule === other.rule && one.site === other.site;

/** Whether what happened on a site is gone from the record: at a moment, or on a day. */
export interface Gone {
  at(site: string, at: number): boolean;
  on(site: string, day: Day): boolean;
}

/** What stays noted after an erasure: no match whose act is gone, nothing of a site that names a day that is. */
export function forgetHealth({ sites, matches }: Health, gone: Gone): Health {
  const kept = Object.entries(sites).filter(([site, noted]) =>
    Object.values(noted).every((day) => day === undefined || !gone.on(site, day)),
  );
  return { sites: Object.fromEntries(kept), matches: matches.filter(({ site, at }) => !gone.at(site, at)) };
}

function noteSite(before: SiteHealth, { of, day }: HealthEvent): SiteHealth {
  if (of === 'visit') return { ...before, visited: day, firstInVain: before.firstInVain ?? day };
  if (of === 'wrapped') return { ...before, wrapped: day };
  const { firstInVain: _, ...rest } = before;
  return { ...rest, seen: day };
}

/** True where a site has been visited for a week without anything seen: its rules may no longer fit it. */
export const isSilent = ({ firstInVain, visited }: SiteHealth): boolean =>
  firstInVain !== undefined && visited !== undefined && visited - firstInVain >= SILENT_DAYS;
