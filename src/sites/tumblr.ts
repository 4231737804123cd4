import { READ, VISIT, WATCH } from './dwell.ts';
import type { Request, Site } from './site.ts';

const call = (path: string, carries?: Request['carries'], method: Request['method'] = 'POST'): Request => ({
  url: `/api/v2/${path}`,
  method,
  ...(carries ? { carries } : {}),
});

/**
 * Tumblr. Posts and reblogs go to one address and differ in the parent they name; drafts and queued posts go there as
 * well and say so in `state`. Changing a post is a PUT. A post opened on its blog is read as one. Replies: nothing found, left out.
 *
 * Sources (read November 2026): opentabs-dev/opentabs `plugins/tumblr`, XKit-Rewritten `src/features/mass_unliker`,
 * `quick_reblog` and `quote_replies`. Grade A; following B. Played on a twin only; the live site was not opened.
 */
export const tumblr: Site = {
  id: 'tumblr',
  title: 'Tumblr',
  class: 'microblog',
  hosts: ['tumblr.com'],
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    { type: 'react', request: call('user/like'), undo: { request: call('user/unlike') } },
    {
      type: 'share',
      request: call('blog/*/posts', { parent_post_id: true, state: '!draft|queue|private' }),
      undo: { request: call('blog/*/post/delete*') },
    },
    {
      type: 'post',
      request: call('blog/*/posts', { parent_post_id: false, state: '!draft|queue|private' }),
      undo: { request: call('blog/*/post/delete*') },
    },
    { type: 'follow', request: call('user/follow'), undo: { request: call('user/unfollow') } },
    { type: 'visit', dwell: VISIT },
    { type: 'read', where: '/post/*', dwell: READ, of: 'article' },
    { type: 'watch', dwell: WATCH, of: 'video' },
  ],
};
