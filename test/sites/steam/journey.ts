import type { Journey, Sent } from '../../twin/journey.ts';

const follow = (form: Record<string, string>): Sent => ({ to: '/explore/followgame/', form: { appid: '1', ...form } });

export const journey: Journey = {
  host: 'store.steampowered.com',
  plays: [
    {
      does: 'reviews',
      yields: 'review',
      at: '/app/1',
      sends: { to: '/friends/recommendgame', form: { comment: 'a' } },
      answer: { success: true },
      refusal: { success: false, strError: 'no' },
    },
    {
      does: 'finds a review helpful',
      yields: 'vote',
      at: '/app/1',
      sends: { to: '/userreviews/rate/7', form: { rateup: 'true' } },
      answer: { success: 1 },
      refusal: { success: 8 },
    },
    {
      does: 'follows a game',
      yields: 'subscribe',
      at: '/app/1',
      sends: follow({}),
      answer: 'true',
      undo: { sends: follow({ unfollow: '1' }), answer: 'true' },
    },
    {
      does: 'wishes for a game',
      yields: 'save',
      at: '/app/1',
      sends: { to: '/api/addtowishlist', form: { appid: '1' } },
      answer: { success: true },
      refusal: { success: false },
      undo: { sends: { to: '/api/removefromwishlist', form: { appid: '1' } }, answer: { success: true } },
    },
    { does: 'reads a review', yields: 'read', at: '/id/invented/recommended/1/', stays: true },
  ],
};
