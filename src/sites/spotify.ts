import { LISTEN } from './dwell.ts';
import type { Request, Site } from './site.ts';

const operation = (name: string): Request => ({
  url: 'https://api-partner.spotify.com/pathfinder/*',
  method: 'POST',
  carries: { operationName: name },
  answers: { errors: false },
});

const change = (kind: string): Request => ({
  url: 'https://*.spotify.com/playlist/v2/playlist/*/changes*',
  method: 'POST',
  carries: { 'deltas.0.ops.*.kind': kind },
});

const ADDED = 'button[data-testid="add-button"][aria-checked="true"]';

/**
 * Spotify on the web. Likes, followed artists, shows and episodes are all "add to library"; playlists are changed by
 * lists of operations, of which adding is an act and removing or moving is not. What sounds is not part of the page:
 * its element stands outside the document, so listening is known only where the player bar carries one.
 *
 * Sources (read November 2026): openweb-org/openweb `src/sites/spotify/DOC.md`, SpotAPI `spotapi/song.py` and
 * `playlist.py`, web-scrobbler `src/connectors/spotify.ts`, rain-fighters/AudioPick#2. Grade A; the older playlist call
 * B. Played on a twin only; the live site was not opened.
 */
export const spotify: Site = {
  id: 'spotify',
  title: 'Spotify',
  class: 'media',
  hosts: ['open.spotify.com'],
  signedIn: '[data-testid="user-widget-link"]',
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    { type: 'save', request: change('ADD'), undo: { request: change('REM') } },
    { type: 'save', request: operation('addToPlaylist'), undo: { request: operation('removeFromPlaylist') } },
    {
      type: 'save',
      request: operation('addToLibrary'),
      shows: ADDED,
      undo: { request: operation('removeFromLibrary') },
    },
    { type: 'save', request: { url: 'https://*.spotify.com/playlist/v2/playlist', method: 'POST' } },
    { type: 'listen', dwell: LISTEN, of: 'video, audio' },
  ],
};
