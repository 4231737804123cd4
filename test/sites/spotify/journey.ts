import { flips, type Journey, type Play, type Sent } from '../../twin/journey.ts';

const operation = (operationName: string): Sent => ({
  to: 'https://api-partner.spotify.com/pathfinder/v2/query',
  json: { operationName, variables: {} },
});
const change = (kind: string): Sent => ({
  to: 'https://gew1-spclient.spotify.com/playlist/v2/playlist/1/changes',
  json: { deltas: [{ ops: [{ kind }] }] },
});
const plain = (does: string, on: string, off: string): Play => ({
  does,
  yields: 'save',
  sends: operation(on),
  answer: { data: {} },
  refusal: { errors: [{}] },
  undo: { sends: operation(off), answer: { data: {} } },
});
/** The bar at the foot of the page, with the drawing on its button; what sounds is no part of it. */
const player = (drawing: string): string =>
  `<div data-testid="now-playing-bar"><b dir="auto"><a href="/track/1">A</a></b>
  <button type="button" data-testid="control-button-playpause"><svg><path d="${drawing}"/></svg></button></div>`;

export const journey: Journey = {
  host: 'open.spotify.com',
  plays: [
    { does: 'puts a piece on a list', yields: 'save', sends: change('ADD'), undo: { sends: change('REM') } },
    plain('puts a piece on a list (older call)', 'addToPlaylist', 'removeFromPlaylist'),
    flips(
      plain('likes', 'addToLibrary', 'removeFromLibrary'),
      'data-testid="add-button" aria-checked="false"',
      'data-testid="add-button" aria-checked="true"',
    ),
    {
      does: 'makes a list',
      yields: 'save',
      sends: { to: 'https://gew1-spclient.spotify.com/playlist/v2/playlist', json: { ops: [] } },
    },
    { does: 'listens', yields: 'listen', at: '/show/1', marks: player('M2.7 1a.7.7 0 0 0-.7.7v1z'), stays: true },
  ],
  elsewhere: [
    { does: 'has a piece in the player that does not play', at: '/show/1', marks: player('M3 1.713a.7.7 0 0z') },
  ],
  lookAlikes: [operation('getTrack'), operation('areEntitiesInLibrary'), change('MOV')],
};
