import type { Journey } from '../../twin/journey.ts';

export const journey: Journey = {
  host: 'www.yelp.com',
  plays: [
    {
      does: 'reviews',
      yields: 'review',
      at: '/writeareview/biz/1',
      marks:
        '<form method="post" action="/writeareview/submit"><textarea name="a">a</textarea><button type="submit"></button></form>',
      press: 'form button',
      sends: { to: '/writeareview/submit', via: 'form' },
      lands: '/biz/invented',
    },
    { does: 'reads', yields: 'read', at: '/biz/other', stays: true },
  ],
};
