import type { Journey, Play, Sent } from '../../twin/journey.ts';

const call = (method: string): Sent => ({
  to: 'https://api.flickr.com/services/rest',
  form: { method: `flickr.${method}`, photo_id: '1' },
});
const plain = (does: string, yields: Play['yields'], on: string, off: string): Play => ({
  does,
  yields,
  at: '/photos/invented/1/',
  sends: call(on),
  answer: { stat: 'ok' },
  refusal: { stat: 'fail', code: 3 },
  undo: { sends: call(off), answer: { stat: 'ok' } },
});

export const journey: Journey = {
  host: 'www.flickr.com',
  plays: [
    plain('likes', 'react', 'favorites.add', 'favorites.remove'),
    plain('comments', 'comment', 'photos.comments.addComment', 'photos.comments.deleteComment'),
  ],
  lookAlikes: [call('photos.getInfo'), call('photos.comments.getList')],
};
