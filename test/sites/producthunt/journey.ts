import type { Journey } from '../../twin/journey.ts';

const button = (pressed: boolean) =>
  `<button type="button" data-test="vote-button" aria-pressed="${pressed}">${pressed ? 8 : 7}</button>`;
const sends = { to: '/frontend/graphql', json: { operationName: 'unknown' } };

export const journey: Journey = {
  host: 'www.producthunt.com',
  plays: [
    {
      does: 'votes',
      yields: 'vote',
      at: '/products/invented',
      marks: button(false),
      press: '[data-test="vote-button"]',
      sends,
      refusal: { errors: [{}] },
      becomes: button(true),
      undo: { press: '[data-test="vote-button"][aria-pressed="true"]', sends },
    },
    { does: 'reads about a product', yields: 'read', at: '/products/other', marks: '<main></main>', stays: true },
  ],
  lookAlikes: [sends],
};
