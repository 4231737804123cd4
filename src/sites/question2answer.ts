import { READ_SHORT } from './dwell.ts';
import type { Site } from './site.ts';

const VOTED = '.qa-voted-up-button, .qa-voted-down-button';
const UNFAVORITE = '.qa-unfavorite-button';

/**
 * Question2Answer. Its script answers in lines of text of its own, so the page tells: what a button has become, and one
 * answer or comment more. A question lands on its own page; refused, the form is shown again.
 *
 * Sources (public; calls still to be held against a running server): q2a/question2answer `qa-content/qa-page.js`,
 * `qa-include/qa-theme-base.php`. Played on a twin only; no server runs here.
 */
export const question2answer: Site = {
  id: 'question2answer',
  title: 'Question2Answer',
  class: 'forum',
  signature: 'body[class*="qa-template-"]',
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    {
      type: 'vote',
      press: '.qa-vote-first-button, .qa-vote-second-button, .qa-vote-one-button',
      then: VOTED,
      undo: { press: VOTED },
    },
    { type: 'save', press: '.qa-favorite-button', then: UNFAVORITE, undo: { press: UNFAVORITE } },
    { type: 'discuss', press: '.qa-form-tall-button-answer', then: '.qa-a-list-item' },
    { type: 'comment', press: '.qa-form-tall-button-comment', then: '.qa-c-list-item' },
    { type: 'discuss', where: '/*ask*', form: 'form[name="ask"]', lands: '/*/*' },
    { type: 'read', dwell: READ_SHORT, of: '.qa-template-question .qa-q-view' },
  ],
};
