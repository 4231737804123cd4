import type { ActionType } from '../domain/action.ts';
import type { Importer, Told } from './importer.ts';
import { fields, has, text } from './shape.ts';
import { iso } from './when.ts';

const site = 'bluesky';

/**
 * Bluesky, "Export my data": `repo.car`, the account's repository in the AT Protocol. Each record says what it is in `$type`
 * and when it was made in `createdAt`, by the clock of the person's own device. Records of other programs stand in it
 * too: a WhiteWind or Leaflet entry is an article. What was seen, bookmarks and chat are not in it.
 */
export const bluesky: Importer = {
  id: 'bluesky',
  title: 'Bluesky',
  since: '2022-11-01',
  lists: [
    {
      about: 'everything',
      form: 'car',
      fits: ({ looks }) => looks === 'car',
      read: (block): Told | undefined => {
        const record = fields(block);
        const type = typeOf(text(record.$type), record);
        if (!type) return undefined;
        const moment = iso(record.createdAt) ?? iso(record.publishedAt);
        // A profile of early days is not dated; all other records are.
        if (moment === undefined) return type === 'profile' ? { type, site, quality: 'none' } : { problem: 'noTime' };
        return { type, site, at: moment, quality: 'exact' };
      },
    },
  ],
};

const TYPES: Readonly<Record<string, ActionType>> = {
  'app.bsky.feed.like': 'react',
  'app.bsky.feed.repost': 'share',
  'app.bsky.graph.follow': 'follow',
  'app.bsky.graph.list': 'tag',
  'app.bsky.graph.listitem': 'tag',
  'app.bsky.graph.starterpack': 'tag',
  'app.bsky.actor.profile': 'profile',
  'com.whtwnd.blog.entry': 'publish',
  'pub.leaflet.document': 'publish',
  'community.lexicon.bookmarks.bookmark': 'save',
};

function typeOf(type: string, record: Readonly<Record<string, unknown>>): ActionType | undefined {
  if (type !== 'app.bsky.feed.post') return Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
  return has(record, 'reply') ? 'reply' : 'post';
}
