import { READ_SHORT } from './dwell.ts';
import type { Site } from './site.ts';

/**
 * Flashback, Sweden's largest forum: vBulletin with addresses of its own. An answer lands on its post (`/p…`) or in its
 * thread; shown again at the form's address it was refused, and `preview` is a button of the same form.
 *
 * Sources (read November 2026): a script for this site and two for its software (public code). Grade B. Played on a
 * twin only; the live site was not opened.
 */
export const flashback: Site = {
  id: 'flashback',
  title: 'Flashback',
  class: 'forum',
  hosts: ['flashback.org'],
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    { type: 'discuss', form: 'form[action*="newreply.php"]', press: '[name="sbutton"]', lands: '/*p*#p*' },
    { type: 'discuss', form: 'form[action*="newthread.php"]', press: '[name="sbutton"]', lands: '/t*' },
    { type: 'read', where: ['/t*', '/p*', '/showthread.php'], dwell: READ_SHORT, of: '[id^="post"]' },
  ],
};
