import { VISIT, WATCH } from './dwell.ts';
import type { Request, Site } from './site.ts';

/** The method is the last part of the path; a refusal is a 200 with `error`. */
const method = (name: string): Request => ({
  url: `https://*.vk.*/method/${name}`,
  method: 'POST',
  answers: { error: false },
});

/**
 * VK, whose web client calls `web.api.vk.ru` since 2026. Older pages call other addresses (C), which are left out; so
 * are messages.
 *
 * Sources (read November 2026): two of the web client's host, the public API's names of methods (public code). Grade B.
 * Played on a twin only; the live site was not opened.
 */
export const vk: Site = {
  id: 'vk',
  title: 'VK',
  class: 'social network',
  hosts: ['vk.com', 'vk.ru'],
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    { type: 'react', request: method('likes.add'), undo: { request: method('likes.delete') } },
    { type: 'share', request: method('wall.repost'), undo: { request: method('wall.delete') } },
    { type: 'comment', request: method('wall.createComment'), undo: { request: method('wall.deleteComment') } },
    { type: 'post', request: method('wall.post'), undo: { request: method('wall.delete') } },
    { type: 'join', request: method('groups.join'), undo: { request: method('groups.leave') } },
    { type: 'follow', request: method('friends.add'), undo: { request: method('friends.delete') } },
    { type: 'visit', dwell: VISIT },
    { type: 'watch', dwell: WATCH, of: 'video' },
  ],
};
