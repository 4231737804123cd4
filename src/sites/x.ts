import { READ, VISIT, WATCH } from './dwell.ts';
import type { Request, Site } from './site.ts';

/** Every GraphQL act is named by the last part of its address, on the page's host or on `api.x.com`; a refusal is a 200 with `errors`. */
const operation = (name: string, carries?: Request['carries']): Request => ({
  url: `https://*/graphql/*/${name}`,
  method: 'POST',
  ...(carries ? { carries } : {}),
  answers: { errors: false },
});

/** A line that tells what has been sent; it comes for other things too, so it only makes surer. */
const TOAST = '[data-testid="toast"]';

/** Older calls with real status codes, on either host. */
const older = (path: string): Request => ({ url: `https://*/1.1/${path}.json`, method: 'POST' });

/**
 * X, formerly Twitter. The operation's name is stable, the id before it rotates with each release. Typing a link asks
 * for a preview card, attached pictures are uploaded and articles save themselves, all before anything is published; a
 * scheduled post is not one yet. Direct messages are left out on purpose.
 *
 * Sources (read November 2026): d60/twikit `twikit/client/gql.py` and `v11.py`; openweb-org/openweb `src/sites/x`;
 * jackwener/OpenCLI `clis/twitter`; names seen in the site's own bundles in July and August 2026. Grade A but for
 * communities, polls and the profile (B). Played on a twin only; the live site was not opened.
 */
export const x: Site = {
  id: 'x',
  title: 'X',
  class: 'microblog',
  hosts: ['x.com', 'twitter.com'],
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    {
      type: 'reply',
      request: operation('CreateTweet', { 'variables.reply': true }),
      shows: TOAST,
      undo: { request: operation('DeleteTweet') },
    },
    {
      type: 'post', // a quote with words of one's own is a post as well
      request: operation('CreateTweet', { 'variables.reply': false }),
      shows: TOAST,
      undo: { request: operation('DeleteTweet') },
    },
    {
      type: 'post',
      request: operation('CreateNoteTweet'),
      shows: TOAST,
      undo: { request: operation('DeleteTweet') },
    },
    {
      type: 'publish',
      request: operation('ArticleEntityPublish'),
      undo: { request: operation('ArticleEntityUnpublish') },
    },
    {
      type: 'react',
      request: operation('FavoriteTweet'),
      shows: '[data-testid="unlike"]',
      undo: { request: operation('UnfavoriteTweet') },
    },
    {
      type: 'share',
      request: operation('CreateRetweet'),
      shows: '[data-testid="unretweet"]',
      undo: { request: operation('DeleteRetweet') },
    },
    {
      type: 'save',
      request: operation('CreateBookmark'),
      shows: '[data-testid="removeBookmark"]',
      undo: { request: operation('DeleteBookmark') },
    },
    {
      type: 'save', // into a folder, which may follow the plain bookmark
      request: operation('bookmarkTweetToFolder'),
      undo: { request: operation('DeleteBookmark') },
    },
    {
      type: 'follow',
      request: older('friendships/create'),
      shows: '[data-testid$="-unfollow"]',
      undo: { request: older('friendships/destroy') },
    },
    { type: 'tag', request: operation('ListAddMember'), undo: { request: operation('ListRemoveMember') } },
    { type: 'tag', request: operation('CreateList'), undo: { request: operation('DeleteList') } },
    { type: 'join', request: operation('JoinCommunity'), undo: { request: operation('LeaveCommunity') } },
    { type: 'join', request: operation('RequestToJoinCommunity') },
    { type: 'poll', request: { url: 'https://caps.*.com/v2/capi/passthrough/*', method: 'POST' } },
    { type: 'profile', request: older('account/update_profile*') },
    { type: 'visit', dwell: VISIT, shows: 'a[data-testid="AppTabBar_Profile_Link"]' },
    { type: 'read', where: '/*/article/*', dwell: READ, of: 'article' },
    { type: 'watch', where: '/*/status/*', dwell: WATCH, of: 'video' },
  ],
};
