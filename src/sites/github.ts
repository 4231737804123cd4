import { READ_SHORT } from './dwell.ts';
import type { Request, Site } from './site.ts';

/** Issues: a stored query, named in the body. A refusal is a 200 with `errors`. */
const mutation = (name: string): Request => ({
  url: '/_graphql',
  method: 'POST',
  carries: { persistedQueryName: name },
  answers: { errors: false },
});

const call = (url: string, carries?: Request['carries']): Request => ({
  url,
  method: 'POST',
  ...(carries ? { carries } : {}),
});

/**
 * GitHub, which sends in three ways at once: forms (stars, follows, watching), page data (pull requests) and stored
 * GraphQL (issues). Reads go to the same `/_graphql` by GET. A review comment may be part of a review that nobody sees
 * yet; both answer alike, and the body tells. Closing an issue is housekeeping and not counted.
 *
 * Sources (read November 2026): flazouh/gitquiet `docs/spec/raising-an-issue.md`, `saying-something.md`,
 * `github-write-api.md` (on the wire, July and August 2026); openweb-org/openweb `src/sites/github/DOC.md`;
 * refined-github. Grade A for stars, follows and issues, else B. Reactions on issues, discussions and the profile (C)
 * are left out. Played on a twin only; the live site was not opened.
 */
export const github: Site = {
  id: 'github',
  title: 'GitHub',
  class: 'code',
  hosts: ['github.com'],
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    {
      type: 'vote',
      request: call('/*/*/star'),
      shows: 'form[action$="/unstar"]',
      undo: { request: call('/*/*/unstar') },
    },
    {
      type: 'subscribe',
      request: call('/notifications/subscribe', { do: 'subscribed' }),
      undo: { request: call('/notifications/subscribe', { do: 'included|ignore' }) },
    },
    {
      type: 'follow',
      request: call('/users/follow'),
      shows: 'form[action^="/users/unfollow"]',
      undo: { request: call('/users/unfollow') },
    },
    { type: 'discuss', request: mutation('createIssueMutation') },
    { type: 'comment', request: mutation('addCommentMutation') },
    { type: 'comment', request: call('/*/*/pull/*/page_data/create_timeline_comment') },
    {
      type: 'comment',
      request: call('/*/*/pull/*/page_data/create_review_comment', { submitBatch: 'true' }),
    },
    {
      type: 'review',
      request: { url: '/*/*/pull/*/page_data/submit_review', method: 'PUT' },
      undo: { request: { url: '/*/*/pull/*/page_data/dismiss_review' } },
    },
    {
      type: 'react',
      request: call('/*/*/pull/*/page_data/add_comment_reaction'),
      undo: { request: call('/*/*/pull/*/page_data/remove_comment_reaction') },
    },
    { type: 'read', where: ['/*/*/issues/*', '/*/*/pull/*', '/*/*/discussions/*'], dwell: READ_SHORT, of: 'main' },
  ],
};
