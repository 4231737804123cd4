import type { ActionType } from '../domain/action.ts';
import { hasColumns } from './glimpse.ts';
import type { About, Importer, List, Told } from './importer.ts';
import { noon } from './when.ts';

const site = 'letterboxd';
const FILM = ['date', 'name', 'year', 'letterboxd uri'];

/**
 * Letterboxd, "Export your data": a zip of CSV files, English; `Date` is the day of logging. One log entry stands in `diary`,
 * `watched`, `ratings` and `reviews`: a film that was logged is one save, rated or reviewed one review, whichever of them tell it.
 * Lists begin with a line of preamble and a table of the list itself.
 */
export const letterboxd: Importer = {
  id: 'letterboxd',
  title: 'Letterboxd',
  since: '2011-10-01',
  lists: [
    table('reviews', [...FILM, 'rating', 'watched date', 'rewatch'], ['save'], { rated: 'review' }),
    table('reviews', [...FILM, 'rating'], ['review']),
    table('saves', FILM, ['save'], { name: /^watchlist/, apart: 'watchlist' }),
    table('saves', FILM, ['save'], { name: /^watched/ }),
    table('reactions', ['date', 'letterboxd uri'], ['react'], { name: /^(films|reviews|lists)/, apart: 'likes' }),
    table('lists', ['date', 'name', 'tags', 'url'], ['tag'], { rare: true }),
    table('comments', ['date', 'content', 'comment'], ['comment'], { rare: true }),
  ],
};

function table(
  about: About,
  header: readonly string[],
  types: readonly ActionType[],
  { name, rated, apart, rare }: { name?: RegExp; rated?: ActionType; apart?: string; rare?: true } = {},
): List {
  return {
    about,
    form: 'csv',
    header,
    ...(apart ? { apart } : {}),
    ...(rare ? { rare } : {}),
    fits: (glimpse) =>
      glimpse.looks === 'table' && hasColumns(glimpse, ...header) && (!name || name.test(glimpse.name)),
    read: (row): readonly Told[] => {
      const at = noon(row.get('date'));
      // Below a list's own row stand the films on it, which are not dated.
      if (at === undefined) return about === 'lists' ? [] : [{ problem: 'noTime' }];
      const all = rated && (row.get('rating') !== '' || row.get('review') !== '') ? [...types, rated] : types;
      return all.map((type) => ({ type, site, at, quality: 'day' }));
    },
  };
}
