import type { Journey, Sent } from '../../twin/journey.ts';

const entry = (json: object): Sent => ({ to: '/api/v0/production-log-entries', json });
const list = (inWatchlist: boolean): Sent => ({ to: '/api/v0/me/watchlist/1', method: 'PATCH', json: { inWatchlist } });
const like = (liked: string): Sent => ({ to: '/s/list:1/like/', form: { liked } });

export const journey: Journey = {
  host: 'letterboxd.com',
  plays: [
    { does: 'rates a film', yields: 'review', sends: entry({ productionId: '1', rating: 4 }) },
    { does: 'logs a film', yields: 'save', sends: entry({ productionId: '1', diaryDetails: {} }) },
    { does: 'keeps for later', yields: 'save', sends: list(true), undo: { sends: list(false) } },
    {
      does: 'likes a review',
      yields: 'react',
      sends: like('true'),
      answer: { result: true },
      refusal: { result: false },
      undo: { sends: like('false'), answer: { result: true } },
    },
    { does: 'reads a review', yields: 'read', at: '/invented/film/a-film/', stays: true },
  ],
};
