import { READ_SHORT } from './dwell.ts';
import type { Site } from './site.ts';

const PRESSED = '[data-test="vote-button"][aria-pressed="true"]';

/**
 * Product Hunt. The names of its operations were not found, so the button tells: it says that it is pressed. The
 * look-alike `action-bar-vote-button` only leads to the page. Comments and reviews: nothing found, left out.
 *
 * Sources (read November 2026): before and after of the button (public code, 2026). Grade B. Played on a twin only; the
 * live site was not opened.
 */
export const producthunt: Site = {
  id: 'producthunt',
  title: 'Product Hunt',
  class: 'reviews',
  hosts: ['producthunt.com'],
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    { type: 'vote', press: '[data-test="vote-button"][aria-pressed="false"]', then: PRESSED, undo: { press: PRESSED } },
    { type: 'read', where: ['/posts/*', '/products/*'], dwell: READ_SHORT, of: 'main' },
  ],
};
