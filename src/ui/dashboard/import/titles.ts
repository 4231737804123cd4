import { IMPORTERS } from '../../../importers/index.ts';
import type { Words } from '../../../strings.ts';

const titles = new Map(IMPORTERS.map(({ id, title }) => [id, title]));

/** What an archive is called, by the id under which its import is kept or by the ids themselves. */
export const archiveTitle = (words: Words, ids: string | readonly string[]): string =>
  words.list((typeof ids === 'string' ? ids.split('.') : ids).map((id) => titleIn(words, id)));

const titleIn = (words: Words, id: string): string =>
  id === 'bookmarks' ? words.say('place_bookmarks') : (titles.get(id) ?? id);
