import { READ } from './dwell.ts';
import type { Request, Site } from './site.ts';

const call = (path: string, method: Request['method'] = 'POST', carries?: Request['carries']): Request => ({
  url: `/api/v1/${path}`,
  method,
  ...(carries ? { carries } : {}),
});

/**
 * Substack, on its own domain and its subdomains; publications on a domain of their own are the same program,
 * known by where its files come from. Plurals
 * (`/reactions`, `/comments`) are reads; drafts save themselves by PUT. Notes and the feed share one address, by POST
 * and GET. Subscribing may also be a plain form on a foreign page and is not heard there.
 *
 * Sources (read November 2026): ma2za/python-substack `substack/api.py` and three others, partly the site's own page
 * (public code). Grade A; likes and restacks B. Played on a twin only; the live site was not opened.
 */
export const substack: Site = {
  id: 'substack',
  title: 'Substack',
  class: 'blog',
  hosts: ['substack.com'],
  signature: 'link[href^="https://substackcdn.com"], script[src^="https://substackcdn.com/"]',
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    { type: 'react', request: call('post/*/reaction'), undo: { request: call('post/*/reaction', 'DELETE') } },
    { type: 'react', request: call('comment/*/reaction'), undo: { request: call('comment/*/reaction', 'DELETE') } },
    { type: 'comment', request: call('post/*/comment'), undo: { request: call('comment/*', 'DELETE') } },
    {
      type: 'reply',
      request: call('comment/feed', 'POST', { parent_id: true }),
      undo: { request: call('comment/*', 'DELETE') },
    },
    { type: 'post', request: call('comment/feed'), undo: { request: call('comment/*', 'DELETE') } },
    { type: 'share', request: call('restack/feed'), undo: { request: call('restack/feed', 'DELETE') } },
    { type: 'subscribe', request: call('free*') },
    { type: 'publish', request: call('drafts/*/publish'), patience: 15 },
    { type: 'read', where: '/p/*', dwell: READ, of: 'article' },
  ],
};
