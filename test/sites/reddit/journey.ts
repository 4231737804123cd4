import { flips, type Journey, type Play } from '../../twin/journey.ts';

const operation = (name: string, input: object = {}) => ({
  to: '/svc/shreddit/graphql',
  json: { operation: name, variables: { input } },
});
const ok = { data: { done: { ok: true } } };
const plain = (does: string, yields: Play['yields'], name: string, on: object, off?: object): Play => ({
  does,
  yields,
  at: '/r/invented/comments/1/a/',
  sends: operation(name, on),
  answer: ok,
  refusal: { errors: [{ message: 'no' }] },
  ...(off ? { undo: { sends: operation(name, off), answer: ok } } : {}),
});
const arrow = (which: string, play: Play): Play =>
  flips(play, `${which} aria-pressed="false"`, `${which} aria-pressed="true"`);
const old = (
  does: string,
  yields: Play['yields'],
  path: string,
  form: Record<string, string>,
  off?: [string, Record<string, string>],
): Play => ({
  does: `${does} (old)`,
  yields,
  at: '/r/invented/',
  sends: { to: `/api/${path}`, form },
  answer: { json: { errors: [] } },
  refusal: { json: { errors: [['RATELIMIT', 'no', 'ratelimit']] } },
  ...(off ? { undo: { sends: { to: `/api/${off[0]}`, form: off[1] } } } : {}),
});

export const journey: Journey = {
  host: 'www.reddit.com',
  page: '<shreddit-app user-logged-in="true"></shreddit-app>',
  plays: [
    arrow(
      'upvote',
      plain('votes a post up', 'vote', 'UpdatePostVoteState', { voteState: 'UP' }, { voteState: 'NONE' }),
    ),
    arrow('downvote', plain('votes a post down', 'vote', 'UpdatePostVoteState', { voteState: 'DOWN' })),
    arrow(
      'upvote',
      plain('votes a comment up', 'vote', 'UpdateCommentVoteState', { voteState: 'UP' }, { voteState: 'NONE' }),
    ),
    {
      does: 'comments',
      yields: 'discuss',
      at: '/r/invented/comments/1/a/',
      sends: { to: '/svc/shreddit/t3_1/create-comment', form: { content: 'a' } },
      answer: '<shreddit-comment></shreddit-comment>',
      adds: '<shreddit-comment></shreddit-comment>',
      undo: { sends: operation('DeleteComment'), answer: ok },
    },
    {
      does: 'answers a comment',
      yields: 'discuss',
      at: '/r/invented/comments/1/a/',
      sends: { to: '/svc/shreddit/t1_1/create-comment', form: { content: 'a' } },
      answer: '<shreddit-comment></shreddit-comment>',
      adds: '<shreddit-comment></shreddit-comment>',
    },
    {
      ...plain('publishes a post', 'discuss', 'CreatePost', { title: 'a' }),
      refusal: { data: { createPost: { ok: false, errors: [{ message: 'no' }] } } },
      undo: { sends: operation('DeletePost'), answer: ok },
    },
    plain('publishes a post on the own page', 'discuss', 'CreateProfilePost', { title: 'a' }),
    plain('saves a post', 'save', 'UpdatePostSaveState', { saveState: 'SAVED' }, { saveState: 'NONE' }),
    plain('saves a comment', 'save', 'UpdateCommentSaveState', { saveState: 'SAVED' }, { saveState: 'NONE' }),
    plain(
      'joins',
      'join',
      'UpdateSubredditSubscriptions',
      { inputs: [{ subscribeState: 'SUBSCRIBED' }] },
      { inputs: [{ subscribeState: 'NONE' }] },
    ),
    plain('follows somebody', 'follow', 'UpdateProfileFollowState', { state: 'FOLLOWED' }, { state: 'NONE' }),
    flips(
      old('votes', 'vote', 'vote', { dir: '1', id: 't3_1' }, ['vote', { dir: '0', id: 't3_1' }]),
      'class="arrow up"',
      'class="arrow upmod"',
    ),
    old('comments', 'discuss', 'comment', { thing_id: 't3_1', text: 'a' }, ['del', { id: 't1_2' }]),
    old('publishes', 'discuss', 'submit', { kind: 'self' }),
    old('saves', 'save', 'save', { id: 't3_1' }, ['unsave', { id: 't3_1' }]),
    old('joins', 'join', 'subscribe', { action: 'sub', sr: 't5_1' }, ['subscribe', { action: 'unsub', sr: 't5_1' }]),
    {
      does: 'reads a thread',
      yields: 'read',
      at: '/r/invented/comments/2/b/',
      marks: '<shreddit-post view-context="CommentsPage"></shreddit-post>',
      stays: true,
    },
    { does: 'watches a film', yields: 'watch', at: '/r/invented/', marks: '<video></video>', stays: true },
  ],
  lookAlikes: [
    operation('EvaluateCommentAutomationsByPostId'),
    operation('GetIsCommentGuidanceEnabled'),
    operation('CreateMediaUploadLease'),
    { to: '/svc/shreddit/events', json: [] },
    { to: '/svc/shreddit/partial/comments', method: 'GET' },
  ],
};
