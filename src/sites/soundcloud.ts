import { LISTEN } from './dwell.ts';
import type { Request, Site } from './site.ts';

const call = (path: string, method: 'POST' | 'PUT' | 'DELETE'): Request => ({
  url: `https://api-v2.soundcloud.com/${path}`,
  method,
});

/**
 * SoundCloud. The method tells an act (PUT, POST) from its opposite (DELETE). What sounds stands outside the
 * document: listening is told by the button of the player bar, and the piece by its link there.
 *
 * Sources (read November 2026): three clients and extensions (public code), web-scrobbler `src/connectors/soundcloud.ts`. Likes and following grade A, reposts B,
 * comments C by their path, kept because the method and status leave little doubt. Played on a twin only; the live site
 * was not opened.
 */
export const soundcloud: Site = {
  id: 'soundcloud',
  title: 'SoundCloud',
  class: 'media',
  hosts: ['soundcloud.com'],
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    {
      type: 'react',
      request: call('users/*/track_likes/*', 'PUT'),
      shows: '.sc-button-like.sc-button-selected',
      undo: { request: call('users/*/track_likes/*', 'DELETE') },
    },
    {
      type: 'follow',
      request: call('me/followings/*', 'POST'),
      undo: { request: call('me/followings/*', 'DELETE') },
    },
    {
      type: 'share',
      request: call('me/track_reposts/*', 'PUT'),
      undo: { request: call('me/track_reposts/*', 'DELETE') },
    },
    { type: 'comment', request: call('tracks/*/comments', 'POST'), undo: { request: call('comments/*', 'DELETE') } },
    { type: 'listen', dwell: LISTEN, of: '.playbackSoundBadge__titleLink', plays: '.playControl.playing' },
  ],
};
