import { flips, type Journey, type Play, type Sent } from '../../twin/journey.ts';

const call = (path: string, method: 'GET' | 'POST' | 'PUT' | 'DELETE'): Sent => ({
  to: `https://api-v2.soundcloud.com/${path}`,
  method,
});
const plain = (does: string, yields: Play['yields'], path: string, method: 'PUT' | 'POST'): Play => ({
  does,
  yields,
  at: '/invented/piece',
  sends: call(path, method),
  undo: { sends: call(path, 'DELETE') },
});
/** The bar at the foot of the page; what sounds is no part of it. */
const player = (state: string): string =>
  `<button type="button" class="playControl ${state}"></button><a class="playbackSoundBadge__titleLink" href="/a">A</a>`;

export const journey: Journey = {
  host: 'soundcloud.com',
  plays: [
    flips(
      plain('likes', 'react', 'users/1/track_likes/2?client_id=a', 'PUT'),
      'class="sc-button-like"',
      'class="sc-button-like sc-button-selected"',
    ),
    plain('follows', 'follow', 'me/followings/3?client_id=a', 'POST'),
    plain('reposts', 'share', 'me/track_reposts/2?client_id=a', 'PUT'),
    {
      ...plain('comments', 'comment', 'tracks/2/comments?client_id=a', 'POST'),
      undo: { sends: call('comments/9?client_id=a', 'DELETE') },
    },
    { does: 'listens', yields: 'listen', at: '/invented/piece', marks: player('playing'), stays: true },
  ],
  elsewhere: [{ does: 'has a piece in the player that does not play', at: '/invented/piece', marks: player('') }],
  lookAlikes: [call('me/play-history', 'POST'), call('tracks/2/comments', 'GET')],
};
