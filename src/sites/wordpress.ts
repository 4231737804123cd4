import { READ } from './dwell.ts';
import type { Site } from './site.ts';

/**
 * WordPress, on which half of the web's blogs run. Found out on a running server:
 *
 * - A comment is a form to `wp-comments-post.php`. Accepted, it comes back to `#comment-<number>`, and so does one that is
 *   held for a moderator, sometimes with `unapproved` in the address and always with the waiting note beside it. An empty
 *   one answers 200, one said twice 409, and both stay at the form's address. Comments get ever higher numbers, so a
 *   second one on the same page is told from the first.
 * - The classic editor sends draft, preview, schedule, update and publication to one address; which button, and that the
 *   page that comes back is of a published post when the one before was not, tell them apart. The `message=6` of the
 *   redirect cannot be held on to: WordPress takes it out of the address before it has drawn the page.
 * - The block editor saves over REST. Only the change of status carries `status`; what the server made of it is in the
 *   answer (a post for tomorrow is `future`). Sites without fair addresses have the route in the query.
 * - The list of posts and the answer from the list of comments both send to `admin-ajax.php`, which answers 200 to
 *   everything; a row more tells.
 *
 * Changing what one has published is no `edit`: that word is for pages that everyone may edit.
 * Left out: bulk changes in the list of posts, Jetpack's likes and subscriptions, wordpress.com's own reader.
 *
 * Source: WordPress 6.1.9 (Debian 12), English and Swedish, theme Twenty Twenty-One, 2026-11-22;
 * `wp-comments-post.php`, `wp-admin/js/inline-edit-post.js`, `wp-admin/includes/ajax-actions.php` there.
 */
export const wordpress: Site = {
  id: 'wordpress',
  title: 'WordPress',
  class: 'blog',
  signature: 'link[rel="https://api.w.org/"], meta[name="generator"][content^="WordPress"], body.wp-admin',
  checked: '2026-11-22',
  basis: 'server',
  rules: [
    {
      type: 'comment',
      form: '[action$="wp-comments-post.php"]',
      lands: '/*#comment-*',
      then: { of: '[id="{id}"]:not(:has(.comment-awaiting-moderation))', attribute: 'id' },
    },
    {
      type: 'comment',
      press: '#replysubmit .save',
      request: { url: '/*wp-admin/admin-ajax.php', carries: { action: 'replyto-comment' } },
      then: '#the-comment-list [id^="comment-"]',
    },
    {
      type: 'publish',
      form: '#post',
      press: '#publish',
      lands: '/*wp-admin/post.php',
      then: ':is(.post-type-post, .post-type-page) #original_post_status[value="publish"]',
    },
    {
      type: 'publish',
      request: {
        url: '/*/wp/v2/*',
        carries: { status: 'publish' },
        answers: { status: 'publish', type: 'post|page' },
      },
    },
    {
      type: 'publish',
      request: {
        url: '/*?*rest_route=*',
        carries: { status: 'publish' },
        answers: { status: 'publish', type: 'post|page' },
      },
    },
    {
      type: 'publish',
      press: '.inline-edit-save .save',
      request: { url: '/*wp-admin/admin-ajax.php', carries: { action: 'inline-save', _status: 'publish' } },
      then: '#the-list :is(.type-post, .type-page).status-publish',
    },
    { type: 'read', dwell: READ, of: 'body.single, body.page:not(.home)' },
  ],
};
