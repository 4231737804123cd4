import type { ActionType } from '../domain/action.ts';
import type { CsvRow } from './forms/csv.ts';
import { hasColumns } from './glimpse.ts';
import type { About, Importer, List, Told } from './importer.ts';
import { iso, noon, written } from './when.ts';

const site = 'linkedin';

/**
 * LinkedIn, "Get a copy of your data": a zip of CSV files in two deliveries, the second up to a day later. Names are
 * English and may carry a member's number (`Shares_17529409.csv`); moments are UTC, in five spellings. Comments put a
 * backslash before quotation marks; some files begin with notes. Who asked whom to connect is told for invitations that are
 * open; a connection's own direction is not, and both have agreed to it.
 */
export const linkedin: Importer = {
  id: 'linkedin',
  title: 'LinkedIn',
  since: '2003-05-05',
  lists: [
    table('posts', 'post', ['date', 'sharelink', 'sharecommentary'], 'date'),
    table('comments', 'comment', ['date', 'link', 'message'], 'date', { escape: '\\' }),
    table('reactions', 'react', ['date', 'type', 'link'], 'date'),
    table('polls', 'poll', ['date', 'link', 'optiontext'], 'date', { rare: true }),
    table('shares', 'share', ['date', 'link'], 'date', { rare: true, name: /^instantreposts/ }),
    table('follows', 'follow', ['first name', 'last name', 'connected on'], 'connected on', { day: true }),
    table('follows', 'follow', ['from', 'to', 'sent at', 'direction'], 'sent at', {
      rare: true,
      only: (row) => row.get('direction') === 'OUTGOING',
    }),
    table('follows', 'follow', ['organization', 'followed on'], 'followed on', { rare: true }),
    table('follows', 'follow', ['followed on'], 'followed on', { rare: true, name: /^member follows/ }),
    table('reviews', 'review', ['text', 'creation date', 'status'], 'creation date', {
      rare: true,
      name: /^recommendations given/,
    }),
    table('votes', 'vote', ['endorsement date', 'skill name'], 'endorsement date', { rare: true, name: /given/ }),
    {
      about: 'articles',
      form: 'cut',
      before: '<html',
      rare: true,
      fits: ({ looks, head, folders }) =>
        looks === 'html' && folders.includes('articles') && /(Created|Published) on \d{4}/.test(head),
      read: (page) => dated('publish', iso(/Published on (\d{4}-\d{2}-\d{2} \d{2}:\d{2})/.exec(page)?.[1]), 'minute'),
    },
  ],
};

interface Table {
  readonly name?: RegExp;
  readonly rare?: true;
  readonly day?: true;
  readonly escape?: '\\';
  readonly only?: (row: CsvRow) => boolean;
}

function table(about: About, type: ActionType, header: readonly string[], column: string, options: Table = {}): List {
  const { name, rare, day, escape: escaping, only } = options;
  return {
    about,
    form: 'csv',
    header,
    ...(rare ? { rare } : {}),
    ...(escaping ? { escape: escaping } : {}),
    // A comment of YouTube or Reddit has other columns beside these.
    fits: (glimpse) =>
      glimpse.looks === 'table' && hasColumns(glimpse, ...header) && (!name || name.test(glimpse.name)),
    read: (row) => {
      if (only && !only(row)) return undefined;
      const cell = row.get(column);
      return day ? dated(type, noon(cell), 'day') : momentOf(type, cell);
    },
  };
}

function momentOf(type: ActionType, cell: string): Told {
  const exact = iso(cell);
  if (exact !== undefined) return dated(type, exact, 'exact');
  const words = written(cell);
  const moment = words && words.shown - (words.offset ?? 0) * 60_000;
  return dated(type, moment, /:\d{2}:\d{2}/.test(cell) ? 'exact' : 'minute');
}

const dated = (type: ActionType, at: number | undefined, quality: 'exact' | 'minute' | 'day'): Told =>
  at === undefined ? { problem: 'noTime' } : { type, site, at, quality };
