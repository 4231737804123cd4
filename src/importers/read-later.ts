import { hasColumns } from './glimpse.ts';
import type { Importer, List, Told } from './importer.ts';
import { saved } from './read-later/saved.ts';
import { type Fields, fields, list, text } from './shape.ts';
import { epoch, iso } from './when.ts';

/**
 * Services to which pages are sent to be read later or kept: Pocket (closed in 2025; CSV, before that HTML), Raindrop, Pinboard,
 * Instapaper (undated until it began to write a Timestamp), Omnivore, Readability, Delicious and elCurator. Each of their files holds nothing
 * but what the person saved, with labels.
 */
export const readLater: Importer = {
  id: 'read-later',
  title: 'Pocket, Raindrop, Pinboard …',
  since: '2003-09-01',
  lists: [
    table(['url', 'time added', 'status'], 'time added'),
    table(['url', 'excerpt', 'created', 'tags'], 'created'),
    table(['url', 'title', 'selection', 'folder'], 'timestamp'),
    {
      about: 'saves',
      form: 'cut',
      before: '<a ',
      fits: ({ looks, head }) => looks === 'html' && /<a [^>]*time_added="/.test(head),
      read: (block) => {
        const [tag = ''] = /^[^>]*/.exec(block) ?? [];
        return saved(epoch(/time_added="(\d+)/.exec(tag)?.[1]), /tags="[^"]+"/.test(tag));
      },
    },
    json(['href', 'time', 'toread'], ({ time, tags }) => saved(iso(time), text(tags) !== '')),
    json(['slug', 'savedAt', 'url'], ({ savedAt, labels }) => saved(iso(savedAt), list(labels).length > 0)),
    json(['article__url', 'date_added'], ({ date_added }) => saved(iso(date_added))),
    json(['url', 'created', 'others', 'owner'], ({ created, tags }) =>
      saved(
        epoch(created),
        list(tags).some((tag) => tag !== ''),
      ),
    ),
    json(['url', 'created_at', 'is_saved'], ({ created_at, tags }) => saved(iso(created_at), list(tags).length > 0)),
  ],
};

function table(header: readonly string[], column: string): List {
  return {
    about: 'saves',
    form: 'csv',
    header,
    fits: (glimpse) => glimpse.looks === 'table' && hasColumns(glimpse, ...header),
    read: (row) =>
      row.get('url') === '' ? undefined : saved(epoch(row.get(column)) ?? iso(row.get(column)), row.get('tags') !== ''),
  };
}

function json(signs: readonly string[], read: (record: Fields) => readonly Told[]): List {
  return {
    about: 'saves',
    form: 'json',
    fits: ({ looks, keys }) => looks === 'json' && signs.every((sign) => keys.has(sign)),
    read: ({ value }) => read(fields(value)),
  };
}
