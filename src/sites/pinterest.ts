import { WATCH_SHORT } from './dwell.ts';
import type { Request, Site } from './site.ts';

const create = (resource: string): Request => ({ url: `/resource/${resource}/create/`, method: 'POST' });
const remove = (resource: string): Request => ({ url: `/resource/${resource}/delete/`, method: 'POST' });
/** One wrapper carries many calls; only the address inside it names the act. */
const inner = (verb: string, url: string): Request => ({
  url: `/resource/ApiResource/${verb}/`,
  method: 'POST',
  carries: { 'data.options.url': url },
});

/**
 * Pinterest, also under national domains. The path names what is made; reads, telemetry and the wrapper `ApiResource`
 * go the same way. Comments and reactions: no current name found, left out.
 *
 * Sources (read November 2026): openweb-org/openweb (verified 2026-04-19, following a board from a live recording),
 * opentabs-dev/opentabs, jackwener/OpenCLI `clis/pinterest/board-create.js`. Saving and following people grade A, else
 * B. Played on a twin only; the live site was not opened.
 */
export const pinterest: Site = {
  id: 'pinterest',
  title: 'Pinterest',
  class: 'media',
  hosts: [
    'pinterest.com',
    'pinterest.at',
    'pinterest.ca',
    'pinterest.ch',
    'pinterest.cl',
    'pinterest.co.kr',
    'pinterest.co.uk',
    'pinterest.com.au',
    'pinterest.com.mx',
    'pinterest.de',
    'pinterest.dk',
    'pinterest.es',
    'pinterest.fr',
    'pinterest.ie',
    'pinterest.it',
    'pinterest.jp',
    'pinterest.nz',
    'pinterest.ph',
    'pinterest.pt',
    'pinterest.se',
  ],
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    { type: 'save', request: create('RepinResource'), undo: { request: remove('PinResource') } },
    { type: 'upload', request: create('PinResource'), undo: { request: remove('PinResource') }, patience: 30 },
    { type: 'save', request: create('BoardResource'), undo: { request: remove('BoardResource') } },
    { type: 'follow', request: create('UserFollowResource'), undo: { request: remove('UserFollowResource') } },
    {
      type: 'follow',
      request: inner('update', '*/boards/*/follow/'),
      undo: { request: inner('delete', '*/boards/*/follow/') },
    },
    { type: 'watch', dwell: WATCH_SHORT, of: 'video' },
  ],
};
