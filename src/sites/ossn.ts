import { VISIT } from './dwell.ts';
import type { Request, Site } from './site.ts';

const action = (path: string, answers?: Request['answers']): Request => ({
  url: `/*action/${path}`,
  ...(answers ? { method: 'POST' as const, answers } : {}),
});

/**
 * Open Source Social Network. Every act is an `action` with a token in its address; what is refused is a 200 that says
 * `done: 0` or carries no `success`. Messages are left out on purpose.
 *
 * Sources (public; calls still to be held against a running server): opensource-socialnetwork/opensource-socialnetwork
 * `components/OssnLikes`, `OssnComments`, `OssnWall`, `OssnGroups`, `themes/goblue`. Played on a twin only; no server
 * runs here.
 */
export const ossn: Site = {
  id: 'ossn',
  title: 'Open Source Social Network',
  class: 'social network',
  signature: '.ossn-page-container',
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    {
      type: 'react',
      request: action('post/like', { done: '!0' }),
      undo: { request: action('post/unlike', { done: '!0' }) },
    },
    {
      type: 'react',
      request: action('annotation/like', { done: '!0' }),
      undo: { request: action('annotation/unlike', { done: '!0' }) },
    },
    { type: 'comment', request: action('post/comment', { process: '1' }) },
    { type: 'post', request: action('wall/post/*', { success: true, error: false }) },
    { type: 'follow', press: 'a[href*="action/friend/add"]', lands: '/*', then: 'a[href*="action/friend/remove"]' },
    { type: 'join', press: 'a[href*="action/group/join"]', lands: '/group/*' },
    { type: 'visit', dwell: VISIT, shows: '.topbar-menu-left, .sidebar .sidebar-contents' },
  ],
};
