import type { Journey, Sent } from '../../twin/journey.ts';

const call = (path: string, json: object = {}, method: Sent['method'] = 'POST'): Sent => ({
  to: `/api/v1/${path}`,
  method,
  json,
});
const at = '/p/invented';

export const journey: Journey = {
  host: 'invented.substack.com',
  head: '<link rel="preconnect" href="https://substackcdn.com">',
  plays: [
    {
      does: 'likes an article',
      yields: 'react',
      at,
      sends: call('post/1/reaction'),
      undo: { sends: call('post/1/reaction', {}, 'DELETE') },
    },
    {
      does: 'likes a note',
      yields: 'react',
      sends: call('comment/2/reaction'),
      undo: { sends: call('comment/2/reaction', {}, 'DELETE') },
    },
    {
      does: 'comments',
      yields: 'comment',
      at,
      sends: call('post/1/comment', { body: 'a' }),
      undo: { sends: call('comment/3', {}, 'DELETE') },
    },
    { does: 'writes a note', yields: 'post', sends: call('comment/feed', { bodyJson: {} }) },
    { does: 'answers a note', yields: 'reply', sends: call('comment/feed', { bodyJson: {}, parent_id: 2 }) },
    {
      does: 'restacks',
      yields: 'share',
      sends: call('restack/feed', { postId: 1, commentId: null }),
      undo: { sends: call('restack/feed', { postId: 1, commentId: null }, 'DELETE') },
    },
    { does: 'subscribes', yields: 'subscribe', sends: call('free?nojs=true', { email: 'a' }) },
    { does: 'publishes', yields: 'publish', sends: call('drafts/4/publish', { send: true }) },
    { does: 'reads', yields: 'read', at, marks: '<article></article>', stays: true },
  ],
  lookAlikes: [
    call('drafts/4', { draft_title: 'a' }, 'PUT'),
    call('drafts/4/scheduled_release'),
    { to: '/api/v1/post/1/comments', method: 'GET' },
    { to: '/api/v1/post/1/reactions', method: 'GET' },
    { to: '/api/v1/comment/feed', method: 'GET' },
  ],
};
