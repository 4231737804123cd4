import type { Site } from './site.ts';

/**
 * Raindrop, a place for bookmarks. Making one is a POST; changing one is a PUT and not counted. Asking
 * for suggestions is a POST below the same address.
 *
 * Sources (read November 2026): the public API's documentation and a client (public code). Grade B. Played on a twin
 * only; the live site was not opened.
 */
export const raindrop: Site = {
  id: 'raindrop',
  title: 'Raindrop',
  class: 'reader',
  hosts: ['raindrop.io'],
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    {
      type: 'save',
      request: { url: 'https://api.raindrop.io/v1/raindrop', method: 'POST', answers: { result: '!false' } },
      undo: { request: { url: 'https://api.raindrop.io/v1/raindrop*', method: 'DELETE' } },
    },
    {
      type: 'save', // several at once
      request: { url: 'https://api.raindrop.io/v1/raindrops', method: 'POST', answers: { result: '!false' } },
      undo: { request: { url: 'https://api.raindrop.io/v1/raindrop*', method: 'DELETE' } },
    },
  ],
};
