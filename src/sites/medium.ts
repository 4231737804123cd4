import { READ } from './dwell.ts';
import type { Request, Site } from './site.ts';

const NAME = '@graphql-operation|operationName|0.operationName';
const operation = (name: string, carries?: Request['carries']): Request => ({
  url: '/_/graphql',
  method: 'POST',
  carries: { [NAME]: name, ...carries },
  answers: { '0.errors|errors': false },
});
const claps = 'variables.numClaps|0.variables.numClaps';

/**
 * Medium, under its own name, its subdomains and the domains of publications (known there by its app's name and its scripts). Claps come
 * in bursts of up to fifty, each burst one act; a negative number takes them back. The editor saves itself all the
 * time, and how a story is published was not found: publishing is left out.
 *
 * Sources (read November 2026): openweb-org/openweb (2026-04), opentabs-dev/opentabs, the site's bundle for responses
 * (public code). Grade A; tags and lists B. Played on a twin only; the live site was not opened.
 */
export const medium: Site = {
  id: 'medium',
  title: 'Medium',
  class: 'blog',
  hosts: ['medium.com'],
  signature:
    'meta[property="al:android:package"][content="com.medium.reader"], script[src^="https://cdn-client.medium.com/"]',
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    {
      type: 'react',
      request: operation('ClapMutation', { [claps]: '!-*' }),
      undo: { request: operation('ClapMutation', { [claps]: '-*' }) },
    },
    { type: 'comment', request: operation('PublishPostThreadedResponse') },
    { type: 'follow', request: operation('FollowUserMutation'), undo: { request: operation('UnfollowUserMutation') } },
    { type: 'subscribe', request: operation('FollowTagMutation'), undo: { request: operation('UnfollowTagMutation') } },
    {
      type: 'save',
      request: operation('AddToPredefinedCatalog*'),
      undo: { request: operation('EditCatalogItems*') },
    },
    { type: 'read', where: ['/*/*-*', '/p/*'], dwell: READ, of: 'article' },
  ],
};
