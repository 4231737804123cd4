import { hasColumns } from './glimpse.ts';
import type { DatedAct, Importer, Told } from './importer.ts';
import { noon } from './when.ts';

const site = 'goodreads';
const HEADER = ['book id', 'my rating', 'date read', 'date added', 'exclusive shelf'];

/**
 * Goodreads, "Export library": `goodreads_library_export.csv`, English, days only. Putting a book on a shelf is a save on the day it
 * was added, further shelves are a tag; a rating or a review is one review, on the day the book was read or else added: the
 * file does not say when it was written.
 */
export const goodreads: Importer = {
  id: 'goodreads',
  title: 'Goodreads',
  since: '2006-12-01',
  lists: [
    {
      about: 'everything',
      form: 'csv',
      header: HEADER,
      fits: (glimpse) => glimpse.looks === 'table' && hasColumns(glimpse, ...HEADER),
      read: (row): Told | readonly Told[] => {
        const added = noon(row.get('date added'));
        if (added === undefined) return { problem: 'noTime' };
        const act = (type: DatedAct['type'], at: number): DatedAct => ({ type, site, at, quality: 'day' });
        const shelves = row
          .get('bookshelves')
          .split(',')
          .filter((shelf) => shelf.trim() !== row.get('exclusive shelf').trim());
        const judged = Number(row.get('my rating')) > 0 || row.get('my review').trim() !== '';
        return [
          act('save', added),
          ...(shelves.some((shelf) => shelf.trim() !== '') ? [act('tag', added)] : []),
          ...(judged ? [act('review', noon(row.get('date read')) ?? added)] : []),
        ];
      },
    },
  ],
};
