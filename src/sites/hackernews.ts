import { READ_SHORT } from './dwell.ts';
import type { Site } from './site.ts';

/**
 * Hacker News: forms and links, no script but for the votes. Votes and favourites are plain GETs that carry a token of
 * the person; only `how` and `un` are looked at. Downvotes count as votes too. Text is refused on a page of its own.
 *
 * Sources (read November 2026): openweb-org/openweb `src/sites/hackernews/DOC.md`, jackwener/OpenCLI
 * `sitemaps/hackernews` (2026-06-02), opentabs-dev/opentabs `plugins/hackernews`; favourites and the submit form from
 * public code. Grade A; submitting B. Played on a twin only; the live site was not opened.
 */
export const hackernews: Site = {
  id: 'hackernews',
  title: 'Hacker News',
  class: 'forum',
  hosts: ['news.ycombinator.com'],
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    {
      type: 'vote',
      press: 'a[id^="up_"], a[id^="down_"]',
      then: 'a[id^="un_"]',
      undo: { press: 'a[id^="un_"]' },
    },
    { type: 'discuss', form: 'form[action="comment"], form[action="/comment"]', lands: '/item?*' },
    { type: 'discuss', form: 'form[action="/r"], form[action="r"]', lands: '/newest' },
    {
      type: 'save',
      press: 'a[href^="fave?"]:not([href*="un=t"])',
      lands: '/item?*',
      then: 'a[href^="fave?"][href*="un=t"]',
    },
    { type: 'read', where: '/item?*', dwell: READ_SHORT, of: '.comment-tree, .fatitem' },
  ],
};
