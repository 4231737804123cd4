import { IMPORTERS } from '../../../importers/index.ts';
import type { Report } from '../../../importers/runner.ts';
import type { Words } from '../../../strings.ts';
import { titleOf } from '../../directory.ts';

const titles = new Map(IMPORTERS.map(({ id, title }) => [id, title]));

const LONGEST = 64; // letters in which a backup keeps the name of an import's source

/** Under what an import is kept: the id of its importer, of several their ids with a dot between. */
export const sourceOf = (recognised: Report['recognised']): string =>
  Object.keys(recognised).reduce((ids, id) => (ids.length + id.length < LONGEST ? `${ids}.${id}` : ids));

/** What an archive is called, by `sourceOf` or by the ids themselves. */
export const archiveTitle = (words: Words, ids: string | readonly string[]): string =>
  words.list((typeof ids === 'string' ? ids.split('.') : ids).map((id) => titles.get(id) ?? id));

/** Places that only archives tell of, beside the sites that are watched. */
const PLACES: Readonly<Record<string, string>> = { 'google-play': 'Google Play', vimeo: 'Vimeo' };

export function placeTitle(words: Words, site: string): string {
  if (site === 'bookmarks' || site === 'feeds') return words.say(`import_site_${site}`);
  return PLACES[site] ?? titleOf(site);
}
