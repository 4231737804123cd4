import type { Scripting } from 'webextension-polyfill';
import { browser } from '../browser.ts';
import type { Place } from '../settings.ts';
import { SITES } from '../sites/index.ts';
import { covers, originsOf, sitesOfHost } from '../sites/place.ts';
import { needsEar, watcherOf } from '../sites/travels.ts';

type Registered = Scripting.RegisteredContentScript;
/** Engines recognised at an origin, kept in `storage.local` under `recognised`. */
export type Recognised = Readonly<Record<string, readonly string[]>>;

/** The match patterns that the person switched on and the browser really grants. */
export async function grantedOf(places: readonly Place[]): Promise<string[]> {
  const checks = places.map(async ({ origin }) => ((await isGranted(origin)) ? [origin] : []));
  return (await Promise.all(checks)).flat();
}

const isGranted = (origin: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [origin] }).catch(() => false);

/**
 * Lets watchers into the sites a person chose and nowhere else. Called at every start of the background, since
 * browsers differ in what they keep of registered scripts; what already stands as wanted is left alone.
 */
export async function letIn(granted: readonly string[], recognised: Recognised): Promise<void> {
  // A place may lie within another: what both ask for is let in once.
  const scripts = granted.flatMap((origin) => scriptsFor(origin, recognised));
  const wanted = [...new Map(scripts.map((script) => [script.id, script])).values()];
  const standing = await browser.scripting.getRegisteredContentScripts();
  const isSame = (a: Registered, b: Registered): boolean =>
    a.id === b.id &&
    (['js', 'matches', 'excludeMatches'] as const).every((key) => String(a[key] ?? []) === String(b[key] ?? []));
  const gone = standing.filter((script) => !wanted.some((other) => isSame(script, other)));
  const come = wanted.filter((script) => !standing.some((other) => isSame(script, other)));
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone.map(({ id }) => id) });
  if (come.length > 0) await browser.scripting.registerContentScripts(come);
  await Promise.all(come.map(joinOpenTabs));
}

/** A page that is open already gets its watcher now, not at its next load. */
async function joinOpenTabs({ js = [], matches = [], world }: Registered): Promise<void> {
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.all(
    tabs.map(
      ({ id }) =>
        browser.scripting
          .executeScript({ target: { tabId: id ?? -1, allFrames: true }, files: js, ...(world && { world }) })
          .catch(() => undefined), // a tab that shows an error page cannot be joined
    ),
  );
}

/**
 * Looks for engines that stand within a page which is watched already, as a box for comments does. Such pages are left
 * out where every page is looked at as it loads, since most are looked at and left.
 */
export async function lookWithin(tab: number, frame: number, origin: string): Promise<void> {
  const standing = await browser.scripting.getRegisteredContentScripts();
  const isLeftOut = standing.some(({ excludeMatches = [] }) => excludeMatches.some((page) => covers(page, origin)));
  if (!isLeftOut) return;
  await browser.scripting
    .executeScript({ target: { tabId: tab, frameIds: [frame] }, files: [RECOGNISER] })
    .catch(() => undefined); // the page has gone
}

function scriptsFor(pattern: string, recognised: Recognised): Registered[] {
  const host = /^[^:]+:\/\/(?:\*\.)?([^/:]+)/.exec(pattern)?.[1] ?? '';
  const own = sitesOfHost(SITES, host).map(({ id }) => id);
  if (own.length > 0) return watchers(pattern, own);
  const everywhere =
    host === '*' ? SITES.flatMap((site) => originsOf(site).flatMap((one) => watchers(one, [site.id]))) : [];
  // Patterns know no ports: what was recognised at any port of a host is watched for on all of them.
  const hosts = new Map<string, readonly string[]>();
  for (const [origin, sites] of Object.entries(recognised))
    if (covers(pattern, origin) && sitesOfHost(SITES, new URL(origin).hostname).length === 0) {
      const page = `${origin.replace(/:\d+$/, '')}/*`;
      hosts.set(page, [...new Set([...(hosts.get(page) ?? []), ...sites])].sort());
    }
  const watched = [...new Set([...everywhere.flatMap(({ matches = [] }) => matches), ...hosts.keys()])];
  return [
    ...everywhere,
    ...[...hosts].flatMap(([page, sites]) => watchers(page, sites)),
    {
      ...SCRIPT,
      id: `recognise ${pattern}`,
      matches: [pattern],
      ...(watched.length > 0 && { excludeMatches: watched }),
      js: [RECOGNISER],
      runAt: 'document_end',
    },
  ];
}

const RECOGNISER = 'recognise.js';

function watchers(pattern: string, ids: readonly string[]): Registered[] {
  const found = SITES.filter(({ id }) => ids.includes(id));
  const known = found.filter(({ lastResort }) => !lastResort);
  const sites = known.length > 0 ? known : found;
  const ears = sites.filter(needsEar).map(({ id }) => `ears/${id}.js`);
  const base = { ...SCRIPT, matches: [pattern], runAt: 'document_start' as const };
  return [
    { ...base, id: `watch ${pattern}`, js: [...watcherOf(sites)] },
    ...(ears.length > 0 ? [{ ...base, id: `ear ${pattern}`, js: ears, world: 'MAIN' as const }] : []),
  ];
}

const SCRIPT = { allFrames: true, persistAcrossSessions: true } as const;
