import type { Play, Sent } from '../twin/journey.ts';

/** What the programs of the Mastodon API send, to the own server (`origin` '') or to the person's. */
export function mastodonPlays(origin: string): { plays: Play[]; lookAlikes: Sent[] } {
  const call = (path: string, json: object = {}): Sent => ({ to: `${origin}/api/v1/${path}`, json });
  const pair = (does: string, yields: Play['yields'], on: string, off: string): Play => ({
    does,
    yields,
    sends: call(on),
    undo: { sends: call(off) },
  });
  const removed: Sent = { to: `${origin}/api/v1/statuses/9`, method: 'DELETE' };
  return {
    plays: [
      {
        does: 'writes a post',
        yields: 'post',
        sends: call('statuses', { status: 'a', in_reply_to_id: null, visibility: 'public' }),
        undo: { sends: removed },
      },
      {
        does: 'answers',
        yields: 'reply',
        sends: call('statuses', { status: 'a', in_reply_to_id: '1', visibility: 'unlisted' }),
        undo: { sends: removed },
      },
      pair('favours', 'react', 'statuses/1/favourite', 'statuses/1/unfavourite'),
      pair('boosts', 'share', 'statuses/1/reblog', 'statuses/1/unreblog'),
      pair('bookmarks', 'save', 'statuses/1/bookmark', 'statuses/1/unbookmark'),
      pair('follows somebody', 'follow', 'accounts/1/follow', 'accounts/1/unfollow'),
      pair('follows a tag', 'subscribe', 'tags/invented/follow', 'tags/invented/unfollow'),
      { does: 'answers a poll', yields: 'poll', sends: call('polls/1/votes', { choices: ['0'] }) },
      {
        does: 'puts somebody on a list',
        yields: 'tag',
        sends: call('lists/1/accounts', { account_ids: ['1'] }),
        undo: { sends: { ...call('lists/1/accounts?account_ids[]=1'), method: 'DELETE' } },
      },
      {
        does: 'changes the own profile',
        yields: 'profile',
        sends: { to: `${origin}/api/v1/accounts/update_credentials`, method: 'PATCH', form: { note: 'a' } },
      },
      { does: 'visits', yields: 'visit', stays: true },
      { does: 'watches a film', yields: 'watch', at: '/@invented/2', marks: '<video></video>', stays: true },
    ],
    lookAlikes: [
      call('statuses', { status: 'a', visibility: 'direct' }),
      call('statuses', { status: 'a', scheduled_at: '2030-01-01' }),
      { to: `${origin}/api/v1/statuses/1/favourited_by`, method: 'GET' },
      { to: `${origin}/api/v2/media`, json: {} },
      call('markers', { home: {} }),
      call('accounts/1/mute'),
    ],
  };
}
