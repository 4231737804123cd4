import type { Journey, Sent } from '../../twin/journey.ts';

const call = (path: string, json: object = {}): Sent => ({ to: `/api/v2/${path}`, json });

export const journey: Journey = {
  host: 'www.tumblr.com',
  plays: [
    { does: 'likes', yields: 'react', sends: call('user/like'), undo: { sends: call('user/unlike') } },
    {
      does: 'posts',
      yields: 'post',
      sends: call('blog/invented/posts', { content: [], state: 'published' }),
      undo: { sends: call('blog/invented/post/delete') },
    },
    { does: 'reblogs', yields: 'share', sends: call('blog/invented/posts', { parent_post_id: '1', content: [] }) },
    { does: 'follows', yields: 'follow', sends: call('user/follow'), undo: { sends: call('user/unfollow') } },
    { does: 'visits', yields: 'visit', stays: true },
    { does: 'reads a post on its blog', yields: 'read', at: '/post/1/a', marks: '<article></article>', stays: true },
    { does: 'watches a film', yields: 'watch', at: '/dashboard', marks: '<video></video>', stays: true },
  ],
  lookAlikes: [
    call('blog/invented/posts', { content: [], state: 'draft' }),
    call('blog/invented/posts', { content: [], state: 'queue' }),
    { to: '/api/v2/user/likes', method: 'GET' },
    { to: '/api/v2/blog/invented/posts/1', method: 'PUT', json: {} },
  ],
};
