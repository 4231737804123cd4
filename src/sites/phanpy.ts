import { VISIT, WATCH } from './dwell.ts';
import { mastodonRules } from './mastodon-api.ts';
import type { Site } from './site.ts';

/**
 * Clients of the Mastodon API that anyone may host, and many do: Phanpy, Pinafore and its heirs (Semaphore, Enafore). They
 * talk to the person's server, whichever that is. Where they live under their makers' names they are `fediverse`.
 *
 * Sources (public; calls still to be held against a running server): cheeaun/phanpy `index.html`, nolanlawson/pinafore
 * `src/template.html`, and the API's documentation. Played on a twin only.
 */
export const phanpy: Site = {
  id: 'phanpy',
  title: 'Phanpy, Pinafore',
  class: 'microblog',
  signature:
    'meta[name="description"][content="Minimalistic opinionated Mastodon web client"], link[rel="manifest"][id="theManifest"]',
  checked: '2026-11-27',
  basis: 'twin',
  rules: [...mastodonRules('https://*'), { type: 'visit', dwell: VISIT }, { type: 'watch', dwell: WATCH, of: 'video' }],
};
