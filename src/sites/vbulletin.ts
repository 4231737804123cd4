import { READ_SHORT } from './dwell.ts';
import type { Site } from './site.ts';

/**
 * vBulletin 3 and 4. The form that writes also previews; an accepted post lands in its topic at the post. The quick
 * answer is sent by script and shows its post; a refusal shows none.
 *
 * Sources (read November 2026): three scripts for such forums (public code). Grade A for the forms, B for quick
 * answers. Played on a twin only; no server runs here.
 */
export const vbulletin: Site = {
  id: 'vbulletin',
  title: 'vBulletin',
  class: 'forum',
  signature: 'meta[name="generator"][content^="vBulletin"]',
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    {
      type: 'discuss',
      form: 'form[action*="newreply.php"], form[action*="newthread.php"]',
      press: '[name="sbutton"]',
      lands: '/*#post*',
    },
    {
      type: 'discuss',
      form: 'form[action*="newthread.php"]',
      press: '[name="sbutton"]',
      lands: '/*showthread.php?*',
    },
    {
      type: 'discuss',
      press: '#qr_submit',
      then: 'table[id^="post"], li[id^="post_"]',
    },
    { type: 'read', where: ['/*showthread.php', '/*threads/*'], dwell: READ_SHORT, of: '#posts' },
  ],
};
