import type { Journey } from '../../twin/journey.ts';

export const journey: Journey = {
  host: 'app.raindrop.io',
  plays: [
    {
      does: 'keeps a page',
      yields: 'save',
      sends: { to: 'https://api.raindrop.io/v1/raindrop', json: { link: 'a' } },
      answer: { result: true },
      refusal: { result: false },
      undo: { sends: { to: 'https://api.raindrop.io/v1/raindrop/1', method: 'DELETE' }, answer: { result: true } },
    },
    {
      does: 'keeps several',
      yields: 'save',
      sends: { to: 'https://api.raindrop.io/v1/raindrops', json: { items: [] } },
      answer: { result: true },
      refusal: { result: false },
      undo: { sends: { to: 'https://api.raindrop.io/v1/raindrops/1', method: 'DELETE' }, answer: { result: true } },
    },
  ],
  lookAlikes: [
    { to: 'https://api.raindrop.io/v1/raindrop/suggest', json: { link: 'a' } },
    { to: 'https://api.raindrop.io/v1/raindrop/1', method: 'PUT', json: {} },
    { to: 'https://api.raindrop.io/v1/raindrops/0', method: 'GET' },
  ],
};
