import { READ_SHORT } from './dwell.ts';
import type { Request, Site } from './site.ts';

/** Every press goes to one family of paths and its number says which; a refusal is a 200 with `Success: false`. */
const press = (url: string): Request => ({ url, method: 'POST', answers: { Success: 'true' } });

/**
 * Stack Overflow and the Stack Exchange network. The number at the end names the act: 2 up, 3 down, 0 takes back, 21
 * follows, 10 deletes. A vote by somebody with too little reputation answers 200 with `Success: false`. Comments are
 * loaded and sent at one address, by GET and POST. Saving, watching a tag and editing: nothing found, left out.
 *
 * Sources (read November 2026): samliew/SO-mod-userscripts `ReviewQueueHelper.user.js`, two others for the state of the
 * buttons (public code); the form of a question from a saved page. Votes grade A, else B; where an answer goes to
 * (`/questions/…/answer/submit`) is C and counts only once its own post shows. Played on a twin only.
 */
export const stackexchange: Site = {
  id: 'stackexchange',
  title: 'Stack Exchange',
  class: 'forum',
  hosts: [
    'stackoverflow.com',
    'stackexchange.com',
    'superuser.com',
    'serverfault.com',
    'askubuntu.com',
    'mathoverflow.net',
    'stackapps.com',
  ],
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    { type: 'vote', request: press('/posts/comments/*/vote/2'), undo: { request: press('/posts/comments/*/vote/0') } },
    {
      type: 'vote',
      request: press('/posts/*/vote/2'),
      shows: '.js-vote-up-btn[aria-pressed="true"]',
      undo: { request: press('/posts/*/vote/0') },
    },
    {
      type: 'vote',
      request: press('/posts/*/vote/3'),
      shows: '.js-vote-down-btn[aria-pressed="true"]',
      undo: { request: press('/posts/*/vote/0') },
    },
    {
      type: 'subscribe',
      request: press('/posts/*/vote/21?*undo=false*'),
      undo: { request: press('/posts/*/vote/21?*undo=true*') },
    },
    {
      type: 'comment',
      request: { url: '/posts/*/comments', method: 'POST' },
      undo: { request: press('/posts/comments/*/vote/10') },
    },
    { type: 'discuss', form: 'form[action^="/questions/ask/submit"]', lands: '/questions/*/*', then: '#question' },
    { type: 'discuss', where: '/questions/*/*', press: '#submit-button', then: '.answer' },
    { type: 'read', where: '/questions/*/*', dwell: READ_SHORT, of: '#question' },
  ],
};
