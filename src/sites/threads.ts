import { VISIT, WATCH_SHORT } from './dwell.ts';
import type { Request, Site } from './site.ts';

const NAME = '@x-fb-friendly-name|fb_api_req_friendly_name|?fb_api_req_friendly_name';
const mutation = (name: string): Request => ({
  url: '/*graphql*',
  method: 'POST',
  carries: { [NAME]: name },
  answers: { errors: false },
});

const publish = (path: string, isReply: boolean): Request => ({
  url: `/api/v1/media/${path}/`,
  method: 'POST',
  carries: { 'text_post_app_info.reply_id': isReply },
  answers: { status: 'ok' },
});

/** The dialog in which one writes is gone once what was written is sent. */
const CLOSED = 'body:not(:has([role="dialog"] [contenteditable]))';

/**
 * Threads. Likes, reposts and follows go through GraphQL and are named in a header (`useTH…` since June 2026,
 * `useBarcelona…` before); posts go through older calls that serve replies as well. Typing broadcasts itself. Saving
 * and quoting: no name found, left out.
 *
 * Sources (read November 2026): a research extension that listens to these names and three others (public code, 2026).
 * Grade A; editing the profile B. Played on a twin only; the live site was not opened.
 */
export const threads: Site = {
  id: 'threads',
  title: 'Threads',
  class: 'microblog',
  hosts: ['threads.com', 'threads.net'],
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    {
      type: 'react',
      request: mutation('useTHLikeMutationLikeMutation|useBarcelonaLikeMutationLikeMutation'),
      undo: { request: mutation('useTHLikeMutationUnlikeMutation|useBarcelonaLikeMutationUnlikeMutation') },
    },
    {
      type: 'share',
      request: mutation('useTHCreateRepostMutation*|useBarcelonaCreateRepostMutation*'),
      undo: { request: mutation('useTHDeleteRepostMutation*|useBarcelonaDeleteRepostMutation*') },
    },
    {
      type: 'reply',
      request: publish('configure_text_only_post', true),
      shows: CLOSED,
      undo: { request: mutation('useTHDeletePostMutation|useBarcelonaDeletePostMutation') },
    },
    {
      type: 'post',
      request: publish('configure_text_only_post', false),
      shows: CLOSED,
      undo: { request: mutation('useTHDeletePostMutation|useBarcelonaDeletePostMutation') },
    },
    {
      type: 'reply',
      request: publish('configure_text_post_app_feed', true),
      patience: 30,
      shows: CLOSED,
      undo: { request: mutation('useTHDeletePostMutation|useBarcelonaDeletePostMutation') },
    },
    {
      type: 'post',
      request: publish('configure_text_post_app_feed', false),
      patience: 30,
      shows: CLOSED,
      undo: { request: mutation('useTHDeletePostMutation|useBarcelonaDeletePostMutation') },
    },
    {
      type: 'follow',
      request: mutation('useTHFollowMutationFollowMutation|useBarcelonaFollowMutationFollowMutation'),
      undo: { request: mutation('useTHFollowMutationUnfollowMutation|useBarcelonaFollowMutationUnfollowMutation') },
    },
    { type: 'profile', request: mutation('useBarcelonaEditProfileMutation|useTHEditProfileMutation') },
    { type: 'visit', dwell: VISIT },
    { type: 'watch', dwell: WATCH_SHORT, of: 'video' },
  ],
};
