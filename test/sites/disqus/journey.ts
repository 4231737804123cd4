import type { Journey, Sent } from '../../twin/journey.ts';

const call = (path: string, form: Record<string, string>): Sent => ({ to: `/api/3.0/posts/${path}.json`, form });
const at = '/embed/comments/?f=invented';

export const journey: Journey = {
  host: 'disqus.com',
  plays: [
    {
      does: 'comments',
      yields: 'comment',
      at,
      sends: call('create', { message: 'a' }),
      answer: { code: 0, response: {} },
      refusal: { code: 2, response: 'no' },
      adds: '<ul><li class="post"></li></ul>',
      undo: { sends: call('remove', { post: '1' }), answer: { code: 0 } },
    },
    {
      does: 'votes',
      yields: 'vote',
      at,
      sends: call('vote', { post: '1', vote: '1' }),
      answer: { code: 0 },
      refusal: { code: 22 },
      undo: { sends: call('vote', { post: '1', vote: '0' }), answer: { code: 0 } },
    },
  ],
  lookAlikes: [call('details', { post: '1' }), { to: '/api/3.0/threads/listPostsThreaded', method: 'GET' }],
};
