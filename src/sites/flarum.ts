import { READ_SHORT } from './dwell.ts';
import type { Request, Site } from './site.ts';

/** Changes are POSTs that call themselves PATCH in a header. */
const change = (path: string, carries: Request['carries']): Request => ({
  url: `/*api/${path}`,
  method: 'POST',
  carries: { '@X-HTTP-Method-Override': 'PATCH', ...carries },
});

/**
 * Flarum. Reading is told to the server as well (`lastReadPostNumber`), at the address of following. Real status codes.
 *
 * Sources (public; calls still to be held against a running server): flarum/framework
 * `framework/core/views/frontend/app.blade.php`, `js/src/common/Model.ts`, the extensions `likes` and `subscriptions`.
 * Played on a twin only; no server runs here.
 */
export const flarum: Site = {
  id: 'flarum',
  title: 'Flarum',
  class: 'forum',
  signature: '#flarum-json-payload, #flarum-loading',
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    { type: 'discuss', request: { url: '/*api/discussions', method: 'POST', carries: { 'data.type': 'discussions' } } },
    { type: 'discuss', request: { url: '/*api/posts', method: 'POST', carries: { 'data.type': 'posts' } } },
    {
      type: 'react',
      request: change('posts/*', { 'data.attributes.isLiked': 'true' }),
      undo: { request: change('posts/*', { 'data.attributes.isLiked': 'false' }) },
    },
    {
      type: 'subscribe',
      request: change('discussions/*', { 'data.attributes.subscription': 'follow' }),
      undo: { request: change('discussions/*', { 'data.attributes.subscription': '!follow' }) },
    },
    { type: 'profile', request: change('users/*', { 'data.attributes.bio': true }) },
    { type: 'read', where: '/*d/*', dwell: READ_SHORT, of: '.PostStream' },
  ],
};
