import { VISIT, WATCH } from './dwell.ts';
import type { Request, Site } from './site.ts';

const call = (path: string, carries?: Request['carries']): Request => ({
  url: `/api/${path}`,
  ...(carries ? { method: 'POST' as const, carries: { visibility: '!specified', ...carries } } : {}),
});

/**
 * Misskey and its forks (Sharkey, Firefish, Iceshrimp). All calls are POSTs and answer by real status codes. A renote
 * without words is a share, with words a post; a note to named people (`specified`) is a message and never counts.
 *
 * Sources (public; calls still to be held against a running server): misskey-dev/misskey `packages/frontend`,
 * `packages/backend/src/server/api/endpoints`. Played on a twin only; no server runs here.
 */
export const misskey: Site = {
  id: 'misskey',
  title: 'Misskey',
  class: 'microblog',
  signature: '#misskey_app, meta[name="application-name"][content="Misskey"]',
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    {
      type: 'reply',
      request: call('notes/create', { replyId: true }),
      undo: { request: call('notes/delete') },
    },
    {
      type: 'share',
      request: call('notes/create', { renoteId: true, text: false }),
      undo: { request: call('notes/unrenote') },
    },
    { type: 'post', request: call('notes/create', { replyId: false }), undo: { request: call('notes/delete') } },
    { type: 'react', request: call('notes/reactions/create'), undo: { request: call('notes/reactions/delete') } },
    { type: 'follow', request: call('following/create'), undo: { request: call('following/delete') } },
    { type: 'save', request: call('notes/favorites/create'), undo: { request: call('notes/favorites/delete') } },
    { type: 'save', request: call('clips/add-note'), undo: { request: call('clips/remove-note') } },
    { type: 'poll', request: call('notes/polls/vote') },
    { type: 'subscribe', request: call('channels/follow'), undo: { request: call('channels/unfollow') } },
    { type: 'tag', request: call('users/lists/push'), undo: { request: call('users/lists/pull') } },
    { type: 'publish', request: call('pages/create') },
    { type: 'profile', request: call('i/update') },
    { type: 'visit', dwell: VISIT },
    { type: 'watch', dwell: WATCH, of: 'video' },
  ],
};
