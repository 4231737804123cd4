import type { Journey, Play, Sent } from '../../twin/journey.ts';

const call = (path: string, json: object = {}): Sent => ({ to: `/api/${path}`, json: { i: 'invented', ...json } });
const plain = (does: string, yields: Play['yields'], on: string, off?: string, json: object = {}): Play => ({
  does,
  yields,
  sends: call(on, json),
  ...(off ? { undo: { sends: call(off) } } : {}),
});

export const journey: Journey = {
  host: 'misskey.example',
  page: '<div id="misskey_app"></div>',
  plays: [
    plain('writes a note', 'post', 'notes/create', 'notes/delete', { text: 'a', visibility: 'public', replyId: null }),
    plain('answers', 'reply', 'notes/create', 'notes/delete', { text: 'a', replyId: 'b', visibility: 'home' }),
    plain('renotes', 'share', 'notes/create', 'notes/unrenote', { renoteId: 'b' }),
    plain('reacts', 'react', 'notes/reactions/create', 'notes/reactions/delete'),
    plain('follows somebody', 'follow', 'following/create', 'following/delete'),
    plain('keeps a note', 'save', 'notes/favorites/create', 'notes/favorites/delete'),
    plain('clips a note', 'save', 'clips/add-note', 'clips/remove-note'),
    plain('answers a poll', 'poll', 'notes/polls/vote'),
    plain('follows a channel', 'subscribe', 'channels/follow', 'channels/unfollow'),
    plain('puts somebody on a list', 'tag', 'users/lists/push', 'users/lists/pull'),
    plain('publishes a page', 'publish', 'pages/create'),
    plain('changes the own profile', 'profile', 'i/update'),
    plain('quotes', 'post', 'notes/create', 'notes/delete', { text: 'a', renoteId: 'b' }),
    { does: 'visits', yields: 'visit', stays: true },
    { does: 'watches a film', yields: 'watch', at: '/notes/1', marks: '<video></video>', stays: true },
  ],
  lookAlikes: [
    call('notes/create', { text: 'a', visibility: 'specified' }),
    call('notes/timeline'),
    call('i/read-announcement'),
    call('drive/files/create'),
  ],
};
