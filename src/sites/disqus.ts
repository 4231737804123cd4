import type { Request, Site } from './site.ts';

const call = (path: string, carries?: Request['carries']): Request => ({
  url: `/api/3.0/${path}`,
  method: 'POST',
  ...(carries ? { carries } : {}),
  answers: { code: '0' },
});

/**
 * Disqus: comments in a frame on other people's pages. Only its own host is watched; the page around it is not.
 *
 * Sources (read November 2026): four clients, all old, of an address that has not moved (public code). Grade B;
 * reactions (C) are left out. Played on a twin only; the live site was not opened.
 */
export const disqus: Site = {
  id: 'disqus',
  title: 'Disqus',
  class: 'comments',
  hosts: ['disqus.com'],
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    {
      type: 'comment',
      request: call('posts/create*'),
      shows: 'li.post',
      undo: { request: call('posts/remove*') },
    },
    {
      type: 'vote',
      request: call('posts/vote*', { 'vote|?vote': '1|-1' }),
      undo: { request: call('posts/vote*', { 'vote|?vote': '0' }) },
    },
  ],
};
