import { VISIT, WATCH } from './dwell.ts';
import type { Request, Site } from './site.ts';

/** A record is made or removed on the person's own server, whatever its host; real status codes tell the outcome. */
const record = (call: string, collection: string, more?: Request['carries']): Request => ({
  url: `https://*/xrpc/com.atproto.repo.${call}`,
  method: 'POST',
  carries: { collection, ...more },
});

const POST = 'app.bsky.feed.post';
const LISTS = 'app.bsky.graph.list|app.bsky.graph.listitem';

/**
 * Bluesky. The kind of record (`collection`) names the act. Beside a post go extra records that say who may answer
 * (`threadgate`, `postgate`) and pictures are uploaded before it. The page shows a like before it is answered and
 * merges quick likes and unlikes, so that one taken back at once may never be sent. A thread goes out in one batch.
 *
 * Sources (read November 2026): bluesky-social/social-app `src/lib/api/index.ts`, `src/state/queries/post.ts` and
 * `src/state/queries/bookmarks/useBookmarkMutation.ts` (the site's own source); openweb-org/openweb and
 * opentabs-dev/opentabs `plugins/bluesky`; the protocol's lexicons for lists and the profile (B). Played on a twin
 * only.
 */
export const bluesky: Site = {
  id: 'bluesky',
  title: 'Bluesky',
  class: 'microblog',
  hosts: ['bsky.app'],
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    {
      type: 'reply',
      request: record('createRecord', POST, { 'record.reply': true }),
      undo: { request: record('deleteRecord', POST) },
    },
    {
      type: 'post',
      request: record('createRecord', POST, { 'record.reply': false }),
      undo: { request: record('deleteRecord', POST) },
    },
    {
      type: 'reply',
      request: {
        url: 'https://*/xrpc/com.atproto.repo.applyWrites',
        method: 'POST',
        carries: {
          'writes.*.$type': 'com.atproto.repo.applyWrites#create',
          'writes.*.collection': POST,
          'writes.0.value.reply': true,
        },
      },
      undo: { request: record('deleteRecord', POST) },
    },
    {
      type: 'post',
      request: {
        url: 'https://*/xrpc/com.atproto.repo.applyWrites',
        method: 'POST',
        carries: { 'writes.*.$type': 'com.atproto.repo.applyWrites#create', 'writes.*.collection': POST },
      },
      undo: { request: record('deleteRecord', POST) },
    },
    {
      type: 'react',
      request: record('createRecord', 'app.bsky.feed.like'),
      undo: { request: record('deleteRecord', 'app.bsky.feed.like') },
    },
    {
      type: 'share',
      request: record('createRecord', 'app.bsky.feed.repost'),
      undo: { request: record('deleteRecord', 'app.bsky.feed.repost') },
    },
    {
      type: 'follow',
      request: record('createRecord', 'app.bsky.graph.follow'),
      undo: { request: record('deleteRecord', 'app.bsky.graph.follow') },
    },
    {
      type: 'save',
      request: { url: 'https://*/xrpc/app.bsky.bookmark.createBookmark', method: 'POST' },
      undo: { request: { url: 'https://*/xrpc/app.bsky.bookmark.deleteBookmark', method: 'POST' } },
    },
    {
      type: 'tag',
      request: record('createRecord', LISTS),
      undo: { request: record('deleteRecord', LISTS) },
    },
    { type: 'profile', request: record('putRecord', 'app.bsky.actor.profile') },
    { type: 'visit', dwell: VISIT, shows: '[data-testid="viewHeaderDrawerBtn"], nav a[href="/notifications"]' },
    { type: 'watch', dwell: WATCH, of: 'video' },
  ],
};
