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
    { does: 'listens', yields: 'listen', at: '/show/1', marks: '<audio></audio>', stays: true },
  ],
  lookAlikes: [operation('getTrack'), operation('areEntitiesInLibrary'), change('MOV')],
};
