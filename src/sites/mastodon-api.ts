import type { Request, Rule } from './site.ts';

/**
 * What every program of the Mastodon API sends, from its own server's page (`origin` '') or, as clients do, to the
 * person's server (`https://*`). Real status codes; the path names the act, but for posts: there the body does, and one
 * to named people only (`direct`) is a message and never counts. Planned posts (`scheduled_at`) are not posts yet.
 *
 * Source (still to be held against a running server): docs.joinmastodon.org, methods `statuses`, `accounts`, `polls`,
 * `lists`, `tags` and `profile`.
 */
export const mastodonRules = (origin: '' | 'https://*'): readonly Rule[] => {
  const call = (path: string): Request => ({ url: `${origin}/api/v1/${path}` });
  const status = (carries: Request['carries']): Request => ({
    ...call('statuses'),
    method: 'POST',
    carries: { visibility: '!direct', scheduled_at: false, ...carries },
  });
  const removed: Request = { ...call('statuses/*'), method: 'DELETE' };
  return [
    { type: 'reply', request: status({ in_reply_to_id: true }), undo: { request: removed } },
    { type: 'post', request: status({ in_reply_to_id: false }), undo: { request: removed } },
    { type: 'react', request: call('statuses/*/favourite'), undo: { request: call('statuses/*/unfavourite') } },
    { type: 'share', request: call('statuses/*/reblog'), undo: { request: call('statuses/*/unreblog') } },
    { type: 'save', request: call('statuses/*/bookmark'), undo: { request: call('statuses/*/unbookmark') } },
    { type: 'follow', request: call('accounts/*/follow'), undo: { request: call('accounts/*/unfollow') } },
    { type: 'subscribe', request: call('tags/*/follow'), undo: { request: call('tags/*/unfollow') } },
    { type: 'poll', request: call('polls/*/votes') },
    {
      type: 'tag',
      request: { ...call('lists/*/accounts'), method: 'POST' },
      undo: { request: { ...call('lists/*/accounts*'), method: 'DELETE' } },
    },
    { type: 'profile', request: { ...call('accounts/update_credentials'), method: 'PATCH' } },
  ];
};
