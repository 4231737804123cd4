import { READ_SHORT } from './dwell.ts';
import type { Request, Site } from './site.ts';

const call = (path: string, carries?: Request['carries'], method: 'POST' | 'PUT' = 'POST'): Request => ({
  url: `/api/v*/${path}`,
  method,
  ...(carries ? { carries } : {}),
});

/**
 * Lemmy. A score of 0 takes a vote back; saving and following carry a flag. Real status codes.
 *
 * Sources (public; calls still to be held against a running server): LemmyNet/lemmy-ui
 * `src/shared/components/app/app.tsx`, LemmyNet/lemmy-js-client. Played on a twin only; no server runs here.
 */
export const lemmy: Site = {
  id: 'lemmy',
  title: 'Lemmy',
  class: 'forum',
  signature: '#app.lemmy-site',
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    {
      type: 'vote',
      request: call('post/like', { score: '1|-1' }),
      undo: { request: call('post/like', { score: '0' }) },
    },
    {
      type: 'vote',
      request: call('comment/like', { score: '1|-1' }),
      undo: { request: call('comment/like', { score: '0' }) },
    },
    {
      type: 'save',
      request: call('post/save', { save: 'true' }, 'PUT'),
      undo: { request: call('post/save', { save: 'false' }, 'PUT') },
    },
    {
      type: 'save',
      request: call('comment/save', { save: 'true' }, 'PUT'),
      undo: { request: call('comment/save', { save: 'false' }, 'PUT') },
    },
    { type: 'discuss', request: call('post'), undo: { request: call('post/delete') } },
    { type: 'discuss', request: call('comment'), undo: { request: call('comment/delete') } },
    {
      type: 'join',
      request: call('community/follow', { follow: 'true' }),
      undo: { request: call('community/follow', { follow: 'false' }) },
    },
    { type: 'profile', request: call('user/save_user_settings', undefined, 'PUT') },
    { type: 'read', where: '/post/*', dwell: READ_SHORT },
  ],
};
