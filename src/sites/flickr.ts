import type { Request, Site } from './site.ts';

const call = (method: string): Request => ({
  url: 'https://api.flickr.com/services/rest*',
  method: 'POST',
  carries: { 'method|?method': `flickr.${method}` },
  answers: { stat: 'ok' },
});

/**
 * Flickr. One address for everything, the method is a field; a refusal is a 200 with `stat: fail`.
 *
 * Sources (read November 2026): the public API's documentation and a client (public code). Grade B. Played on a twin
 * only; the live site was not opened.
 */
export const flickr: Site = {
  id: 'flickr',
  title: 'Flickr',
  class: 'media',
  hosts: ['flickr.com'],
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    { type: 'react', request: call('favorites.add'), undo: { request: call('favorites.remove') } },
    {
      type: 'comment',
      request: call('photos.comments.addComment'),
      undo: { request: call('photos.comments.deleteComment') },
    },
  ],
};
