import { READ_SHORT } from './dwell.ts';
import type { Request, Site } from './site.ts';

const list = (inWatchlist: 'true' | 'false'): Request => ({
  url: '/api/v0/me/watchlist/*',
  method: 'PATCH',
  carries: { inWatchlist },
});
const like = (liked: 'true' | 'false'): Request => ({
  url: '/s/*/like/',
  method: 'POST',
  carries: { liked },
  answers: { result: '!false' },
});

/**
 * Letterboxd. Logging a film, rating it and reviewing it are one entry; an entry with a rating or words is a review,
 * one that only says "seen" keeps the film. The watchlist is one call with a flag.
 *
 * Sources (read November 2026): read off the site on 2026-09-19, when the older diary form had gone, and two others
 * (public code). Grade A; likes B. Played on a twin only; the live site was not opened.
 */
export const letterboxd: Site = {
  id: 'letterboxd',
  title: 'Letterboxd',
  class: 'reviews',
  hosts: ['letterboxd.com'],
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    {
      type: 'review',
      request: { url: '/api/v0/production-log-entries*', method: 'POST', carries: { 'rating|review': true } },
    },
    { type: 'save', request: { url: '/api/v0/production-log-entries*', method: 'POST' } },
    { type: 'save', request: list('true'), undo: { request: list('false') } },
    { type: 'react', request: like('true'), undo: { request: like('false') } },
    { type: 'read', where: '/*/film/*', dwell: READ_SHORT },
  ],
};
