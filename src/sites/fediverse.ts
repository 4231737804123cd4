import { VISIT, WATCH } from './dwell.ts';
import { mastodonRules } from './mastodon-api.ts';
import type { Site } from './site.ts';

/**
 * Clients that live on a host of their own and talk to the person's server, whichever that is: Elk, Phanpy and the
 * like. With them people use servers that bring no client (GoToSocial, Hollo, and others of the Mastodon API).
 *
 * Sources (public; calls still to be held against a running server): elk-zone/elk and cheeaun/phanpy, which both use
 * the `masto` package, and the API's documentation. Played on a twin only.
 */
export const fediverse: Site = {
  id: 'fediverse',
  title: 'Elk, Phanpy (Fediverse)',
  class: 'microblog',
  hosts: ['elk.zone', 'phanpy.social'],
  checked: '2026-11-22',
  basis: 'twin',
  rules: [...mastodonRules('https://*'), { type: 'visit', dwell: VISIT }, { type: 'watch', dwell: WATCH, of: 'video' }],
};
