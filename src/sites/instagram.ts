import { VISIT, WATCH_SHORT } from './dwell.ts';
import type { Request, Site } from './site.ts';

/** Two gates, `/api/graphql` and `/graphql/query`; one press may go to both and is still one act. */
const NAME = '@x-fb-friendly-name|fb_api_req_friendly_name|?fb_api_req_friendly_name';
/** The same again: what a name must not be stands beside what it must. */
const NAMED = `fb_api_req_friendly_name|${NAME}`;
const mutation = (name: string, carries?: Request['carries']): Request => ({
  url: '/*graphql*',
  method: 'POST',
  carries: { [NAME]: name, ...carries },
  answers: { errors: false },
});

/** Older calls that are still in use. A retired one answers 200 with the app's HTML, which is no `status: ok`. */
const call = (path: string): Request => ({ url: `/api/v1/${path}`, method: 'POST', answers: { status: 'ok' } });

/**
 * Instagram on the web. Names were changed in 2026 and several live side by side, so rules hold on to their stable
 * stems. A reel may be sent several times while the server is still transcoding; only the answer `ok` is the act.
 * Seeing a story and opening the inbox send mutations of their own. Direct messages are left out on purpose.
 *
 * Sources (read November 2026): names captured in August and September 2026 (public code), jackwener/OpenCLI
 * `clis/instagram/_shared/private-publish.js` and `collection-create.js`, openweb-org/openweb
 * `src/sites/instagram/DOC.md`, nhymxu/social-ghost-ext `index.js` for what only marks as seen. Grade A; photos, notes,
 * reposts and collections B. Played on a twin only; the live site was not opened.
 */
export const instagram: Site = {
  id: 'instagram',
  title: 'Instagram',
  class: 'social network',
  hosts: ['instagram.com'],
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    {
      type: 'react',
      request: mutation(
        'usePolarisLikeMedia*LikeMutation|PolarisAPILikePostMutation|PolarisCommentActionsLikeMutation|usePolarisStories*LikeMutationLikeMutation',
      ),
      undo: { request: mutation('*Polaris*Unlike*Mutation') },
    },
    { type: 'react', request: call('web/likes/*/like/'), undo: { request: call('web/likes/*/unlike/') } },
    {
      type: 'comment',
      request: mutation('PolarisPostCommentInputRevampedMutation'),
      undo: { request: mutation('usePolarisPostDeleteCommentMutation') },
    },
    {
      type: 'comment',
      request: call('web/comments/*/add/'),
      undo: { request: call('web/comments/*/delete/*') },
    },
    {
      type: 'save',
      request: mutation('usePolarisSaveMediaSaveMutation'),
      undo: { request: mutation('usePolarisSaveMediaUnsaveMutation') },
    },
    { type: 'save', request: call('web/save/*/save/'), undo: { request: call('web/save/*/unsave/') } },
    { type: 'save', request: call('collections/create/'), undo: { request: call('collections/*/delete/') } },
    {
      type: 'share',
      request: mutation('usePolarisCreateMediaRepostMutation'),
      undo: { request: mutation('usePolarisDeleteMediaRepostMutation') },
    },
    {
      type: 'follow',
      request: mutation('usePolarisFollow*Mutation|usePolarisToggleFollowUser*Mutation', { [NAMED]: '!*Unfollow*' }),
      undo: { request: mutation('usePolaris*Unfollow*Mutation') },
    },
    { type: 'follow', request: call('friendships/create/*'), undo: { request: call('friendships/destroy/*') } },
    { type: 'story', request: call('media/configure_to_story/'), patience: 60 },
    { type: 'upload', request: call('media/configure*'), patience: 300 }, // a picture, several, a reel
    {
      type: 'post',
      request: mutation('usePolarisCreateInboxTray*Mutation'),
      undo: { request: mutation('usePolarisDeleteInboxTray*Mutation') },
    },
    { type: 'profile', request: call('web/accounts/edit/') },
    { type: 'visit', dwell: VISIT, shows: 'a[href="/direct/inbox/"]' },
    { type: 'watch', where: '/reel*/*', dwell: WATCH_SHORT, of: 'video' },
  ],
};
