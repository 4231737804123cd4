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

const BAR = '[data-testid="now-playing-bar"]';
/** The drawing of two bars, in both forms that are about. */
const PAUSE = `${BAR} [data-testid="control-button-playpause"] path[d^="M2.7 1a.7.7 0 0"]`;

const ADDED = 'button[data-testid="add-button"][aria-checked="true"]';

/**
 * Spotify on the web. Likes, followed artists, shows and episodes are all "add to library"; playlists are changed by
 * lists of operations, of which adding is an act and removing or moving is not. What sounds is not part of the page:
 * its element stands outside the document, so the player bar tells: its button shows two bars while it plays, in every
 * language, and its link names the piece.
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
    {
      type: 'listen',
      dwell: LISTEN,
      of: `${BAR} [dir="auto"] a, ${BAR} [data-testid="track-info-name"]`,
      plays: PAUSE,
    },
  ],
};
