import type { Journey, Sent } from '../../twin/journey.ts';

const box = 'https://comments.example';
const call = (path: string, method: 'POST' | 'DELETE' = 'POST'): Sent => ({ to: `${box}${path}`, method, json: {} });
const at = '/an-article/';

export const journey: Journey = {
  host: 'blog.example',
  page: '<section id="isso-thread"></section>',
  plays: [
    {
      does: 'comments',
      yields: 'comment',
      at,
      sends: call('/new?uri=%2Fan-article%2F'),
      undo: { sends: call('/id/1', 'DELETE') },
    },
    { does: 'votes up', yields: 'vote', at, sends: call('/id/1/like') },
    { does: 'votes down', yields: 'vote', at, sends: call('/id/1/dislike') },
  ],
  lookAlikes: [call('/preview'), call('/count')],
};
