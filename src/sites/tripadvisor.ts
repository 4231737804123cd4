import { READ_SHORT } from './dwell.ts';
import type { Site } from './site.ts';

/**
 * Tripadvisor. Its requests are numbers that tell nothing, so only the page can: a press on the form's own button at
 * `/UserReview…` that leads to the page of thanks.
 *
 * Sources (read November 2026): addresses of pages and of reads (public code). Grade C: to be held against the site.
 * Played on a twin only; the live site was not opened.
 */
export const tripadvisor: Site = {
  id: 'tripadvisor',
  title: 'Tripadvisor',
  class: 'reviews',
  hosts: [
    'tripadvisor.com',
    'tripadvisor.at',
    'tripadvisor.ca',
    'tripadvisor.ch',
    'tripadvisor.co.nz',
    'tripadvisor.co.uk',
    'tripadvisor.com.au',
    'tripadvisor.com.br',
    'tripadvisor.com.mx',
    'tripadvisor.de',
    'tripadvisor.dk',
    'tripadvisor.es',
    'tripadvisor.fi',
    'tripadvisor.fr',
    'tripadvisor.ie',
    'tripadvisor.in',
    'tripadvisor.it',
    'tripadvisor.jp',
    'tripadvisor.nl',
    'tripadvisor.pt',
    'tripadvisor.se',
  ],
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    { type: 'review', where: '/UserReviewEdit*', press: 'button[type="submit"], #SUBMIT', lands: '/UserReviewThank*' },
    { type: 'read', where: ['/*_Review-*', '/ShowUserReviews*'], dwell: READ_SHORT },
  ],
};
