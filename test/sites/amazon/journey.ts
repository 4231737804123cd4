import type { Journey } from '../../twin/journey.ts';

export const journey: Journey = {
  host: 'www.amazon.se',
  plays: [
    {
      does: 'reviews',
      yields: 'review',
      at: '/review/create-review?asin=1',
      marks:
        '<form method="post" action="/review/submit"><textarea name="a">a</textarea><button type="submit"></button></form>',
      press: 'form button',
      sends: { to: '/review/submit', via: 'form' },
      lands: '/review/review-your-purchases/thank-you',
    },
    { does: 'reads reviews', yields: 'read', at: '/product-reviews/1', stays: true },
  ],
  lookAlikes: [{ to: '/hz/reviews-render/ajax/reviews/get/ref=a', form: { pageNumber: '2' } }],
};
