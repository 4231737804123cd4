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
    { does: 'listens', yields: 'listen', at: '/invented/piece', marks: '<audio></audio>', stays: true },
  ],
  lookAlikes: [call('me/play-history', 'POST'), call('tracks/2/comments', 'GET')],
};
