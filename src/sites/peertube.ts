import { WATCH } from './dwell.ts';
import type { Request, Site } from './site.ts';

const call = (path: string, method: 'POST' | 'PUT' | 'DELETE', carries?: Request['carries']): Request => ({
  url: `/api/v1/${path}`,
  method,
  ...(carries ? { carries } : {}),
});

/**
 * PeerTube. A rating of `none` takes a like back. A film goes up in pieces; only the last is answered with the film.
 *
 * Sources (public; calls still to be held against a running server): Chocobozzz/PeerTube `client/src/index.html` and
 * `support/doc/api/openapi.yaml`. Played on a twin only; no server runs here.
 */
export const peertube: Site = {
  id: 'peertube',
  title: 'PeerTube',
  class: 'media',
  signature: 'meta[property="og:platform"][content="PeerTube"]',
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    {
      type: 'react',
      request: call('videos/*/rate', 'PUT', { rating: 'like|dislike' }),
      undo: { request: call('videos/*/rate', 'PUT', { rating: 'none' }) },
    },
    {
      type: 'comment',
      request: call('videos/*/comment*', 'POST'),
      undo: { request: call('videos/*/comments/*', 'DELETE') },
    },
    {
      type: 'subscribe',
      request: call('users/me/subscriptions', 'POST'),
      undo: { request: call('users/me/subscriptions/*', 'DELETE') },
    },
    {
      type: 'save',
      request: call('video-playlists/*/videos', 'POST'),
      undo: { request: call('video-playlists/*/videos/*', 'DELETE') },
    },
    { type: 'save', request: call('video-playlists', 'POST') },
    {
      type: 'upload',
      request: { ...call('videos/upload-resumable', 'PUT'), answers: { 'video.id': true } },
      patience: 600,
    },
    { type: 'profile', request: call('users/me', 'PUT', { description: true }) },
    { type: 'watch', where: ['/w/*', '/videos/watch/*'], dwell: WATCH, of: 'video' },
  ],
};
