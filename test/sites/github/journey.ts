import type { Journey, Play } from '../../twin/journey.ts';

const mutation = (name: string) => ({ to: '/_graphql', json: { persistedQueryName: name, variables: {} } });
const form = (does: string, yields: Play['yields'], to: string, back?: string): Play => ({
  does,
  yields,
  at: '/invented/project',
  sends: { to, form: { context: 'a' } },
  ...(back ? { undo: { sends: { to: back, form: { context: 'a' } } } } : {}),
});
const issue = (does: string, yields: Play['yields'], name: string): Play => ({
  does,
  yields,
  at: '/invented/project/issues/1',
  sends: mutation(name),
  answer: { data: { done: {} } },
  refusal: { errors: [{ type: 'UNPROCESSABLE' }], data: null },
});
const pull = '/invented/project/pull/2/page_data/';

export const journey: Journey = {
  host: 'github.com',
  head: '<meta name="user-login" content="invented">',
  plays: [
    {
      ...form('gives a star', 'vote', '/invented/project/star', '/invented/project/unstar'),
      adds: '<form action="/invented/project/unstar"></form>',
    },
    {
      ...form('watches a repository', 'subscribe', '/notifications/subscribe'),
      sends: { to: '/notifications/subscribe', form: { do: 'subscribed', repository_id: '1' } },
      undo: { sends: { to: '/notifications/subscribe', form: { do: 'included', repository_id: '1' } } },
    },
    {
      ...form('follows somebody', 'follow', '/users/follow?target=invented', '/users/unfollow?target=invented'),
      adds: '<form action="/users/unfollow?target=invented"></form>',
    },
    issue('opens an issue', 'discuss', 'createIssueMutation'),
    issue('comments on an issue', 'comment', 'addCommentMutation'),
    form('comments on a pull request', 'comment', `${pull}create_timeline_comment`),
    {
      ...form('comments on a line', 'comment', `${pull}create_review_comment`),
      sends: { to: `${pull}create_review_comment`, json: { submitBatch: true, text: 'a' } },
    },
    {
      ...form('submits a review', 'review', `${pull}submit_review`),
      sends: { to: `${pull}submit_review`, method: 'PUT', json: { event: 'approve' } },
      undo: { sends: { to: `${pull}dismiss_review`, method: 'PUT', json: {} } },
    },
    form('reacts', 'react', `${pull}add_comment_reaction`, `${pull}remove_comment_reaction`),
    { does: 'reads an issue', yields: 'read', at: '/invented/project/issues/3', marks: '<main></main>', stays: true },
    { does: 'reads a change', yields: 'read', at: '/invented/project/pull/5', marks: '<main></main>', stays: true },
    { does: 'reads along', yields: 'read', at: '/invented/project/discussions/4', marks: '<main></main>', stays: true },
  ],
  lookAlikes: [
    { to: '/_graphql?body=%7B%22query%22%3A%221%22%7D', method: 'GET' },
    { to: '/_graphql/GetSuggestedNavigationDestinations', json: {} },
    mutation('updateIssueSubscriptionMutation'),
    mutation('updateIssueStateMutationCloseMutation'),
    { to: '/preview', form: { text: 'a' } },
    { to: '/notifications/subscribe', form: { do: 'ignore' } },
    { to: `${pull}create_review_comment`, json: { submitBatch: false, text: 'a' } },
    { to: `${pull}merge_box`, method: 'GET' },
  ],
};
