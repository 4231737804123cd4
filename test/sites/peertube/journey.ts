import type { Journey, Sent } from '../../twin/journey.ts';

const call = (path: string, method: 'POST' | 'PUT' | 'DELETE', json: object = {}): Sent => ({
  to: `/api/v1/${path}`,
  method,
  json,
});
const at = '/w/invented';

export const journey: Journey = {
  host: 'peertube.example',
  head: '<meta property="og:platform" content="PeerTube">',
  plays: [
    {
      does: 'likes',
      yields: 'react',
      at,
      sends: call('videos/1/rate', 'PUT', { rating: 'like' }),
      undo: { sends: call('videos/1/rate', 'PUT', { rating: 'none' }) },
    },
    {
      does: 'comments',
      yields: 'comment',
      at,
      sends: call('videos/1/comment-threads', 'POST', { text: 'a' }),
      undo: { sends: call('videos/1/comments/5', 'DELETE') },
    },
    { does: 'answers', yields: 'comment', at, sends: call('videos/1/comments/5', 'POST', { text: 'a' }) },
    {
      does: 'subscribes',
      yields: 'subscribe',
      at,
      sends: call('users/me/subscriptions', 'POST', { uri: 'a@b' }),
      undo: { sends: call('users/me/subscriptions/a@b', 'DELETE') },
    },
    {
      does: 'puts a film on a list',
      yields: 'save',
      at,
      sends: call('video-playlists/1/videos', 'POST', { videoId: 1 }),
      undo: { sends: call('video-playlists/1/videos/2', 'DELETE') },
    },
    { does: 'makes a list', yields: 'save', at, sends: call('video-playlists', 'POST') },
    {
      does: 'uploads a film',
      yields: 'upload',
      at: '/videos/publish',
      sends: call('videos/upload-resumable?upload_id=a', 'PUT'),
      answer: { video: { id: 3 } },
      refusal: {},
    },
    { does: 'changes the own profile', yields: 'profile', sends: call('users/me', 'PUT', { description: 'a' }) },
    { does: 'watches', yields: 'watch', at: '/w/other', marks: '<video></video>', stays: true },
  ],
  lookAlikes: [
    call('videos/1/views', 'POST'),
    call('users/me', 'PUT', { videoQuotaUsed: 1 }),
    call('users/me/notifications/read', 'POST'),
  ],
};
