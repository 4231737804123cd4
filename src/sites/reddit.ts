import { READ_SHORT, WATCH } from './dwell.ts';
import type { Request, Site } from './site.ts';

/** The new interface has one gate; the body names the operation and the answer has a flag of its own. */
const operation = (name: string, carries?: Request['carries']): Request => ({
  url: '/svc/shreddit/graphql',
  method: 'POST',
  carries: { operation: name, ...carries },
  answers: { 'data.*.ok|ok': '!false', errors: false },
});

/** The old interface (old.reddit.com) and old clients: one path each; what is refused is in a list. */
const old = (path: string, carries?: Request['carries']): Request => ({
  url: `https://*reddit.com/api/${path}`,
  method: 'POST',
  ...(carries ? { carries } : {}),
  answers: { 'json.errors.0': false, error: false },
});

/**
 * Reddit, the new interface and the old one. While a person types, the new one asks for guidance and keeps drafts on
 * the device; neither counts. Chat is another service and private. A bare vote of 0 or NONE takes a vote back.
 *
 * Sources (read November 2026): traffic captured from the page and the open shadow roots mapped on 2026-07-28 (public
 * code); mozilla-rally/web-science `src/socialMediaActivity.js`, openweb-org/openweb and jackwener/OpenCLI
 * `clis/reddit` for the old one. Grade A but for publishing in the new interface (B). The address of a reply to a
 * comment (`t1_…/create-comment`) is assumed from that of a comment. Played on a twin only; the live site was not
 * opened.
 */
export const reddit: Site = {
  id: 'reddit',
  title: 'Reddit',
  class: 'forum',
  hosts: ['reddit.com'],
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    {
      type: 'vote',
      request: operation('Update*VoteState', { 'variables.input.voteState': 'UP|DOWN' }),
      shows: 'button[aria-pressed=true]',
      undo: { request: operation('Update*VoteState', { 'variables.input.voteState': 'NONE' }) },
    },
    {
      type: 'discuss',
      request: { url: '/svc/shreddit/*/create-comment', method: 'POST' },
      shows: 'shreddit-comment',
      undo: { request: operation('DeleteComment') },
    },
    {
      type: 'discuss',
      request: operation('CreatePost|CreateProfilePost'),
      undo: { request: operation('DeletePost') },
    },
    {
      type: 'save',
      request: operation('Update*SaveState', { 'variables.input.saveState': 'SAVED' }),
      undo: { request: operation('Update*SaveState', { 'variables.input.saveState': 'NONE' }) },
    },
    {
      type: 'join',
      request: operation('UpdateSubredditSubscriptions', { 'variables.input.inputs.*.subscribeState': 'SUBSCRIBED' }),
      undo: {
        request: operation('UpdateSubredditSubscriptions', { 'variables.input.inputs.*.subscribeState': 'NONE' }),
      },
    },
    {
      type: 'follow',
      request: operation('UpdateProfileFollowState', { 'variables.input.state': 'FOLLOWED' }),
      undo: { request: operation('UpdateProfileFollowState', { 'variables.input.state': 'NONE|UNFOLLOWED' }) },
    },
    {
      type: 'vote',
      request: old('vote', { dir: '1|-1' }),
      shows: '.arrow.upmod, .arrow.downmod',
      undo: { request: old('vote', { dir: '0' }) },
    },
    { type: 'discuss', request: old('comment'), undo: { request: old('del') } },
    { type: 'discuss', request: old('submit'), undo: { request: old('del') } },
    { type: 'save', request: old('save'), undo: { request: old('unsave') } },
    {
      type: 'join',
      request: old('subscribe', { action: 'sub' }),
      undo: { request: old('subscribe', { action: 'unsub' }) },
    },
    { type: 'watch', dwell: WATCH, of: 'video' },
    { type: 'read', where: '/r/*/comments/*', dwell: READ_SHORT, of: 'shreddit-post, #siteTable .link' },
  ],
};
