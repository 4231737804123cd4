import { READ_SHORT } from './dwell.ts';
import type { Site } from './site.ts';

const REVIEW = '/review/create-review*';

/**
 * Amazon. How a review is sent was found nowhere, so only the page can tell: the person's press on the last button of
 * the review form, followed by the thank-you page. Reading reviews loads more of them by POST, which is no act. Helpful
 * votes: nothing found, left out.
 *
 * Sources (read November 2026): addresses of pages and of reads (public code). Grade C: to be held against the site.
 * Played on a twin only; the live site was not opened.
 */
export const amazon: Site = {
  id: 'amazon',
  title: 'Amazon',
  class: 'reviews',
  hosts: [
    'amazon.com',
    'amazon.ae',
    'amazon.ca',
    'amazon.co.jp',
    'amazon.co.uk',
    'amazon.co.za',
    'amazon.com.au',
    'amazon.com.be',
    'amazon.com.br',
    'amazon.com.mx',
    'amazon.com.tr',
    'amazon.de',
    'amazon.eg',
    'amazon.es',
    'amazon.fr',
    'amazon.ie',
    'amazon.in',
    'amazon.it',
    'amazon.nl',
    'amazon.pl',
    'amazon.sa',
    'amazon.se',
    'amazon.sg',
  ],
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    {
      type: 'review',
      where: REVIEW,
      press: 'form [type="submit"], button[type="submit"]',
      lands: '/review/*/thank-you*',
    },
    {
      type: 'read',
      where: ['/product-reviews/*', '/*/product-reviews/*', '/gp/customer-reviews/*'],
      dwell: READ_SHORT,
    },
  ],
};
