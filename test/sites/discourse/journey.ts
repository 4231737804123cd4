import type { Journey, Sent } from '../../twin/journey.ts';

const at = '/t/invented/1';
const form = (to: string, fields: Record<string, string>, method: 'POST' | 'PUT' | 'DELETE' = 'POST'): Sent => ({
  to,
  form: fields,
  method,
});
const post = (archetype: string): Sent => form('/posts', { raw: 'a', topic_id: '1', archetype });
const reaction = form('/discourse-reactions/posts/1/custom-reactions/heart/toggle.json', {}, 'PUT');

export const journey: Journey = {
  host: 'discourse.example',
  head: '<meta name="generator" content="Discourse 3.5">',
  page: '<div id="current-user"></div>',
  plays: [
    {
      does: 'answers',
      yields: 'discuss',
      at,
      sends: post('regular'),
      answer: { action: 'create_post', success: true },
      refusal: { action: 'enqueued', success: true },
      undo: { sends: form('/posts/9', {}, 'DELETE') },
    },
    {
      does: 'likes',
      yields: 'react',
      at,
      sends: form('/post_actions', { id: '1', post_action_type_id: '2' }),
      undo: { sends: form('/post_actions/1', { post_action_type_id: '2' }, 'DELETE') },
    },
    {
      does: 'reacts',
      yields: 'react',
      at,
      sends: reaction,
      answer: { current_user_reaction: { id: 'heart' } },
      refusal: { current_user_reaction: null },
    },
    {
      does: 'bookmarks',
      yields: 'save',
      at,
      sends: form('/bookmarks.json', { bookmarkable_id: '1' }),
      undo: { sends: form('/bookmarks/4.json', {}, 'DELETE') },
    },
    {
      does: 'answers a poll',
      yields: 'poll',
      at,
      sends: form('/polls/vote', { post_id: '1' }, 'PUT'),
      undo: { sends: form('/polls/vote', { post_id: '1' }, 'DELETE') },
    },
    {
      does: 'watches a topic',
      yields: 'subscribe',
      at,
      sends: form('/t/1/notifications', { notification_level: '3' }),
      undo: { sends: form('/t/1/notifications', { notification_level: '1' }) },
    },
    { does: 'joins a group', yields: 'join', at: '/g/invented', sends: form('/groups/1/join.json', {}, 'PUT') },
    { does: 'changes the own profile', yields: 'profile', sends: form('/u/invented.json', { bio_raw: 'a' }, 'PUT') },
    { does: 'reads', yields: 'read', at: '/t/other/2', marks: '<div id="topic"></div>', stays: true },
  ],
  lookAlikes: [
    post('private_message'),
    form('/drafts.json', { data: '{}' }),
    form('/presence/update', {}),
    form('/topics/timings', { topic_id: '1' }),
    form('/post_actions', { id: '1', post_action_type_id: '8' }),
  ],
};
