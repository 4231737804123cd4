import { READ } from './dwell.ts';
import type { Site } from './site.ts';

/**
 * Ghost, for blogs and newsletters. Members comment, like and subscribe through one door (`/members/api/`); authors
 * write in `/ghost/`, where a draft, a preview and a publication are the same call and the body says `published`.
 * Signing in sends the same link by mail as subscribing and says so in `emailType`. Changing a published article is the
 * call of publishing it, so the last button of the dialog decides. The member's comments stand in a frame without an
 * address. Lists of a tag, of an author and of older posts show posts as articles that are called posts, too; a page of
 * one post or page is told by its body.
 *
 * Sources: observed on a running server in November 2026 in Chromium 156 (requests, statuses, bodies); read in Ghost
 * 6.65.0 and its comments-ui 1.6.324: the buttons of the publish dialog, pages, dislikes, what lists look like in its
 * themes Source and Casper.
 */
export const ghost: Site = {
  id: 'ghost',
  title: 'Ghost',
  class: 'blog',
  signature: 'meta[name="generator"][content^="Ghost"], meta[name="ghost-admin/config/environment"], .gh-app',
  checked: '2026-11-27',
  basis: 'server',
  rules: [
    {
      type: 'comment',
      request: { url: '/*members/api/comments/', method: 'POST' },
      undo: {
        request: { url: '/*members/api/comments/*/', method: 'PUT', carries: { 'comments.0.status': 'deleted' } },
      },
    },
    {
      type: 'react',
      request: { url: '/*members/api/comments/*/*like/', method: 'POST' }, // dislikes, too
      undo: { request: { url: '/*members/api/comments/*/*like/', method: 'DELETE' } },
    },
    {
      type: 'subscribe',
      request: { url: '/*members/api/send-magic-link/', method: 'POST', carries: { emailType: '!signin' } },
    },
    { type: 'profile', request: { url: '/*members/api/member/', method: 'PUT', carries: { name: true } } },
    {
      type: 'publish',
      press: '[data-test-button="confirm-publish"]',
      request: {
        url: '/*ghost/api/admin/p*',
        method: 'PUT',
        carries: { 'posts.0.status|pages.0.status': 'published' },
      },
      undo: { press: '[data-test-button="revert-to-draft"]' },
    },
    { type: 'read', where: '/*/', dwell: READ, of: '.post-template article, .page-template article' },
  ],
};
