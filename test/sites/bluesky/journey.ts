import type { Journey, Play, Sent } from '../../twin/journey.ts';

const server = 'https://morel.us-east.host.bsky.network/xrpc/';
const record = (call: string, collection: string, more: object = {}): Sent => ({
  to: `${server}com.atproto.repo.${call}`,
  json: { repo: 'did:plc:invented', collection, ...more },
});
const create = (collection: string, more: object = {}) =>
  record('createRecord', collection, { record: { $type: collection, ...more } });
const plain = (does: string, yields: Play['yields'], collection: string, more: object = {}): Play => ({
  does,
  yields,
  sends: create(collection, more),
  answer: { uri: 'at://a', cid: 'b' },
  undo: { sends: record('deleteRecord', collection, { rkey: '1' }) },
});
const gone = record('deleteRecord', 'app.bsky.feed.post', { rkey: '1' });
const batch = (more: object): Sent => ({
  to: `${server}com.atproto.repo.applyWrites`,
  json: {
    repo: 'did:plc:invented',
    writes: [
      {
        $type: 'com.atproto.repo.applyWrites#create',
        collection: 'app.bsky.feed.post',
        value: { $type: 'app.bsky.feed.post', text: 'a', ...more },
      },
    ],
  },
});

export const journey: Journey = {
  host: 'bsky.app',
  page: '<nav><a href="/notifications"></a></nav>',
  plays: [
    plain('writes a post', 'post', 'app.bsky.feed.post', { text: 'a' }),
    plain('answers', 'reply', 'app.bsky.feed.post', { text: 'a', reply: { root: {}, parent: { uri: 'at://b' } } }),
    { does: 'writes a thread', yields: 'post', sends: batch({}), undo: { sends: gone } },
    {
      does: 'answers with a thread',
      yields: 'reply',
      sends: batch({ reply: { parent: { uri: 'at://b' } } }),
      undo: { sends: gone },
    },
    plain('likes', 'react', 'app.bsky.feed.like', { subject: {} }),
    plain('reposts', 'share', 'app.bsky.feed.repost'),
    plain('follows', 'follow', 'app.bsky.graph.follow'),
    plain('puts somebody on a list', 'tag', 'app.bsky.graph.listitem'),
    plain('makes a list', 'tag', 'app.bsky.graph.list', { name: 'a' }),
    {
      does: 'bookmarks',
      yields: 'save',
      sends: { to: `${server}app.bsky.bookmark.createBookmark`, json: { uri: 'at://a' } },
      undo: { sends: { to: `${server}app.bsky.bookmark.deleteBookmark`, json: { uri: 'at://a' } } },
    },
    { does: 'changes the own profile', yields: 'profile', sends: record('putRecord', 'app.bsky.actor.profile') },
    { does: 'visits', yields: 'visit', stays: true },
    { does: 'watches a film', yields: 'watch', at: '/profile/a/post/1', marks: '<video></video>', stays: true },
  ],
  lookAlikes: [
    {
      ...batch({}),
      json: { repo: 'a', writes: [{ $type: 'com.atproto.repo.applyWrites#delete', collection: 'app.bsky.feed.post' }] },
    },
    create('app.bsky.feed.threadgate'),
    create('app.bsky.feed.postgate'),
    { to: `${server}com.atproto.repo.uploadBlob`, json: {} },
    { to: `${server}app.bsky.graph.muteActor`, json: {} },
    { to: `${server}app.bsky.notification.updateSeen`, json: {} },
  ],
};
