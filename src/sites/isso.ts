import type { Site } from './site.ts';

/**
 * Isso, a box of comments on other people's blogs, served from a host of its own. A comment that waits for a moderator
 * is a 202 and counts: the person wrote it, as with held comments elsewhere. Previews have another path.
 *
 * Sources (public; calls still to be held against a running server): isso-comments/isso `isso/js/app/api.js`,
 * `isso/views/comments.py`. Played on a twin only; no server runs here.
 */
export const isso: Site = {
  id: 'isso',
  title: 'Isso',
  class: 'comments',
  signature: '#isso-thread',
  embedded: true,
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    {
      type: 'comment',
      request: { url: 'http*://*/new?uri=*', method: 'POST' },
      undo: { request: { url: 'http*://*/id/*', method: 'DELETE' } },
    },
    { type: 'vote', request: { url: 'http*://*/id/*/like', method: 'POST' } },
    { type: 'vote', request: { url: 'http*://*/id/*/dislike', method: 'POST' } },
  ],
};
