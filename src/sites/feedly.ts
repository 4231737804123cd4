import { READ } from './dwell.ts';
import type { Request, Site } from './site.ts';

const marker = (action: string): Request => ({
  url: 'https://*.feedly.com/v3/markers*',
  method: 'POST',
  carries: { action },
});

/**
 * Feedly. One address marks as read and as kept; marking as read happens while scrolling and is no reading, so reading
 * is told by the open article.
 *
 * Sources (read November 2026): an extension that listens to these requests and one more (public code). Grade A;
 * subscribing B. Played on a twin only; the live site was not opened.
 */
export const feedly: Site = {
  id: 'feedly',
  title: 'Feedly',
  class: 'reader',
  hosts: ['feedly.com'],
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    { type: 'save', request: marker('markAsSaved'), undo: { request: marker('markAsUnsaved') } },
    {
      type: 'subscribe',
      request: { url: 'https://*.feedly.com/v3/subscriptions*', method: 'POST' },
      undo: { request: { url: 'https://*.feedly.com/v3/subscriptions*', method: 'DELETE' } },
    },
    {
      type: 'subscribe',
      request: { url: 'https://*.feedly.com/v3/subscriptions*', method: 'PUT' },
      undo: { request: { url: 'https://*.feedly.com/v3/subscriptions*', method: 'DELETE' } },
    },
    { type: 'read', where: '/i/entry/*', dwell: READ },
  ],
};
