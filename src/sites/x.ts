import { READ, VISIT, WATCH } from './dwell.ts';
import type { Request, Site } from './site.ts';

/** Every GraphQL act is named by the last part of its address; a refusal is a 200 with `errors`. */
const operation = (name: string, carries?: Request['carries']): Request => ({
  url: `https://*.com/i/api/graphql/*/${name}`,
  method: 'POST',
  ...(carries ? { carries } : {}),
  answers: { errors: false },
});

/** A line that tells what has been sent; it comes for other things too, so it only makes surer. */
const TOAST = '[data-testid="toast"]';

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
  signedIn: 'a[data-testid="AppTabBar_Profile_Link"]',
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
      type: 'follow',
      request: { url: '/i/api/1.1/friendships/create.json', method: 'POST' },
      shows: '[data-testid$="-unfollow"]',
      undo: { request: { url: '/i/api/1.1/friendships/destroy.json', method: 'POST' } },
    },
    { type: 'tag', request: operation('ListAddMember'), undo: { request: operation('ListRemoveMember') } },
    { type: 'join', request: operation('JoinCommunity'), undo: { request: operation('LeaveCommunity') } },
    { type: 'join', request: operation('RequestToJoinCommunity') },
    { type: 'poll', request: { url: 'https://caps.x.com/v2/capi/passthrough/*', method: 'POST' } },
    { type: 'profile', request: { url: '/i/api/1.1/account/update_profile*.json', method: 'POST' } },
    { type: 'visit', dwell: VISIT },
    { type: 'read', where: '/*/article/*', dwell: READ, of: 'article' },
    { type: 'watch', where: '/*/status/*', dwell: WATCH, of: 'video' },
  ],
};
