import { LISTEN, WATCH, WATCH_SHORT } from './dwell.ts';
import type { Request, Site } from './site.ts';

/** Signed out, the site answers 200 and does nothing; the answer says so itself. */
const SIGNED_IN = { 'responseContext.*.loggedOut': '!true' } as const;

const PRESSED = 'button[aria-pressed=true]';

const call = (path: string, answers: Request['answers'] = SIGNED_IN, carries?: Request['carries']): Request => ({
  url: `/youtubei/v1/${path}`,
  method: 'POST',
  ...(carries ? { carries } : {}),
  answers,
});

/**
 * YouTube (www, m, music, studio). The path names the act, but for playlists and likes of comments. Likes, removals and
 * translations of comments share one path with an unreadable body; only the answer tells a like: `FEEDBACK_LIKE`.
 * Opening a dialog (`get_share_panel`, `get_add_to_playlist`), the bell and hovering send requests of their own. Some
 * writes on m.youtube go by beacon and are missed. Live chat lives in a frame.
 *
 * Sources (read November 2026): LuanRT/YouTube.js (2026-08), openweb-org/openweb `src/sites/youtube/DOC.md` (2026-04),
 * for answers b5i/YouTubeKit `AuthenticatedResponses` (2024–2025). Grade A but for likes of comments, community posts
 * and uploads (B). Played on a twin only; the live site was not opened.
 */
export const youtube: Site = {
  id: 'youtube',
  title: 'YouTube',
  class: 'media',
  hosts: ['youtube.com'],
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    {
      type: 'save',
      request: call('like/like', SIGNED_IN, { 'target.playlistId': true }),
      undo: { request: call('like/removelike') },
    },
    {
      type: 'react',
      request: call('like/like', SIGNED_IN, { 'target.videoId': true }),
      shows: PRESSED,
      undo: { request: call('like/removelike') },
    },
    { type: 'react', request: call('like/dislike'), shows: PRESSED, undo: { request: call('like/removelike') } },
    {
      type: 'comment',
      request: call('comment/create_comment*', { 'actionResult.status': 'STATUS_SUCCEEDED' }),
      shows: 'ytd-comment-view-model',
    },
    {
      type: 'react',
      request: call('comment/perform_comment_action', { 'actionResults.*.feedback': 'FEEDBACK_LIKE' }),
      shows: PRESSED,
      undo: { request: call('comment/perform_comment_action', { 'actionResults.*.feedback': 'FEEDBACK_UNLIKE' }) },
    },
    {
      type: 'subscribe',
      request: call('subscription/subscribe', { 'actions.*.*.subscribed': 'true' }),
      shows: 'ytd-subscribe-button-renderer[subscribed]',
      undo: { request: call('subscription/unsubscribe') },
    },
    {
      type: 'save',
      request: call('browse/edit_playlist', { status: 'STATUS_SUCCEEDED' }, { 'actions.*.action': 'ACTION_ADD_VIDEO' }),
      undo: {
        request: call(
          'browse/edit_playlist',
          { status: 'STATUS_SUCCEEDED' },
          { 'actions.*.action': 'ACTION_REMOVE_VIDEO*' },
        ),
      },
    },
    { type: 'save', request: call('playlist/create'), undo: { request: call('playlist/delete') } },
    { type: 'post', request: call('backstage/create_post') },
    { type: 'post', request: call('live_chat/send_message') },
    {
      type: 'upload',
      request: { url: '/youtubei/v1/upload/createvideo', method: 'POST' },
      patience: 60,
    },
    {
      type: 'watch',
      where: ['https://www.youtube.com/watch', 'https://m.youtube.com/watch', '/live/*'],
      dwell: WATCH,
      of: '.html5-main-video',
    },
    { type: 'watch', where: '/shorts/*', dwell: WATCH_SHORT, of: '.html5-main-video' },
    { type: 'listen', where: 'https://music.youtube.com/*', dwell: LISTEN, of: '.html5-main-video' },
  ],
};
