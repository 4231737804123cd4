import type { Journey, Play, Sent } from '../../twin/journey.ts';

const method = (name: string): Sent => ({ to: `https://web.api.vk.ru/method/${name}?v=5.2`, form: { owner_id: '1' } });
const plain = (does: string, yields: Play['yields'], on: string, off: string): Play => ({
  does,
  yields,
  sends: method(on),
  answer: { response: {} },
  refusal: { error: { error_code: 15 } },
  undo: { sends: method(off), answer: { response: 1 } },
});

export const journey: Journey = {
  host: 'vk.com',
  plays: [
    plain('likes', 'react', 'likes.add', 'likes.delete'),
    plain('shares', 'share', 'wall.repost', 'wall.delete'),
    plain('comments', 'comment', 'wall.createComment', 'wall.deleteComment'),
    plain('posts', 'post', 'wall.post', 'wall.delete'),
    plain('joins', 'join', 'groups.join', 'groups.leave'),
    plain('befriends', 'follow', 'friends.add', 'friends.delete'),
    { does: 'visits', yields: 'visit', stays: true },
    { does: 'watches a film', yields: 'watch', at: '/video-1_2', marks: '<video></video>', stays: true },
  ],
  lookAlikes: [method('wall.get'), method('messages.send'), method('statEvents.add')],
};
