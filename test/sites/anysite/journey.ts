import type { Journey, Play } from '../../twin/journey.ts';

const og = (type: string): string => `<meta property="og:type" content="${type}">`;
const thing = (type: string, inside = 'a'): string =>
  `<div itemscope itemtype="https://schema.org/${type}">${inside}</div>`;
const stays = (does: string, yields: Play['yields'], at: string, marks: string): Play => ({
  does,
  yields,
  at,
  marks,
  stays: true,
});
const writes = (does: string, yields: Play['yields'], at: string, marks: string, adds: string): Play => ({
  does,
  yields,
  at,
  marks: `${marks}<form method="post" action="${at}/answers"><textarea name="text">a</textarea><button></button></form>`,
  press: 'form button',
  sends: { to: `${at}/answers`, via: 'form' },
  lands: `${at}#new`,
  adds,
});

export const journey: Journey = {
  host: 'anything.example',
  plays: [
    writes('comments', 'comment', '/blog/snails', og('article'), thing('Comment')),
    writes(
      'comments on a note',
      'comment',
      '/notes/1',
      '<div class="h-entry">a</div>',
      '<p class="h-cite p-comment">b</p>',
    ),
    writes('answers', 'discuss', '/talk/1', thing('DiscussionForumPosting'), thing('Comment')),
    writes('answers a question', 'discuss', '/questions/1', thing('QAPage'), thing('Answer')),
    stays('reads an article', 'read', '/blog/beans', og('article')),
    stays('reads a marked article', 'read', '/blog/peas', thing('BlogPosting')),
    stays('reads a note', 'read', '/notes/2', '<div class="h-entry">a</div>'),
    stays('reads a discussion', 'read', '/talk/2', thing('DiscussionForumPosting')),
    stays('reads a review', 'read', '/reviews/1', thing('Review')),
    stays('watches a film', 'watch', '/films/1', `${og('video.other')}<video></video>`),
    stays('listens', 'listen', '/shows/1', thing('PodcastEpisode', '<audio></audio>')),
  ],
  elsewhere: [
    { does: 'looks at a shop’s page', at: '/shop/1', marks: `${og('product')}${thing('Review')}<video></video>` },
    { does: 'searches', at: '/search?q=a', marks: og('website') },
    { does: 'looks at the first page', at: '/', marks: '<div class="h-entry">a</div><div class="h-entry">b</div>' },
    {
      does: 'looks at a list',
      at: '/blog',
      marks: `<ul><li>${thing('BlogPosting')}</li><li>${thing('BlogPosting')}</li></ul>`,
    },
    { does: 'reads a page that says nothing', at: '/about', marks: '<article>a</article>' },
  ],
  lookAlikes: [
    { to: '/comments/preview', form: { text: 'a' } },
    { to: '/search?q=a', method: 'GET' },
  ],
};
