import type { Journey, Play, Sent } from '../../twin/journey.ts';

const call = (path: string, json: object, method: 'POST' | 'PUT' = 'POST'): Sent => ({
  to: `/api/v3/${path}`,
  json,
  method,
});
const plain = (does: string, yields: Play['yields'], sends: Sent, off?: Sent): Play => ({
  does,
  yields,
  at: '/post/1',
  sends,
  ...(off ? { undo: { sends: off } } : {}),
});

export const journey: Journey = {
  host: 'lemmy.example',
  page: '<div id="app" class="lemmy-site"></div>',
  plays: [
    plain('votes', 'vote', call('post/like', { score: 1 }), call('post/like', { score: 0 })),
    plain('votes a comment down', 'vote', call('comment/like', { score: -1 }), call('comment/like', { score: 0 })),
    plain('keeps', 'save', call('post/save', { save: true }, 'PUT'), call('post/save', { save: false }, 'PUT')),
    plain(
      'keeps a comment',
      'save',
      call('comment/save', { save: true }, 'PUT'),
      call('comment/save', { save: false }, 'PUT'),
    ),
    plain('publishes', 'discuss', call('post', { name: 'a' }), call('post/delete', { deleted: true })),
    plain('comments', 'discuss', call('comment', { content: 'a' }), call('comment/delete', { deleted: true })),
    plain('joins', 'join', call('community/follow', { follow: true }), call('community/follow', { follow: false })),
    plain('changes the own profile', 'profile', call('user/save_user_settings', { bio: 'a' }, 'PUT')),
    { does: 'reads', yields: 'read', at: '/post/2', stays: true },
  ],
  lookAlikes: [call('post/mark_as_read', {}), call('user/block', {}), call('post', {}, 'PUT')],
};
