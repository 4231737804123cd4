import { READ } from './dwell.ts';
import type { Site } from './site.ts';

/**
 * FreshRSS, a reader of feeds. Starring and un-starring share an address and differ in `is_favorite`; marking as read
 * happens while scrolling and is no reading.
 *
 * Sources (public; calls still to be held against a running server): FreshRSS/FreshRSS `p/scripts/main.js`,
 * `app/Models/Entry.php`, `app/layout`. Played on a twin only; no server runs here.
 */
export const freshrss: Site = {
  id: 'freshrss',
  title: 'FreshRSS',
  class: 'reader',
  signature: '#jsonVars[type="application/json"]',
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    {
      type: 'save',
      request: { url: '/*?*c=entry&a=bookmark*', method: 'POST', carries: { '?is_favorite': '!0' } },
      undo: { request: { url: '/*?*c=entry&a=bookmark*', method: 'POST', carries: { '?is_favorite': '0' } } },
    },
    {
      type: 'tag',
      request: { url: '/*?*c=tag&a=tagEntry*', method: 'POST', carries: { checked: 'true' } },
      undo: { request: { url: '/*?*c=tag&a=tagEntry*', method: 'POST', carries: { checked: 'false' } } },
    },
    { type: 'subscribe', form: 'form[action*="c=feed"][action*="a=add"]', lands: '/*?*c=subscription*id=*' },
    { type: 'read', dwell: READ, of: '.flux.current.active, .flux.active .flux_content' },
  ],
};
