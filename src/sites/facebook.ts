import { VISIT, WATCH, WATCH_SHORT } from './dwell.ts';
import type { Request, Site } from './site.ts';

/** One gate for everything; the name travels in a header, in the body or in the address. */
const NAME = '@x-fb-friendly-name|fb_api_req_friendly_name|?fb_api_req_friendly_name';
const mutation = (name: string, carries?: Request['carries']): Request => ({
  url: '/api/graphql*',
  method: 'POST',
  carries: { [NAME]: name, ...carries },
  answers: { errors: false },
});

/** The dialog in which one writes is gone once what was written is sent. */
const CLOSED = 'body:not(:has([role=dialog] [contenteditable]))';

/**
 * Facebook on the desktop web. Names of mutations last for years while their numbers rotate. Nearly every refusal is a
 * 200 with `errors`. Taking a reaction back has the same name with reaction "0". Typing broadcasts itself, stories mark
 * themselves seen. A request like a reaction was once reported when a post was only opened (2026-08, cause unknown), so
 * it counts only after the person's own press. Sharing and writing have one name and differ in the attachment. Messages
 * are left out on purpose; m.facebook.com is another program and not covered.
 *
 * Sources (read November 2026): mozilla-rally/web-science `src/socialMediaActivity.js`, opentabs-dev/opentabs
 * `plugins/facebook`, requests replayed and captured in August and September 2026 (public code). Grade A; stories,
 * saves, pages and recommendations B. Event answers (C) are left out. Played on a twin only; the live site was not
 * opened.
 */
export const facebook: Site = {
  id: 'facebook',
  title: 'Facebook',
  class: 'social network',
  hosts: ['facebook.com'],
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    {
      type: 'react',
      request: mutation('CometUFIFeedbackReactMutation', { 'variables.input.feedback_reaction_id': '!0' }),
      undo: { request: mutation('CometUFIFeedbackReactMutation', { 'variables.input.feedback_reaction_id': '0' }) },
    },
    {
      type: 'comment',
      request: mutation('useCometUFICreateCommentMutation'),
      shows: '[role=article] [role=article]',
      undo: { request: mutation('*CometUFIDeleteCommentMutation') },
    },
    {
      type: 'review',
      request: mutation('ComposerStoryCreateMutation', { 'variables.input.source': 'page_recommendation_tab' }),
      shows: CLOSED,
      undo: { request: mutation('useCometTrashPostMutation') },
    },
    {
      type: 'share',
      request: mutation('ComposerStoryCreateMutation', {
        'variables.input.attachments.0.link.share_scrape_data|variables.input.composer_type': '*share*',
      }),
      shows: CLOSED,
      undo: { request: mutation('useCometTrashPostMutation') },
    },
    { type: 'share', request: mutation('useCometFeedToFeedReshare*') },
    {
      type: 'post',
      request: mutation('ComposerStoryCreateMutation'),
      shows: CLOSED,
      undo: { request: mutation('useCometTrashPostMutation') },
    },
    { type: 'story', request: mutation('StoriesCreateMutation'), patience: 30 },
    {
      type: 'save',
      request: mutation('CometSaveMutation'),
      undo: { request: mutation('useUnsaveMutation') },
    },
    {
      type: 'follow', // a person or a page, a friendship asked for or accepted
      request: mutation(
        'CometUserFollowMutation|CometPageFollowCommitMutation|CometPageLikeCommitMutation|FriendingCometFriendRequestSendMutation|FriendingCometFriendRequestConfirmMutation',
      ),
      undo: {
        request: mutation('CometUserUnfollowMutation|CometPageUn*|FriendingCometFriendRequestCancelMutation'),
      },
    },
    { type: 'join', request: mutation('GroupCometJoinForumMutation') },
    { type: 'profile', request: mutation('ProfileComet*Set*Mutation') },
    {
      type: 'visit',
      dwell: VISIT,
      shows: '[role=navigation] image',
    },
    { type: 'watch', where: '/watch*', dwell: WATCH, of: 'video' },
    { type: 'watch', where: '/reel/*', dwell: WATCH_SHORT, of: 'video' },
  ],
};
