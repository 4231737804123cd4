import type { Journey } from '../../twin/journey.ts';

const STARS = '<div role="radiogroup"><b role="radio" data-rating="4" aria-checked="true"></b></div>';
const TRAVEL = '<div role="radiogroup"><b role="radio" aria-checked="true"></b></div>';
const BUTTON = '<button type="button" data-twin></button>';

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
    {
      does: 'reviews a place',
      yields: 'review',
      at: '/maps/place/Invented',
      marks: `${STARS}${BUTTON}`,
      closes: '[role="radiogroup"]',
    },
  ],
  elsewhere: [
    {
      does: 'presses a button without stars',
      yields: 'review',
      at: '/maps/place/Invented',
      marks: BUTTON,
    },
    {
      does: 'goes from one way of travelling to none',
      yields: 'review',
      at: '/maps/dir/a/b',
      marks: `${TRAVEL}${BUTTON}`,
      closes: '[role="radiogroup"]',
    },
    {
      does: 'sets stars and leaves them',
      yields: 'review',
      at: '/maps/place/Invented',
      marks: `${STARS}${BUTTON}`,
    },
  ],
};
