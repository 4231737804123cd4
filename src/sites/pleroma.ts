import { VISIT, WATCH } from './dwell.ts';
import { mastodonRules } from './mastodon-api.ts';
import type { Site } from './site.ts';

/**
 * Pleroma and its fork Akkoma, whose own client (Pleroma-FE) talks to its server by the Mastodon API and carries the first
 * answers of that server in its page. Reactions by emoji are a call of its own.
 *
 * Sources (public; calls still to be held against a running server): the frame of a Pleroma-FE page as readers of feeds
 * know it, the API's documentation (`differences_in_mastoapi_responses`, `pleroma_api`). Played on a twin only; no server
 * runs here.
 */
export const pleroma: Site = {
  id: 'pleroma',
  title: 'Pleroma, Akkoma',
  class: 'microblog',
  signature: 'html:has(#initial-results[type="application/json"]) #app',
  checked: '2026-11-27',
  basis: 'twin',
  rules: [
    ...mastodonRules(''),
    {
      type: 'react',
      request: { url: '/api/v1/pleroma/statuses/*/reactions/*', method: 'PUT' },
      undo: { request: { url: '/api/v1/pleroma/statuses/*/reactions/*', method: 'DELETE' } },
    },
    { type: 'visit', dwell: VISIT },
    { type: 'watch', dwell: WATCH, of: 'video' },
  ],
};
