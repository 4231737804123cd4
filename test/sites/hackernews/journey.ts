import type { Journey } from '../../twin/journey.ts';

export const journey: Journey = {
  host: 'news.ycombinator.com',
  page: '<a id="me" href="user?id=invented"></a>',
  plays: [
    {
      does: 'votes up',
      yields: 'vote',
      at: '/news',
      marks: '<a id="up_1" href="vote?id=1&how=up&auth=a&goto=news"></a>',
      press: '#up_1',
      sends: { to: '/vote?id=1&how=up&auth=a&goto=news&js=t', via: 'image' },
      becomes: '<a id="un_1" href="vote?id=1&how=un&auth=a&goto=news"></a>',
      undo: { press: '#un_1', sends: { to: '/vote?id=1&how=un&auth=a&goto=news&js=t', via: 'image' } },
    },
    {
      does: 'comments',
      yields: 'discuss',
      at: '/item?id=1',
      marks: '<form method="post" action="comment"><textarea name="text">a</textarea><input type="submit"></form>',
      press: 'form input[type="submit"]',
      sends: { to: '/comment', via: 'form' },
      lands: '/item?id=1',
    },
    {
      does: 'submits a link',
      yields: 'discuss',
      at: '/submit',
      marks: '<form method="post" action="/r"><input name="title" value="a"><input type="submit"></form>',
      press: 'form input[type="submit"]',
      sends: { to: '/r', via: 'form' },
      lands: '/newest',
    },
    {
      does: 'keeps as a favourite',
      yields: 'save',
      at: '/item?id=2',
      marks: '<a href="fave?id=2&auth=a"></a>',
      press: 'a[href^="fave"]',
      sends: { to: '/fave?id=2&auth=a', via: 'link' },
      lands: '/item?id=2',
      adds: '<a href="fave?id=2&un=t&auth=a"></a>',
    },
    { does: 'reads a thread', yields: 'read', at: '/item?id=3', marks: '<p class="fatitem"></p>', stays: true },
  ],
};
