import { READ } from './dwell.ts';
import type { Site } from './site.ts';

const call = (method: string) => ({
  url: '/*backend.php',
  method: 'POST' as const,
  carries: { method },
});

/**
 * Tiny Tiny RSS. Its page polls and asks by POST all the time; the field `method` names the call. Starring toggles
 * (`cmode=2` both ways), so what the row has become tells; where its key `s` stars and nothing is pressed, that is missed.
 * Marking as read is no reading. A note is for oneself and not counted.
 *
 * Source: Tiny Tiny RSS of February 2021 (Debian 12), English and Swedish, 2026-11-23; `js/Headlines.js` and
 * `js/CommonDialogs.js` there. What asks for a subscription is called otherwise in other versions.
 */
export const ttRss: Site = {
  id: 'tt-rss',
  title: 'Tiny Tiny RSS',
  class: 'reader',
  signature: 'body.ttrss_main, body.ttrss_login',
  checked: '2026-11-23',
  basis: 'server',
  rules: [
    {
      type: 'save',
      press: '.marked-pic:not(.marked *)',
      request: call('markSelected'),
      then: '.marked .marked-pic',
      undo: { press: '.marked .marked-pic' },
    },
    {
      type: 'share',
      press: '.pub-pic:not(.published *)',
      request: call('publishSelected'),
      then: '.published .pub-pic',
      undo: { press: '.published .pub-pic' },
    },
    { type: 'tag', request: call('setArticleTags') },
    { type: 'subscribe', request: { ...call('add|addfeed|subscribeToFeed'), answers: { 'result.code': '1' } } },
    { type: 'read', dwell: READ, of: '.cdm.expanded, .cdm.active, #content-insert .post' },
  ],
};
