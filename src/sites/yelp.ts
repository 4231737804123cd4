import { READ_SHORT } from './dwell.ts';
import type { Site } from './site.ts';

/**
 * Yelp. How a review is sent was not found: a press on the form's own button at `/writeareview/` counts when the page
 * then moves to the business or the next review. Drafts stay where they are.
 *
 * Sources (read November 2026): the page's address (public code). Grade C: to be held against the site. Played on a
 * twin only; the live site was not opened.
 */
export const yelp: Site = {
  id: 'yelp',
  title: 'Yelp',
  class: 'reviews',
  hosts: [
    'yelp.com',
    'yelp.at',
    'yelp.be',
    'yelp.ca',
    'yelp.ch',
    'yelp.co.nz',
    'yelp.co.uk',
    'yelp.com.au',
    'yelp.de',
    'yelp.dk',
    'yelp.es',
    'yelp.fi',
    'yelp.fr',
    'yelp.ie',
    'yelp.it',
    'yelp.nl',
    'yelp.no',
    'yelp.pl',
    'yelp.pt',
    'yelp.se',
  ],
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    { type: 'review', where: '/writeareview/biz/*', press: 'button[type="submit"]', lands: '/biz/*' },
    { type: 'read', where: '/biz/*', dwell: READ_SHORT },
  ],
};
