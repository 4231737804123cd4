import type { Journey, Play, Sent } from '../../twin/journey.ts';

const action = (path: string): Sent => ({ to: `/action/${path}?ossn_ts=1&ossn_token=a`, form: { post: '1' } });
const plain = (does: string, yields: Play['yields'], on: string, answer: object, refusal: object): Play => ({
  does,
  yields,
  at: '/home',
  sends: action(on),
  answer: { ...answer },
  refusal: { ...refusal },
});
const liked = { done: 1, button: 'a' };
const link = (does: string, yields: Play['yields'], path: string, lands: string, adds?: string): Play => ({
  does,
  yields,
  at: '/u/invented',
  marks: `<a href="/action/${path}?ossn_ts=1"></a>`,
  press: `a[href*="${path}"]`,
  sends: { to: `/action/${path}?ossn_ts=1`, via: 'link' },
  lands,
  ...(adds ? { adds } : {}),
});

export const journey: Journey = {
  host: 'ossn.example',
  page: '<div class="ossn-page-container"><div class="topbar-menu-left"></div></div>',
  plays: [
    {
      ...plain('likes', 'react', 'post/like', liked, { done: 0 }),
      undo: { sends: action('post/unlike'), answer: liked },
    },
    {
      ...plain('likes a comment', 'react', 'annotation/like', liked, { done: 0 }),
      undo: { sends: action('annotation/unlike'), answer: liked },
    },
    plain('comments', 'comment', 'post/comment', { process: 1, comment: 'a' }, { process: 0 }),
    plain('posts', 'post', 'wall/post/a', { success: 'a' }, { error: 'no' }),
    link('befriends', 'follow', 'friend/add', '/u/invented', '<a href="/action/friend/remove"></a>'),
    link('joins a group', 'join', 'group/join', '/group/1'),
    { does: 'visits', yields: 'visit', stays: true },
  ],
  lookAlikes: [action('wall/post/embed'), action('message/send'), { to: '/ossn_notifications/count', method: 'GET' }],
};
