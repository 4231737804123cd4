import type { Journey, Sent } from '../../twin/journey.ts';

const at = '/an-article/';
const members = (path: string, method: 'POST' | 'PUT' | 'DELETE', json: object = {}): Sent => ({
  to: `/members/api/${path}`,
  method,
  json,
});
const article = (status: string): Sent => ({
  to: '/ghost/api/admin/posts/1/?formats=mobiledoc',
  method: 'PUT',
  json: { posts: [{ id: '1', status }] },
});

/** As observed on a running Ghost in November 2026. */
export const journey: Journey = {
  host: 'ghost.example',
  head: '<meta name="generator" content="Ghost 5.130">',
  plays: [
    {
      does: 'comments',
      yields: 'comment',
      at,
      marks: '<iframe srcdoc="<button data-twin>a</button>"></iframe>', // the page around it sends
      press: 'iframe >>> [data-twin]',
      becomes: '<button data-twin-undo>a</button>',
      sends: members('comments/', 'POST', { comments: [{ post_id: '1', status: 'published', html: 'a' }] }),
      undo: {
        press: 'iframe >>> [data-twin-undo]',
        sends: members('comments/7/', 'PUT', { comments: [{ id: '7', status: 'deleted' }] }),
      },
    },
    {
      does: 'likes a comment',
      yields: 'react',
      at,
      sends: members('comments/7/like/', 'POST'),
      undo: { sends: members('comments/7/like/', 'DELETE') },
    },
    {
      does: 'dislikes a comment',
      yields: 'react',
      at,
      sends: members('comments/7/dislike/', 'POST'),
      undo: { sends: members('comments/7/dislike/', 'DELETE') },
    },
    {
      does: 'subscribes',
      yields: 'subscribe',
      sends: members('send-magic-link/', 'POST', { email: 'a', emailType: 'subscribe' }),
    },
    { does: 'changes the own profile', yields: 'profile', sends: members('member/', 'PUT', { name: 'a' }) },
    {
      does: 'publishes',
      yields: 'publish',
      at: '/ghost/',
      marks: '<button type="button" data-test-button="confirm-publish"></button>',
      press: '[data-test-button="confirm-publish"]',
      sends: article('published'),
      answer: { posts: [] },
      becomes: '<button type="button" data-test-button="revert-to-draft"></button>',
      undo: { press: '[data-test-button="revert-to-draft"]', sends: article('draft') },
    },
    {
      does: 'publishes a page',
      yields: 'publish',
      at: '/ghost/',
      marks: '<button type="button" data-test-button="confirm-publish"></button>',
      press: '[data-test-button="confirm-publish"]',
      sends: {
        to: '/ghost/api/admin/pages/2/?formats=lexical',
        method: 'PUT',
        json: { pages: [{ id: '2', status: 'published' }] },
      },
      answer: { pages: [] },
    },
    {
      does: 'reads',
      yields: 'read',
      at: '/another/',
      marks: '<div class="post-template"><article class="gh-article post"></article></div>',
      stays: true,
    },
  ],
  elsewhere: [
    { does: 'stays on the list of a tag', at: '/tag/quay/', marks: '<article class="gh-card post"></article>' },
  ],
  lookAlikes: [
    article('draft'),
    article('published'),
    members('send-magic-link/', 'POST', { email: 'a', emailType: 'signin' }),
    members('comments/7/', 'PUT', { comments: [{ id: '7', html: 'b' }] }),
    { to: '/ghost/api/admin/session', json: {} },
    { to: '/ghost/api/admin/stats/posts-member-counts/', json: { postIds: [] } },
  ],
};
