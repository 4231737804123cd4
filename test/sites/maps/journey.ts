import type { Journey } from '../../twin/journey.ts';

export const journey: Journey = {
  host: 'www.google.com',
  plays: [
    {
      does: 'reads reviews',
      yields: 'read',
      at: '/maps/place/Invented',
      marks: '<div data-review-id="1"></div>',
      stays: true,
    },
  ],
};
