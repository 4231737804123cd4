import { READ_SHORT } from './dwell.ts';
import type { Request, Site } from './site.ts';

const call = (path: string, method: 'POST' | 'PUT' | 'DELETE', carries?: Request['carries']): Request => ({
  url: `/${path}`,
  method,
  ...(carries ? { carries } : {}),
});

/**
 * Discourse. Drafts, presence and reading times are posted all the while and have paths of their own. Messages are
 * topics of another kind: the page says so on its `body`, and there the signature does not match, so nothing is heard.
 * A post that waits for a moderator (`enqueued`) is not public yet and not counted.
 *
 * Sources (public; calls still to be held against a running server): discourse/discourse
 * `app/assets/javascripts/discourse`, `config/routes.rb`; the reactions plugin. Played on a twin only; no server runs
 * here.
 */
export const discourse: Site = {
  id: 'discourse',
  title: 'Discourse',
  class: 'forum',
  signature: 'html:not(:has(> body.archetype-private_message)) > head > meta[name="generator"][content^="Discourse"]',
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    {
      type: 'discuss',
      request: {
        ...call('posts', 'POST', { archetype: '!private_message', raw: true }),
        answers: { success: '!false', action: '!enqueued' },
      },
      undo: { request: call('posts/*', 'DELETE') },
    },
    {
      type: 'react',
      request: call('post_actions', 'POST', { post_action_type_id: '2' }),
      undo: { request: call('post_actions/*', 'DELETE') },
    },
    {
      type: 'react',
      request: {
        ...call('discourse-reactions/posts/*/custom-reactions/*/toggle.json', 'PUT'),
        answers: { current_user_reaction: true },
      },
      undo: {
        request: {
          ...call('discourse-reactions/posts/*/custom-reactions/*/toggle.json', 'PUT'),
          answers: { current_user_reaction: false },
        },
      },
    },
    { type: 'save', request: call('bookmarks*', 'POST'), undo: { request: call('bookmarks/*', 'DELETE') } },
    { type: 'poll', request: call('polls/vote', 'PUT'), undo: { request: call('polls/vote', 'DELETE') } },
    {
      type: 'subscribe',
      request: call('t/*/notifications', 'POST', { notification_level: '2|3' }),
      undo: { request: call('t/*/notifications', 'POST', { notification_level: '0|1' }) },
    },
    { type: 'join', request: call('groups/*/join*', 'PUT') },
    { type: 'profile', request: call('u/*.json', 'PUT', { 'bio_raw|name': true }) },
    { type: 'read', where: '/t/*', dwell: READ_SHORT, of: '#topic, .topic-post' },
  ],
};
