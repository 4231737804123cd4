import type { ActionType, Day, Evidence } from '../domain/action.ts';

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

/**
 * What became of a rule's press: an act, how sure; `refused` by the site; `undone` by its opposite; or no more than
 * `attempted`, where nothing came of it that could be seen.
 */
export type Fate = Exclude<Evidence, 'archive'> | 'refused' | 'undone' | 'attempted';

export interface Match {
  /** That of the act, by which it can be taken away. */
  readonly id: number;
  readonly site: string;
  readonly rule: number;
  readonly type: ActionType;
  readonly at: number;
  readonly fate: Fate;
}

export const HEALTHY: Health = { sites: {}, matches: [] };

/** What the store has noted of it, beside the acts. */
export const healthIn = (noted: unknown): Health => (noted as Health | undefined) ?? HEALTHY;

const KEPT = 50;
const SILENT_DAYS = 7;
const ONE_PRESS = 100; // ms within which several rules were begun by the same press

export type HealthEvent =
  | { readonly of: 'visit' | 'wrapped'; readonly site: string; readonly day: Day }
  | { readonly of: 'match'; readonly site: string; readonly day: Day; readonly match: Match }
  | { readonly of: 'undone'; readonly site: string; readonly id: number };

export function noteHealth(health: Health, event: HealthEvent): Health {
  if (event.of === 'undone') return { ...health, matches: health.matches.map((one) => undone(one, event.id)) };
  const before = health.sites[event.site] ?? {};
  const sites = { ...health.sites, [event.site]: noteSite(before, event) };
  if (event.of !== 'match') return { ...health, sites };
  const { match } = event;
  const known = health.matches.filter((one) => isSame(one, match)); // an act is told by two roads
  if (known.some(({ fate }) => match.fate === 'attempted' || fate === 'undone')) return { ...health, sites };
  const others = health.matches.filter((one) => !known.includes(one));
  return { sites, matches: [match, ...others].sort((one, other) => other.at - one.at).slice(0, KEPT) };
}

const undone = (match: Match, id: number): Match => (match.id === id ? { ...match, fate: 'undone' } : match);

/** Whether what happened on a site is gone from the record: at a moment, or on a day. */
export interface Gone {
  at(site: string, at: number): boolean;
  on(site: string, day: Day): boolean;
}

/** What stays noted after an erasure, if anything: no match whose act is gone, nothing of a site that names a day that is. */
export function forgetHealth({ sites, matches }: Health, gone: Gone): Health | undefined {
  const kept = Object.entries(sites).filter(([site, noted]) =>
    Object.values(noted).every((day) => day === undefined || !gone.on(site, day)),
  );
  const left = matches.filter(({ site, at }) => !gone.at(site, at));
  return kept.length + left.length > 0 ? { sites: Object.fromEntries(kept), matches: left } : undefined;
}

const isSame = (one: Match, other: Match): boolean =>
  one.id === other.id ||
  (one.site === other.site && one.type === other.type && Math.abs(one.at - other.at) < ONE_PRESS);

function noteSite(before: SiteHealth, event: Exclude<HealthEvent, { of: 'undone' }>): SiteHealth {
  const { day } = event;
  if (event.of === 'visit') return { ...before, visited: day, firstInVain: before.firstInVain ?? day };
  if (event.of !== 'match') return { ...before, wrapped: day };
  // Being there is told by every page, and a press of which nothing came may be one that a rule mistook.
  if (event.match.type === 'visit' || event.match.fate === 'attempted') return before;
  const { firstInVain: _, ...rest } = before;
  return { ...rest, seen: day };
}

/** True of what has been counted: its act is held until somebody takes it away. */
export const isCounted = ({ fate }: Match): boolean => ['confirmed', 'accepted', 'seen'].includes(fate);

/** True where a site has been visited for a week without anything seen: its rules may no longer fit it. */
export const isSilent = ({ firstInVain, visited }: SiteHealth): boolean =>
  firstInVain !== undefined && visited !== undefined && visited - firstInVain >= SILENT_DAYS;
