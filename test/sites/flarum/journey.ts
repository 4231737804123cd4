import type { Journey, Play, Sent } from '../../twin/journey.ts';

const create = (kind: string): Sent => ({ to: `/api/${kind}`, json: { data: { type: kind, attributes: {} } } });
const change = (path: string, attributes: object): Sent => ({
  to: `/api/${path}`,
  headers: { 'X-HTTP-Method-Override': 'PATCH' },
  json: { data: { type: 'a', id: '1', attributes } },
});
const plain = (does: string, yields: Play['yields'], sends: Sent, off?: Sent): Play => ({
  does,
  yields,
  at: '/d/1-invented',
  sends,
  ...(off ? { undo: { sends: off } } : {}),
});

export const journey: Journey = {
  host: 'flarum.example',
  page: '<div id="flarum-loading"></div>',
  plays: [
    plain('opens a topic', 'discuss', create('discussions')),
    plain('answers', 'discuss', create('posts')),
    plain('likes', 'react', change('posts/1', { isLiked: true }), change('posts/1', { isLiked: false })),
    plain(
      'follows a topic',
      'subscribe',
      change('discussions/1', { subscription: 'follow' }),
      change('discussions/1', { subscription: null }),
    ),
    plain('changes the own profile', 'profile', change('users/1', { bio: 'a' })),
    { does: 'reads', yields: 'read', at: '/d/2-other', marks: '<div class="PostStream"></div>', stays: true },
  ],
  lookAlikes: [change('posts/1', { content: 'a' }), { to: '/api/drafts', json: { data: { type: 'drafts' } } }],
};
