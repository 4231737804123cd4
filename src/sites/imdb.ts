import { READ_SHORT } from './dwell.ts';
import type { Request, Site } from './site.ts';

const operation = (name: string): Request => ({
  url: 'https://api.graphql.imdb.com/*',
  method: 'POST',
  carries: { operationName: name },
  answers: { errors: false },
});

/**
 * IMDb. Ratings are told by an operation's name. The watchlist and written reviews: no names found, left out.
 *
 * Sources (read November 2026): the site's code in three places (public code). Grade A. Played on a twin only; the live
 * site was not opened.
 */
export const imdb: Site = {
  id: 'imdb',
  title: 'IMDb',
  class: 'reviews',
  hosts: ['imdb.com'],
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    {
      type: 'review',
      request: operation('UpdateTitleRating'),
      undo: { request: operation('DeleteTitleRating') },
    },
    { type: 'read', where: '/title/*/reviews*', dwell: READ_SHORT },
  ],
};
