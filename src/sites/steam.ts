import { READ_SHORT } from './dwell.ts';
import type { Request, Site } from './site.ts';

/** The answer is 200 also for a refusal and says which in `success`. */
const call = (url: string, carries?: Request['carries']): Request => ({
  url,
  method: 'POST',
  ...(carries ? { carries } : {}),
  answers: { success: '1|true' },
});

/**
 * Steam's shop and community. Reviews may be changed and deleted at other paths. Following a game and the wishlist
 * answer bare: `true`, or a 500 if it was so already.
 *
 * Sources (read November 2026): the site's scripts in two places (public code), opentabs-dev/opentabs `plugins/steam`.
 * Grade A; following and wishlist B. Played on a twin only; the live site was not opened.
 */
export const steam: Site = {
  id: 'steam',
  title: 'Steam',
  class: 'reviews',
  hosts: ['steampowered.com', 'steamcommunity.com'],
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    { type: 'review', request: call('/friends/recommendgame*') },
    { type: 'vote', request: call('/userreviews/rate/*', { rateup: 'true|false' }) },
    {
      type: 'subscribe',
      request: { url: '/explore/followgame/', method: 'POST', carries: { unfollow: false }, answers: { '': 'true' } },
      undo: { request: { url: '/explore/followgame/', method: 'POST', carries: { unfollow: '1' } } },
    },
    { type: 'save', request: call('/api/addtowishlist'), undo: { request: call('/api/removefromwishlist') } },
    { type: 'read', where: '/*/recommended/*', dwell: READ_SHORT },
  ],
};
