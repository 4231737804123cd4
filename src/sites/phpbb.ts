import { READ_SHORT } from './dwell.ts';
import type { Site } from './site.ts';

/**
 * phpBB 3. One form writes, previews and keeps drafts; the button tells, and an accepted post lands in its topic, at
 * the post. Refused and previewed it is shown again at its own address. Private messages use the same form at another
 * address. A post that waits for a moderator lands on a notice and is not counted; nor is changing an own post.
 *
 * Sources (public; calls still to be held against a running server): phpbb/phpbb `posting.php`, `viewtopic.php`,
 * `styles/prosilver/template`. Played on a twin only; no server runs here.
 */
export const phpbb: Site = {
  id: 'phpbb',
  title: 'phpBB',
  class: 'forum',
  signature: 'body#phpbb',
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    {
      type: 'discuss',
      where: [
        '/*posting.php?*mode=post*',
        '/*posting.php?*mode=reply*',
        '/*posting.php?*mode=quote*',
        '/*viewtopic.php',
      ],
      form: '#postform, #qr_postform',
      press: '[name="post"]',
      lands: '/*viewtopic.php?*#p*',
    },
    {
      type: 'subscribe',
      request: { url: '/*?*&watch=topic*' },
      undo: { request: { url: '/*?*&unwatch=topic*' } },
    },
    {
      type: 'poll',
      request: { url: '/*viewtopic.php', method: 'POST', carries: { update: true }, answers: { total_votes: true } },
    },
    { type: 'read', where: '/*viewtopic.php', dwell: READ_SHORT, of: '.post' },
  ],
};
