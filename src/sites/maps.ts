import { READ_SHORT } from './dwell.ts';
import type { Site } from './site.ts';

/**
 * Google Maps, reviews of places. The dialog for writing one is a frame of its own and no request of it was found by
 * name, so that only reading is told until a recording says more. The map shares its host with the search page; no rule
 * looks outside `/maps/`.
 *
 * Sources (read November 2026): the address that lists reviews, a read (public code). Grade C. Played on a twin only;
 * the live site was not opened.
 */
export const maps: Site = {
  id: 'maps',
  title: 'Google Maps',
  class: 'reviews',
  hosts: ['www.google.com'],
  checked: '2026-11-22',
  basis: 'twin',
  rules: [{ type: 'read', where: '/maps/place/*', dwell: READ_SHORT, of: '[data-review-id]' }],
};
