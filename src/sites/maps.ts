import { READ_SHORT } from './dwell.ts';
import type { Site } from './site.ts';

/**
 * Google Maps, reviews of places. The dialog for writing one is a frame of its own and no request of it was found by
 * name, so the frame tells: with stars set, a button is pressed, and the frame then shows thanks and no stars any more.
 * Given up, it goes with its stars. The search page, on the same host, opens the same frame; nothing else there is
 * looked at.
 *
 * Sources (read November 2026): the address that lists reviews, a read, and the stars in the frame
 * `goog-reviews-write-widget` (`data-rating`, several scripts of public code). Grade C: to be held against the site. Played on a twin only;
 * the live site was not opened.
 */
export const maps: Site = {
  id: 'maps',
  title: 'Google Maps',
  class: 'reviews',
  hosts: [
    'www.google.com',
    'www.google.at',
    'www.google.ca',
    'www.google.ch',
    'www.google.co.jp',
    'www.google.co.uk',
    'www.google.com.au',
    'www.google.com.br',
    'www.google.com.mx',
    'www.google.de',
    'www.google.dk',
    'www.google.es',
    'www.google.fi',
    'www.google.fr',
    'www.google.ie',
    'www.google.it',
    'www.google.nl',
    'www.google.no',
    'www.google.pl',
    'www.google.pt',
    'www.google.se',
    'maps.google.com',
  ],
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    {
      type: 'review',
      on: '[role="radio"][data-rating][aria-checked="true"]',
      press: 'button, [role="button"]',
      then: 'body:not(:has([data-rating]))',
    },
    { type: 'read', where: '/maps/place/*', dwell: READ_SHORT, of: '[data-review-id]' },
  ],
};
