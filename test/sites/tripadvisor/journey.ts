import type { Journey } from '../../twin/journey.ts';

export const journey: Journey = {
  host: 'www.tripadvisor.com',
  plays: [
    {
      does: 'reviews',
      yields: 'review',
      at: '/UserReviewEdit-g1-d2',
      marks:
        '<form method="post" action="/UserReviewSubmit"><textarea name="a">a</textarea><button type="submit"></button></form>',
      press: 'form button',
      sends: { to: '/UserReviewSubmit', via: 'form' },
      lands: '/UserReviewThankYou',
    },
    { does: 'reads reviews', yields: 'read', at: '/Hotel_Review-g1-d2', stays: true },
  ],
  lookAlikes: [{ to: '/data/graphql/ids', json: [{ extensions: { preRegisteredQueryId: '1' } }] }],
};
