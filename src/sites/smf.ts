import { READ_SHORT } from './dwell.ts';
import type { Site } from './site.ts';

/**
 * Simple Machines Forum 2.1. An accepted post leads to its topic or board, a refused or previewed one stays at
 * `action=post2`. A like is one link for both ways; what it has become tells which.
 *
 * Sources (public; calls still to be held against a running server): SimpleMachines/SMF `Sources/Post.php`,
 * `Sources/Likes.php`, `Themes/default/Display.template.php`. Played on a twin only; no server runs here.
 */
export const smf: Site = {
  id: 'smf',
  title: 'Simple Machines Forum',
  class: 'forum',
  signature: 'script[src*="/Themes/default/scripts/script.js"]',
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    {
      type: 'discuss',
      form: 'form#postmodify[action*="action=post2"]',
      press: '[name="post"]',
      lands: '/*?topic=*',
    },
    {
      type: 'discuss',
      form: 'form#postmodify[action*="action=post2"]',
      press: '[name="post"]',
      lands: '/*?board=*',
    },
    {
      type: 'react',
      press: '.msg_like:not(:has(.unlike))',
      request: { url: '/*?*action=likes*' },
      then: '.msg_like .unlike',
      undo: { press: '.msg_like:has(.unlike)' },
    },
    { type: 'read', where: '/*?topic=*', dwell: READ_SHORT, of: '#forumposts' },
  ],
};
