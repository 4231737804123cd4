import type { FromPage } from '../messages.ts';
import { covers, sitesOfHost } from '../sites/place.ts';
import type { Site } from '../sites/site.ts';

/** What the background knows when a page speaks. */
export interface Known {
  readonly sites: readonly Site[];
  /** Match patterns that the browser has granted and the person switched on. */
  readonly granted: readonly string[];
  /** Engines recognised at an origin. */
  readonly recognised: Readonly<Record<string, readonly string[]>>;
  readonly now: number;
}

/** Why something a page said is not believed; `undefined` if it is. */
export type Doubt = 'origin' | 'site' | 'rule' | 'time';

const LONGEST_WAIT = 7 * 86_400_000; // ms an act may lie in an outbox while the browser is closed
const CLOCKS_DIFFER = 60_000; // ms

/** Nothing a page can say may make us record what its site's rules do not allow. */
export function doubt(
  message: FromPage,
  origin: string,
  { sites, granted, recognised, now }: Known,
): Doubt | undefined {
  if (!granted.some((pattern) => covers(pattern, origin))) return 'origin';
  if (message.say === 'recognised') return undefined;
  const said = saidBy(message);
  const here = [...sitesOfHost(sites, new URL(origin).hostname).map(({ id }) => id), ...(recognised[origin] ?? [])];
  if (!here.includes(said.site)) return 'site';
  if (message.say === 'hello' || message.say === 'wrapped') return undefined;
  if (said.at !== undefined && (said.at > now + CLOCKS_DIFFER || said.at < now - LONGEST_WAIT)) return 'time';
  if (message.say === 'undo') return undefined;
  const rules = sites.find(({ id }) => id === said.site)?.rules ?? [];
  const named =
    message.say === 'landed' ? message.landing.marks : [message.say === 'act' ? message.act : message.attempt];
  if (!named.every(({ rule }) => rules[rule])) return 'rule';
  if (message.say === 'act' && rules[message.act.rule]?.type !== message.act.type) return 'rule';
  return undefined;
}

type OfSite = Exclude<FromPage, { say: 'recognised' }>;

function saidBy(message: OfSite): { readonly site: string; readonly at?: number } {
  switch (message.say) {
    case 'act':
      return message.act;
    case 'attempt':
      return message.attempt;
    case 'landed':
      return { site: message.landing.site, at: message.landing.born };
    default:
      return message;
  }
}

const MOST = 40; // acts …
const WITHIN = 10_000; // … in so many ms: more than hands can do, less than a loop does
const KNOWN = 400; // acts of a tab that are borne in mind: told in whatever order, a flood is one

/**
 * A rate that a person can reach, per tab; the same act told twice is one. It goes by when acts were done: those that
 * waited in an outbox are all told at once.
 */
export function rate(): (tab: number, id: number, at: number) => boolean {
  const tabs = new Map<number, { id: number; at: number }[]>();
  return (tab, id, at) => {
    const told = tabs.get(tab) ?? [];
    if (told.every((one) => one.id !== id)) told.push({ id, at });
    tabs.set(tab, told.slice(-KNOWN));
    return told.filter((one) => Math.abs(one.at - at) < WITHIN).length <= MOST;
  };
}
