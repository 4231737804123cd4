import { hasColumns } from './glimpse.ts';
import type { Importer, Reading, Told } from './importer.ts';
import { fields, text } from './shape.ts';
import { iso } from './when.ts';

const site = 'discord';

/**
 * Discord, "Request all of my data": `package.zip`. Each channel is a folder with `channel.json`, which says whether it is a conversation
 * of single persons, and the person's own messages, as CSV until 2023 and JSON since. The events of `activity/` are JSON
 * Lines of gigabytes that repeat themselves in several folders; their moments are quoted twice. Servers are undated.
 */
export const discord: Importer = {
  id: 'discord',
  title: 'Discord',
  since: '2015-05-13',
  lists: [
    {
      about: 'account',
      form: 'json',
      rare: true,
      fits: ({ looks, name, keys }) => looks === 'json' && name === 'channel' && keys.has('id') && keys.has('type'),
      read: ({ path, value }, { clues, folder }) => {
        if (path.join() === 'type')
          clues.set(`channel ${folder}`, /^(1|3|DM|GROUP_DM)$/.test(String(value)) ? 'single' : 'public');
        return undefined;
      },
    },
    {
      about: 'messages',
      form: 'json',
      fits: ({ looks, keys }) => looks === 'json' && keys.has('ID') && keys.has('Timestamp') && keys.has('Contents'),
      read: ({ value }, reading) => messageAt(fields(value).Timestamp, reading),
    },
    {
      about: 'messages',
      form: 'csv',
      rare: true,
      header: ['id', 'timestamp', 'contents'],
      fits: (glimpse) => glimpse.looks === 'table' && hasColumns(glimpse, 'id', 'timestamp', 'contents', 'attachments'),
      read: (row, reading) => messageAt(row.get('timestamp'), reading),
    },
    {
      about: 'reactions',
      form: 'json',
      lines: true,
      fits: ({ looks, keys }) =>
        looks === 'json' && keys.has('event_type') && (keys.has('event_id') || keys.has('timestamp')),
      read: ({ value }) => {
        const { event_type, timestamp } = fields(value);
        const type = EVENTS[text(event_type)];
        if (!type) return undefined;
        const at = iso(text(timestamp).replaceAll('"', ''));
        return at === undefined ? { problem: 'noTime' } : { type, site, at, quality: 'exact', once: true };
      },
    },
    {
      about: 'groups',
      form: 'json',
      fits: ({ looks, name, folders, keys }) =>
        looks === 'json' &&
        name === 'index' &&
        folders.at(-1) === 'servers' &&
        [...keys].every((key) => /^\d{15,20}$/.test(key)),
      read: () => ({ type: 'join', site, quality: 'none' }),
    },
  ],
};

const EVENTS: Readonly<Record<string, 'react' | 'join'>> = {
  add_reaction: 'react',
  guild_joined: 'join',
  join_guild: 'join',
};

function messageAt(timestamp: unknown, { clues, folder }: Reading): Told {
  const at = iso(timestamp);
  const type = clues.get(`channel ${folder}`) === 'single' ? 'message' : 'post';
  return at === undefined ? { problem: 'noTime' } : { type, site, at, quality: 'exact' };
}
