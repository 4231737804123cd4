import { VISIT, WATCH_SHORT } from './dwell.ts';
import { mastodonRules } from './mastodon-api.ts';
import type { Site } from './site.ts';

/**
 * Pixelfed, for pictures. Its own page uses the Mastodon API for likes, comments and follows; publishing a picture,
 * sharing and bookmarks have older calls beside it.
 *
 * Sources (public; calls still to be held against a running server): pixelfed/pixelfed
 * `resources/views/layouts/app.blade.php`, `resources/assets/js/components`. Played on a twin only; no server runs
 * here.
 */
export const pixelfed: Site = {
  id: 'pixelfed',
  title: 'Pixelfed',
  class: 'social network',
  signature:
    'html:has(meta[name="medium"][content="image"]):has(link[rel="manifest"][href="/manifest.json"]) main#content',
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    { type: 'upload', request: { url: '/api/compose/v0/publish', method: 'POST' }, patience: 30 },
    { type: 'react', request: { url: '/i/like', method: 'POST' } },
    { type: 'share', request: { url: '/i/share', method: 'POST' } },
    { type: 'save', request: { url: '/i/bookmark', method: 'POST', answers: { code: '!remove*' } } },
    ...mastodonRules(''),
    { type: 'visit', dwell: VISIT, shows: 'body.loggedIn' },
    { type: 'watch', dwell: WATCH_SHORT, of: 'video' },
  ],
};
