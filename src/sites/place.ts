import type { Site } from './site.ts';

/** The sites that live at a host of their own; engines anyone may host are told by their signature instead. */
export const sitesOfHost = (sites: readonly Site[], host: string): readonly Site[] =>
  sites.filter((site) => site.hosts?.some((own) => host === own || host.endsWith(`.${own}`)));

/** What to ask the browser for when a site is switched on: its own hosts only, as match patterns. */
export const originsOf = (site: Site): readonly string[] => (site.hosts ?? []).map((host) => `*://*.${host}/*`);

/** True if a match pattern (`*://*.x.com/*`, `https://blog.example/*`) covers an origin. Ports are not part of patterns. */
export function covers(pattern: string, origin: string): boolean {
  const url = new URL(origin);
  const [, scheme, host] = /^(\*|[a-z]+):\/\/([^/]+)\//.exec(pattern) ?? [];
  if (!scheme || !host || !/^https?:$/.test(url.protocol)) return false;
  if (scheme !== '*' && `${scheme}:` !== url.protocol) return false;
  if (host === '*') return true;
  const [name = ''] = host.split(/:\d+$/);
  if (!name.startsWith('*.')) return url.hostname === name;
  return url.hostname === name.slice(2) || url.hostname.endsWith(name.slice(1));
}
