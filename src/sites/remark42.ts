import type { Request, Site } from './site.ts';

const call = (path: string, method: 'POST' | 'PUT', carries?: Request['carries']): Request => ({
  url: `/*api/v1/${path}`,
  method,
  ...(carries ? { carries } : {}),
});

/**
 * Remark42, a box of comments in a frame on other people's pages, served from a host of its own: that host is what is to
 * be switched on. Previews have another path; a vote of 0 takes a vote back; deleting is a change that says so.
 *
 * Source (public; calls still to be held against a running server): umputun/remark42
 * `frontend/apps/remark42/app/common/api.ts`, `templates/iframe.ejs`. Played on a twin only; no server runs here.
 */
export const remark42: Site = {
  id: 'remark42',
  title: 'Remark42',
  class: 'comments',
  signature: 'html:has(script[src="remark.mjs"]) #remark42',
  embedded: true,
  checked: '2026-11-27',
  basis: 'twin',
  rules: [
    {
      type: 'comment',
      request: call('comment', 'POST', { 'locator.url': true }),
      undo: { request: call('comment/*', 'PUT', { delete: 'true' }) },
    },
    {
      type: 'vote',
      request: call('vote/*', 'PUT', { '?vote': '1|-1' }),
      undo: { request: call('vote/*', 'PUT', { '?vote': '0' }) },
    },
  ],
};
