import type { Request, Site } from './site.ts';

/** A server's number stands where direct messages have `@me`. */
const SERVER = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => `/channels/${digit}*/*`);
const call = (path: string, method: Request['method'] = 'POST'): Request => ({
  url: `/api/v*/channels/${path}`,
  method,
});

/**
 * Discord on the web, in servers only: half private, so never switched on in bulk. Direct messages go to the same
 * addresses and are told apart by the page (`/channels/@me/…`), which no rule fits. Typing, reading and telemetry have
 * paths of their own.
 *
 * Sources (read November 2026): openweb-org/openweb `src/sites/discord`, opentabs-dev/opentabs `plugins/discord`. Grade
 * A; threads B. Joining a server (C) is left out. Played on a twin only; the live site was not opened.
 */
export const discord: Site = {
  id: 'discord',
  title: 'Discord',
  class: 'forum',
  hosts: ['discord.com'],
  offByDefault: true,
  checked: '2026-11-22',
  basis: 'twin',
  rules: [
    { type: 'discuss', where: SERVER, request: call('*/threads') },
    {
      type: 'react',
      where: SERVER,
      request: call('*/messages/*/reactions/*', 'PUT'),
      undo: { request: call('*/messages/*/reactions/*', 'DELETE') },
    },
    // Behind reactions, whose taking back its own would fit as well.
    { type: 'post', where: SERVER, request: call('*/messages'), undo: { request: call('*/messages/*', 'DELETE') } },
  ],
};
