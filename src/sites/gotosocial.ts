import { READ_SHORT, VISIT } from './dwell.ts';
import type { Site } from './site.ts';

/**
 * GoToSocial, which brings no client: people read its pages and look after their profile in its panel. What they do
 * with a client is told by that client's site (Elk, Phanpy).
 *
 * Sources (public; calls still to be held against a running server): superseriousbusiness/gotosocial
 * `web/template/page.tmpl` and `web/source/settings`. Played on a twin only; no server runs here.
 */
export const gotosocial: Site = {
  id: 'gotosocial',
  title: 'GoToSocial',
  class: 'microblog',
  signature:
    'html:has(meta[name="generator"][content^="gotosocial" i], link[href^="/assets/dist/"][rel="stylesheet"]) .page',
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    { type: 'profile', where: '/settings/*', request: { url: '/api/v1/accounts/update_credentials', method: 'PATCH' } },
    { type: 'read', where: '/@*/statuses/*', dwell: READ_SHORT },
    { type: 'visit', dwell: VISIT },
  ],
};
