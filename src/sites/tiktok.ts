import { VISIT, WATCH_SHORT } from './dwell.ts';
import type { Request, Site } from './site.ts';

/** On or off is a parameter of the address; a refusal is a 200 with another `status_code` than 0. */
const call = (path: string, carries?: Request['carries']): Request => ({
  url: `https://*.tiktok.com${path}`,
  method: 'POST',
  ...(carries ? { carries } : {}),
  answers: { status_code: '0' },
});

/**
 * TikTok. Before a follow and a profile edit the site sends a HEAD to the very same address, so the method decides. The
 * text of a comment stands in its address: only the named parameters are looked at, and nothing is kept. A heart
 * pressed while signed out opens the sign-in sheet and sends nothing. "Send to friends" cannot be seen, and is private
 * anyway.
 *
 * Sources (read November 2026): openweb-org/openweb `src/sites/tiktok/DOC.md`, jackwener/OpenCLI
 * `clis/tiktok/comment.js`, traffic captured in August 2026 (public code). Grade A; likes of comments and reposts B.
 * Played on a twin only; the live site was not opened.
 */
export const tiktok: Site = {
  id: 'tiktok',
  title: 'TikTok',
  class: 'social network',
  hosts: ['tiktok.com'],
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    {
      type: 'react',
      request: call('/api/commit/item/digg/', { '?type': '1' }),
      shows: '[aria-pressed="true"] [data-e2e="like-icon"]',
      undo: { request: call('/api/commit/item/digg/', { '?type': '0' }) },
    },
    {
      type: 'comment',
      request: call('/api/comment/publish/'),
      shows: '[data-e2e="comment-level-1"]',
      undo: { request: call('/api/comment/delete/') },
    },
    {
      type: 'react',
      request: call('/api/comment/digg/', { '?type|?digg_type': '1' }),
      undo: { request: call('/api/comment/digg/', { '?type|?digg_type': '0' }) },
    },
    {
      type: 'save',
      request: call('/api/item/collect/', { '?action': '1' }),
      shows: '[aria-pressed="true"] :is([data-e2e="bookmark-icon"], [data-e2e="collect-icon"])',
      undo: { request: call('/api/item/collect/', { '?action': '0' }) },
    },
    {
      type: 'follow',
      request: call('/api/commit/follow/user/', { '?type|?action_type': '1' }),
      undo: { request: call('/api/commit/follow/user/', { '?type|?action_type': '0' }) },
    },
    {
      type: 'share',
      request: call('/tiktok/v1/upvote/publish'),
      undo: { request: call('/tiktok/v1/upvote/delete') },
    },
    { type: 'upload', request: call('/tiktok/web/project/post/v1/'), patience: 60 },
    { type: 'profile', request: call('/api/update/profile/') },
    { type: 'visit', dwell: VISIT, shows: '[data-e2e="profile-icon"], [data-e2e="nav-profile"] img' },
    { type: 'watch', dwell: WATCH_SHORT, of: 'video' },
  ],
};
