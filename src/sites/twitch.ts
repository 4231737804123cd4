import { WATCH } from './dwell.ts';
import type { Request, Site } from './site.ts';

/** Several operations travel in one list; an error stands beside the operation's data. */
const operation = (name: string): Request => ({
  url: 'https://gql.twitch.tv/gql',
  method: 'POST',
  carries: { '*.operationName|operationName': name },
  answers: { '*.errors|errors': false, '*.data.*.error|data.*.error': false },
});

/**
 * Twitch. Nearly all its traffic is a POST to one address; only the operation's name in the body tells. Chat lines sent
 * over the older socket cannot be heard. Clips, predictions and paid subscriptions: nothing found, left out.
 *
 * Sources (read November 2026): FrankerFaceZ (2026), two others for the chat's operation (public code). Following grade
 * A, chat and watching B. Played on a twin only; the live site was not opened.
 */
export const twitch: Site = {
  id: 'twitch',
  title: 'Twitch',
  class: 'media',
  hosts: ['twitch.tv'],
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    {
      type: 'subscribe',
      request: operation('FollowButton_FollowUser'),
      shows: '[data-test-selector="unfollow-button"]',
      undo: { request: operation('FollowButton_UnfollowUser') },
    },
    { type: 'post', request: operation('sendChatMessage') },
    { type: 'watch', dwell: WATCH, of: 'video' },
  ],
};
