import { IMPORTERS } from '../../../importers/index.ts';
import type { Words } from '../../../strings.ts';
import { titleOf } from '../../directory.ts';

const titles = new Map(IMPORTERS.map(({ id, title }) => [id, title]));

/** What an archive is called, by the id under which its import is kept or by the ids themselves. */
export const archiveTitle = (words: Words, ids: string | readonly string[]): string =>
  words.list((typeof ids === 'string' ? ids.split('.') : ids).map((id) => titleIn(words, id)));

const titleIn = (words: Words, id: string): string =>
  id === 'bookmarks' ? words.say('import_site_bookmarks') : (titles.get(id) ?? id);

/** Places that only archives tell of, beside the sites that are watched. */
const PLACES: Readonly<Record<string, string>> = { 'google-play': 'Google Play', vimeo: 'Vimeo' };

export function placeTitle(words: Words, site: string): string {
  if (site === 'bookmarks' || site === 'feeds') return words.say(`import_site_${site}`);
  return PLACES[site] ?? titleOf(site);
}
