import type { Journey, Sent } from '../../twin/journey.ts';

const at = '/topic/1/invented';
const call = (path: string, method: 'POST' | 'PUT' | 'DELETE', json: object = {}): Sent => ({
  to: `/api/v3/${path}`,
  method,
  json,
});
const posted = { status: { code: 'ok' }, response: { pid: 2 } };
const queued = { status: { code: 'ok' }, response: { queued: true } };

/** As observed on a running NodeBB in November 2026; a queued post is from its source. */
export const journey: Journey = {
  host: 'nodebb.example',
  page: '<div component="toaster/tray"></div>',
  plays: [
    {
      does: 'opens a topic',
      yields: 'discuss',
      at: '/category/1',
      sends: call('topics', 'POST', { uuid: 'a', title: 'a', content: 'a', cid: 1, tags: [] }),
      answer: posted,
      refusal: queued,
    },
    {
      does: 'answers',
      yields: 'discuss',
      at,
      sends: call('topics/1', 'POST', { uuid: 'a', tid: 1, content: 'a', toPid: null }),
      answer: posted,
      refusal: queued,
      undo: { sends: call('posts/2/state', 'DELETE') },
    },
    {
      does: 'votes up',
      yields: 'vote',
      at,
      sends: call('posts/1/vote', 'PUT', { delta: 1 }),
      undo: { sends: call('posts/1/vote', 'DELETE', { delta: 1 }) },
    },
    { does: 'votes down', yields: 'vote', at, sends: call('posts/1/vote', 'PUT', { delta: -1 }) },
    {
      does: 'bookmarks',
      yields: 'save',
      at,
      sends: call('posts/1/bookmark', 'PUT'),
      undo: { sends: call('posts/1/bookmark', 'DELETE') },
    },
    {
      does: 'watches a topic',
      yields: 'subscribe',
      at,
      sends: call('topics/1/follow', 'PUT'),
      undo: { sends: call('topics/1/follow', 'DELETE') },
    },
    {
      does: 'follows somebody',
      yields: 'follow',
      at: '/user/invented',
      sends: call('users/2/follow', 'PUT'),
      undo: { sends: call('users/2/follow', 'DELETE') },
    },
    {
      does: 'joins a group',
      yields: 'join',
      at: '/groups/a',
      sends: call('groups/a/membership/1', 'PUT'),
      undo: { sends: call('groups/a/membership/1', 'DELETE') },
    },
    {
      does: 'changes the own profile',
      yields: 'profile',
      at: '/user/invented/edit',
      sends: call('users/1', 'PUT', { uid: 1, aboutme: 'a' }),
    },
    { does: 'reads', yields: 'read', at: '/topic/2/other', marks: '<div component="topic"></div>', stays: true },
  ],
  lookAlikes: [
    call('topics/1/read', 'PUT'),
    call('chats/1', 'POST', { message: 'a', toMid: null }),
    call('chats/1/typing', 'PUT', { typing: true }),
    call('users/1/settings', 'PUT', { settings: {} }),
    call('posts/1', 'PUT', { uuid: 'a', content: 'a' }),
  ],
};
