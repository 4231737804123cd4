import type { SiteClass } from '../domain/site-class.ts';
import type { Words } from '../strings.ts';
import { LISTED } from './listed.ts';

const byId = new Map(LISTED.map((site) => [site.id, site]));

export const classOf = (site: string): SiteClass | undefined => byId.get(site)?.class;

/** Places that only archives tell of, beside the sites that are watched. */
const TOLD: Readonly<Record<string, string>> = { 'google-play': 'Google Play', vimeo: 'Vimeo' };

/** What a place is called, by the id under which its acts are kept. */
export function titleOf(words: Words, site: string): string {
  if (site === 'bookmarks' || site === 'feeds' || site === 'anysite') return words.say(`place_${site}`);
  return byId.get(site)?.title ?? TOLD[site] ?? site;
}
