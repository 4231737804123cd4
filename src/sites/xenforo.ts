import { READ_SHORT } from './dwell.ts';
import type { Request, Site } from './site.ts';

/** Everything is sent by script; a refusal is a 200 with `status: error`. */
const call = (url: string, answers?: Request['answers']): Request => ({
  url,
  method: 'POST',
  answers: { status: 'ok', ...answers },
});

/**
 * XenForo 2. Previews and drafts have paths of their own. A reaction is taken back at the address at which it was
 * given; what the link has become tells which. Switches (watching, following, keeping) say in `switchKey` what a next
 * press would do. Conversations are at other addresses and never counted.
 *
 * Sources (public; calls still to be held against a running server): the program's scripts as public pages carry them
 * and add-ons' public code; its own source is not public. Grade B. Played on a twin only.
 */
export const xenforo: Site = {
  id: 'xenforo',
  title: 'XenForo',
  class: 'forum',
  signature: 'html#XF',
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    { type: 'discuss', request: call('/*threads/*/add-reply') },
    { type: 'discuss', request: call('/*forums/*/post-thread') },
    {
      type: 'react',
      press: 'a.reaction:not(.has-reaction)',
      request: call('/*posts/*/react'),
      then: 'a.reaction.has-reaction',
      undo: { press: 'a.reaction.has-reaction' },
    },
    {
      type: 'save',
      request: call('/*posts/*/bookmark', { switchKey: 'bookmarked' }),
      undo: { request: call('/*posts/*/bookmark', { switchKey: 'bookmarkremoved' }) },
    },
    {
      type: 'subscribe',
      request: call('/*threads/*/watch', { switchKey: 'unwatch' }),
      undo: { request: call('/*threads/*/watch', { switchKey: 'watch' }) },
    },
    {
      type: 'follow',
      request: call('/*members/*/follow', { switchKey: 'unfollow' }),
      undo: { request: call('/*members/*/follow', { switchKey: 'follow' }) },
    },
    { type: 'poll', request: call('/*threads/*/poll/vote') },
    { type: 'profile', request: call('/*account/account-details') },
    { type: 'read', where: '/*threads/*', dwell: READ_SHORT, of: '.message--post' },
  ],
};
