import { READ_SHORT } from './dwell.ts';
import type { Request, Site } from './site.ts';

const operation = (name: string): Request => ({
  url: 'https://*.appsync-api.us-east-1.amazonaws.com/graphql',
  method: 'POST',
  carries: { operationName: name },
  answers: { errors: false },
});

/**
 * Goodreads, new pages (a service of another host) and older ones (a path of its own). Putting a book on a shelf keeps
 * it: `save`. How a book is rated or reviewed on new pages was not found; older review forms count when they land on
 * the review.
 *
 * Sources (read November 2026): shelving captured in 2026, the site's older form in two others (public code). Shelving
 * B and A, reviews C (by their landing only). Played on a twin only; the live site was not opened.
 */
export const goodreads: Site = {
  id: 'goodreads',
  title: 'Goodreads',
  class: 'reviews',
  hosts: ['goodreads.com'],
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    { type: 'save', request: operation('ShelveBook'), undo: { request: operation('UnshelveBook') } },
    { type: 'save', request: { url: '/shelf/add_to_shelf*', method: 'POST' } },
    { type: 'review', form: 'form[action^="/review/"]', lands: '/review/show/*' },
    { type: 'read', where: ['/book/show/*', '/review/show/*'], dwell: READ_SHORT },
  ],
};
