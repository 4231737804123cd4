import type { ActionType } from '../domain/action.ts';
import type { DatedAct } from './importer.ts';

/** Where people act on the web, by host name, for histories that only list addresses. */
const PLACES: Readonly<Record<string, { readonly site: string; readonly watch?: RegExp; readonly read?: RegExp }>> = {
  'facebook.com': { site: 'facebook', watch: /^\/(watch|reel)\b/ },
  'instagram.com': { site: 'instagram', watch: /^\/reels?\// },
  'threads.net': { site: 'threads' },
  'threads.com': { site: 'threads' },
  'youtube.com': { site: 'youtube', watch: /^\/(watch|shorts)\b/ },
  'x.com': { site: 'x' },
  'twitter.com': { site: 'x' },
  'reddit.com': { site: 'reddit', read: /^\/r\/[^/]+\/comments\// },
  'tiktok.com': { site: 'tiktok', watch: /^\/@[^/]+\/video\// },
  'linkedin.com': { site: 'linkedin', read: /^\/pulse\// },
  'bsky.app': { site: 'bluesky' },
  'mastodon.social': { site: 'mastodon' },
  'mastodon.online': { site: 'mastodon' },
  'discord.com': { site: 'discord' },
  'pinterest.com': { site: 'pinterest' },
  'tumblr.com': { site: 'tumblr' },
  'twitch.tv': { site: 'twitch', watch: /^\/videos\// },
  'vimeo.com': { site: 'vimeo', watch: /^\/\d+/ },
  'goodreads.com': { site: 'goodreads', read: /^\/review\/show\// },
  'letterboxd.com': { site: 'letterboxd' },
  'github.com': { site: 'github' },
  'stackoverflow.com': { site: 'stackexchange', read: /^\/questions\/\d+/ },
  'stackexchange.com': { site: 'stackexchange', read: /^\/questions\/\d+/ },
  'wikipedia.org': { site: 'mediawiki', read: /^\/wiki\/[^:]+$/ },
  'quora.com': { site: 'quora' },
  'medium.com': { site: 'medium', read: /-[\da-f]{8,}$/ },
};

const HALF_HOUR = 30 * 60_000;

/** Being on a site, once in half an hour however many pages were opened, as web statistics count visits. */
export const visitTo = (site: string, at: number, type: ActionType = 'visit'): DatedAct => ({
  type,
  site,
  at: Math.floor(at / HALF_HOUR) * HALF_HOUR,
  quality: 'minute',
  once: true,
});

/** What opening an address says: nothing, unless it is a place where people act. The address itself goes no further. */
export function openingOf(address: unknown, at: number): readonly DatedAct[] {
  if (typeof address !== 'string' || !/^https?:/.test(address) || !URL.canParse(address)) return [];
  const { hostname, pathname } = new URL(address);
  const labels = hostname.split('.');
  const host = labels.map((_, index) => labels.slice(index).join('.')).find((name) => Object.hasOwn(PLACES, name));
  const place = host ? PLACES[host] : undefined;
  if (!place) return [];
  const { site, watch, read } = place;
  const visit = visitTo(site, at);
  // A film or an article opened again within the minute is a page loaded again.
  const opened = { site, at: Math.floor(at / 60_000) * 60_000, quality: 'minute', once: true } as const;
  if (watch?.test(pathname)) return [visit, { type: 'watch', ...opened }];
  return read?.test(pathname) ? [visit, { type: 'read', ...opened }] : [visit];
}
