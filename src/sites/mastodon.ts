import { VISIT, WATCH } from './dwell.ts';
import { mastodonRules } from './mastodon-api.ts';
import type { Site } from './site.ts';

/**
 * Mastodon and its forks (glitch-soc, Hometown), whose web client carries `#mastodon`. The profile may also be changed
 * by the form of the settings pages, which are no part of the client and are not covered.
 *
 * Sources (public; calls still to be held against a running server): mastodon/mastodon
 * `app/javascript/mastodon/actions` and `app/views/shared/_web_app.html.haml`, and the API's documentation. Played on a
 * twin only; no server runs here.
 */
export const mastodon: Site = {
  id: 'mastodon',
  title: 'Mastodon',
  class: 'microblog',
  signature: '#mastodon',
  checked: '2026-11-22',
  basis: 'twin',
  rules: [...mastodonRules(''), { type: 'visit', dwell: VISIT }, { type: 'watch', dwell: WATCH, of: 'video' }],
};
