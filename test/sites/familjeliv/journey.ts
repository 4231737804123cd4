import type { Journey } from '../../twin/journey.ts';

export const journey: Journey = {
  host: 'www.familjeliv.se',
  plays: [
    {
      does: 'answers',
      yields: 'discuss',
      at: '/forum/thread/1-a',
      marks: '<form method="post" action="/forum/post"><textarea name="a">a</textarea><button></button></form>',
      press: 'form button',
      sends: { to: '/forum/post', via: 'form' },
      lands: '/forum/thread/1-a',
      adds: '<article></article>',
    },
    { does: 'reads', yields: 'read', at: '/forum/thread/2-b', stays: true },
  ],
};
