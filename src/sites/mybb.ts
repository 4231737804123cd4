import { READ_SHORT } from './dwell.ts';
import type { Site } from './site.ts';

const BUTTON = 'input[type="submit"][name="submit"]';
const REPLY = 'form[action*="newreply.php"]';
const TOPIC = 'form[action*="newthread.php"]';
const REDIRECTING = 'meta[http-equiv="refresh" i]';

/**
 * MyBB. After a post it shows a page of its own that leads on, unless the person switched that off; then it lands in
 * the topic at once. Preview and draft are other buttons of the same form. The quick answer is sent by script and
 * answers with `errors` inside a 200.
 *
 * Sources (public; calls still to be held against a running server): mybb/mybb `newreply.php`, `newthread.php`,
 * `inc/functions.php` (`redirect`), `jscripts/thread.js`. Played on a twin only; no server runs here.
 */
export const mybb: Site = {
  id: 'mybb',
  title: 'MyBB',
  class: 'forum',
  signature: 'script[src*="/jscripts/general.js"]',
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    {
      type: 'discuss',
      request: {
        url: '/*newreply.php?ajax=1*',
        method: 'POST',
        carries: { action: 'do_newreply' },
        answers: { errors: false, data: true },
      },
    },
    { type: 'discuss', form: REPLY, press: BUTTON, lands: '/*newreply.php', then: REDIRECTING },
    { type: 'discuss', form: REPLY, press: BUTTON, lands: '/*#pid*' },
    { type: 'discuss', form: TOPIC, press: BUTTON, lands: '/*newthread.php', then: REDIRECTING },
    { type: 'discuss', form: TOPIC, press: BUTTON, lands: '/*showthread.php' },
    { type: 'read', where: ['/*showthread.php', '/thread-*'], dwell: READ_SHORT, of: '#posts' },
  ],
};
