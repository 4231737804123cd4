import type { Importer, Told } from './importer.ts';
import { saved } from './read-later/saved.ts';
import { fields, list, text } from './shape.ts';
import { epoch, since1601 } from './when.ts';

/**
 * Bookmarks of browsers and of everything that writes the browsers' format (Shaarli, Pinboard, Raindrop, Chrome in
 * Takeout): Netscape's HTML, Chrome's `Bookmarks` file, Firefox's JSON backup. `ADD_DATE` is in seconds, with some writers
 * in milliseconds or microseconds. A bookmark with labels is a save and a tag; folders are not counted, as who saves must
 * put it somewhere. What the browser itself put there is left out where it shows.
 */
export const bookmarks: Importer = {
  id: 'bookmarks',
  title: 'Bookmarks',
  since: '1993-01-01',
  lists: [
    {
      about: 'saves',
      form: 'cut',
      before: '<a ',
      fits: ({ looks, head }) => looks === 'html' && /NETSCAPE-Bookmark-file/i.test(head),
      read: (block) => {
        const [tag = ''] = /^[^>]*/.exec(block) ?? [];
        if (/href="(?:place:|javascript:|about:|https?:\/\/(?:support|www)\.mozilla\.org)/i.test(tag)) return undefined;
        return saved(epoch(/add_date="(\d+)/i.exec(tag)?.[1]), /tags="[^"]+"/i.test(tag));
      },
    },
    {
      about: 'saves',
      form: 'json',
      fits: ({ looks, keys }) =>
        looks === 'json' && keys.has('roots') && keys.has('bookmark_bar') && keys.has('date_added'),
      read: ({ value }) =>
        inTree(value, ({ type, date_added }) => (type === 'url' ? saved(since1601(date_added)) : [])),
    },
    {
      about: 'saves',
      form: 'json',
      fits: ({ looks, keys, head }) => looks === 'json' && keys.has('dateAdded') && head.includes('text/x-moz-place'),
      read: ({ value }) =>
        inTree(value, ({ type, uri, dateAdded, tags }) =>
          type === 'text/x-moz-place' && isOwn(text(uri)) ? saved(epoch(dateAdded), text(tags) !== '') : [],
        ),
    },
  ],
};

const isOwn = (uri: string): boolean => !/^(place:|about:|https?:\/\/(support|www)\.mozilla\.org)/.test(uri);

function inTree(node: unknown, read: (fields: Readonly<Record<string, unknown>>) => readonly Told[]): readonly Told[] {
  const record = fields(node);
  if (record.root === 'tagsFolder') return []; // the same bookmarks again, by label
  return [...read(record), ...list(record.children).flatMap((child) => inTree(child, read))];
}
