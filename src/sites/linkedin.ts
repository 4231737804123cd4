import { READ, VISIT } from './dwell.ts';
import type { Request, Site } from './site.ts';

/** Most writes since 2026: a server action, named in the address. */
const action = (name: string, carries?: Request['carries']): Request => ({
  url: '/flagship-web/rsc-action/actions/server-request',
  method: 'POST',
  carries: { '?sduiid': `com.linkedin.sdui.${name}*`, ...carries },
});

/** Where the body says on or off. */
const FOLLOWING = '*.payload.followStateType';
const COMPANY = 'patch.$set.following|following';

const voyager = (path: string, carries?: Request['carries']): Request => ({
  url: `/voyager/api/${path}`,
  method: 'POST',
  ...(carries ? { carries } : {}),
});

/**
 * LinkedIn, which has two programs side by side: server actions (`sduiid`) for most writes, the older Voyager calls for
 * posts, replies and companies. Drawing a button, opening a menu and typing a link send requests with names of their
 * own. Editing a post goes to the address of publishing and carries `resourceKey`. Whether somebody is followed or no
 * longer followed is deep in the body. Poll answers, groups and events: nothing found, left out.
 * So are messages.
 *
 * Sources (read November 2026): traffic captured on 2026-04, 2026-08-13, -14 and -26 (public code). Grade A; replies,
 * reposts, saves, companies, connecting and endorsing B. Played on a twin only; the live site was not opened.
 */
export const linkedin: Site = {
  id: 'linkedin',
  title: 'LinkedIn',
  class: 'social network',
  hosts: ['linkedin.com'],
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    {
      type: 'react',
      request: action('reactions.create'),
      shows: 'button[aria-pressed=true]',
      undo: { request: action('reactions.delete') },
    },
    { type: 'react', request: voyager('voyagerSocialDashReactions'), shows: 'button[aria-pressed=true]' },
    {
      type: 'comment',
      request: action('comments.createComment'),
      shows: '[data-id*="urn:li:comment"]',
      undo: { request: action('comments.deleteComment') },
    },
    { type: 'comment', request: voyager('voyagerSocialDashNormComments') },
    {
      type: 'post',
      request: {
        ...voyager('graphql', {
          '?queryId': 'voyagerContentcreationDashShares*',
          'variables.resourceKey': false,
        }),
        answers: { 'data.errors|errors': false },
      },
      shows: 'body:not(:has([role="dialog"] [contenteditable]))',
      undo: { request: action('update.deletePost') },
    },
    { type: 'share', request: action('feed.requests.createInstantRepost') },
    {
      type: 'save',
      request: action('update.saveState', { '*.payload.isSaved': 'true' }),
      undo: { request: action('update.saveState', { '*.payload.isSaved': 'false' }) },
    },
    {
      type: 'follow',
      request: action('requests.*pdateFollowState', {
        [FOLLOWING]: 'FOLLOW*',
      }),
      undo: {
        request: action('requests.*pdateFollowState', {
          [FOLLOWING]: 'UNFOLLOW*',
        }),
      },
    },
    {
      type: 'follow',
      request: voyager('voyagerRelationshipsDashMemberRelationships', { '?action': 'verifyQuotaAndCreate*' }),
      undo: { request: action('*RemoveConnection') },
    },
    {
      type: 'follow', // a company
      request: voyager('feed/dash/followingStates/*', { [COMPANY]: 'true' }),
      undo: { request: voyager('feed/dash/followingStates/*', { [COMPANY]: 'false' }) },
    },
    { type: 'vote', request: action('requests.profile.endorseSkill') },
    { type: 'profile', request: action('requests.profile.saveProfile*Form') },
    { type: 'visit', dwell: VISIT, shows: '#global-nav, header a[href*="/feed/"]' },
    { type: 'read', where: ['/pulse/*', '/newsletters/*'], dwell: READ, of: 'article' },
  ],
};
