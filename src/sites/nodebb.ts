import { READ_SHORT } from './dwell.ts';
import type { Request, Site } from './site.ts';

const call = (path: string, method: 'POST' | 'PUT' | 'DELETE', carries?: Request['carries']): Request => ({
  url: `/*api/v3/${path}`,
  method,
  ...(carries ? { carries } : {}),
});

/**
 * NodeBB. Its templates name each part in a `component` attribute, which outlives themes. Typing and previews go over a
 * socket; reading a topic is a PUT (`/read`). Votes show before the server has agreed. A vote for an own post is a 400.
 * Queued posts are answered with `queued`.
 *
 * Sources: observed on a running server in November 2026 in Chromium 156 (requests, statuses, bodies: topics, answers,
 * quick answers, votes, bookmarks, watching, following, profile, refusals); nodebb-theme-harmony for the signature.
 */
export const nodebb: Site = {
  id: 'nodebb',
  title: 'NodeBB',
  class: 'forum',
  signature: '[component="toaster/tray"]',
  checked: '2026-11-22',
  basis: 'server',
  rules: [
    {
      type: 'discuss',
      request: { ...call('topics', 'POST'), answers: { 'response.queued': '!true' } },
      undo: { request: call('posts/*/state', 'DELETE') },
    },
    {
      type: 'discuss',
      request: { ...call('topics/*', 'POST', { content: true }), answers: { 'response.queued': '!true' } },
      undo: { request: call('posts/*/state', 'DELETE') },
    },
    { type: 'vote', request: call('posts/*/vote', 'PUT'), undo: { request: call('posts/*/vote', 'DELETE') } },
    { type: 'save', request: call('posts/*/bookmark', 'PUT'), undo: { request: call('posts/*/bookmark', 'DELETE') } },
    {
      type: 'subscribe',
      request: call('topics/*/follow', 'PUT'),
      undo: { request: call('topics/*/follow', 'DELETE') },
    },
    { type: 'follow', request: call('users/*/follow', 'PUT'), undo: { request: call('users/*/follow', 'DELETE') } },
    {
      type: 'join',
      request: call('groups/*/membership/*', 'PUT'),
      undo: { request: call('groups/*/membership/*', 'DELETE') },
    },
    { type: 'profile', request: call('users/*', 'PUT', { uid: true }) },
    { type: 'read', where: '/*topic/*', dwell: READ_SHORT, of: '[component="topic"]' },
  ],
};
