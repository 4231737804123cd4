import { READ_SHORT } from './dwell.ts';
import type { Site } from './site.ts';

/**
 * Familjeliv, a Swedish forum. The request was not found: a form with a text sent from a thread's page counts when the
 * answer is that thread again, with one post more.
 *
 * Sources (read November 2026): the addresses of its pages (public code). Grade C: to be held against the site. Played
 * on a twin only; the live site was not opened.
 */
export const familjeliv: Site = {
  id: 'familjeliv',
  title: 'Familjeliv',
  class: 'forum',
  hosts: ['familjeliv.se'],
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    {
      type: 'discuss',
      where: '/forum/*',
      form: 'form:has(textarea)',
      lands: '/forum/thread/*',
      then: 'article, .post, [id^="post"]',
    },
    { type: 'read', where: '/forum/thread/*', dwell: READ_SHORT },
  ],
};
