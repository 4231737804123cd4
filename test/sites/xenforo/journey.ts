import type { Journey, Play, Sent } from '../../twin/journey.ts';

const ok = { status: 'ok' };
const call = (to: string): Sent => ({ to, form: { _xfToken: 'a', _xfResponseType: 'json' } });
const plain = (does: string, yields: Play['yields'], to: string): Play => ({
  does,
  yields,
  at: '/threads/invented.1/',
  sends: call(to),
  answer: ok,
  refusal: { status: 'error', errors: ['no'] },
});
const toggled = (does: string, yields: Play['yields'], to: string, on: string, off: string): Play => ({
  ...plain(does, yields, to),
  answer: { ...ok, switchKey: on },
  refusal: { ...ok, switchKey: off },
});

export const journey: Journey = {
  host: 'xenforo.example',
  html: 'id="XF" data-logged-in="true"',
  plays: [
    plain('answers', 'discuss', '/threads/invented.1/add-reply'),
    plain('opens a topic', 'discuss', '/forums/invented.2/post-thread'),
    {
      ...plain('reacts', 'react', '/posts/1/react?reaction_id=1'),
      marks: '<a class="reaction" href="/posts/1/react?reaction_id=1"></a>',
      press: 'a.reaction',
      becomes: '<a class="reaction has-reaction" href="/posts/1/react?reaction_id=1"></a>',
      undo: { press: 'a.reaction.has-reaction', sends: call('/posts/1/react?reaction_id=1'), answer: ok },
    },
    toggled('bookmarks', 'save', '/posts/1/bookmark', 'bookmarked', 'bookmarkremoved'),
    toggled('watches a topic', 'subscribe', '/threads/invented.1/watch', 'unwatch', 'watch'),
    toggled('follows somebody', 'follow', '/members/invented.1/follow', 'unfollow', 'follow'),
    plain('answers a poll', 'poll', '/threads/invented.1/poll/vote'),
    plain('changes the own profile', 'profile', '/account/account-details'),
    {
      does: 'reads',
      yields: 'read',
      at: '/threads/other.2/',
      marks: '<article class="message message--post"></article>',
      stays: true,
    },
  ],
  lookAlikes: [
    call('/threads/invented.1/draft'),
    call('/threads/invented.1/reply-preview'),
    call('/direct-messages/a.1/add-reply'),
  ],
};
