import { mastodonClock } from './clocks.ts';
import type { Importer, List, Told } from './importer.ts';
import { fields, text } from './shape.ts';
import { iso } from './when.ts';

const site = 'mastodon';

/**
 * Mastodon, as its exporter writes it (app/services/backup_service.rb): `archive-<moment>-<hex>.zip`, before 4.2 `.tar.gz`, with
 * `outbox.json`, `likes.json`, `bookmarks.json` and `actor.json`. Likes and bookmarks are addresses only; that of a Mastodon
 * status ends in a number with a clock in it, which gives a bound, other servers' do not. An answer to oneself is a
 * thread and counts as a post. Follows and lists are exported apart, undated, as tables of addresses.
 */
export const mastodon: Importer = {
  id: 'mastodon',
  title: 'Mastodon',
  since: '2016-03-16',
  lists: [
    {
      about: 'account',
      form: 'json',
      rare: true,
      fits: ({ looks, keys }) =>
        looks === 'json' && keys.has('inbox') && keys.has('outbox') && keys.has('preferredUsername'),
      read: ({ path, value }, { clues }) => {
        if (path.join() === 'published') clues.set('opened', iso(value) ?? 0);
        return undefined;
      },
    },
    {
      about: 'posts',
      form: 'json',
      fits: ({ looks, keys, name, head }) =>
        looks === 'json' &&
        keys.has('orderedItems') &&
        (name === 'outbox' || /"type"\s*:\s*"(Create|Announce)"/.test(head)),
      read: ({ path, value }) => (path[0] === 'orderedItems' ? activityOf(value) : undefined),
    },
    collection('reactions', 'likes', 'react'),
    collection('saves', 'bookmarks', 'save'),
    {
      about: 'follows',
      form: 'csv',
      rare: true,
      header: ['account address'],
      fits: ({ looks, rows }) =>
        looks === 'table' && rows[0]?.[0] === 'account address' && rows[0].includes('show boosts'),
      read: () => ({ type: 'follow', site, quality: 'none' }),
    },
  ],
};

function activityOf(activity: unknown): Told | undefined {
  const { type, published, object, actor } = fields(activity);
  if (type !== 'Create' && type !== 'Announce') return undefined;
  const moment = iso(published);
  if (moment === undefined) return { problem: 'noTime' };
  const answered = text(fields(object).inReplyTo);
  const isReply = answered !== '' && !answered.startsWith(`${text(actor)}/`);
  return { type: type === 'Announce' ? 'share' : isReply ? 'reply' : 'post', site, at: moment, quality: 'exact' };
}

function collection(about: List['about'], name: string, type: 'react' | 'save'): List {
  return {
    about,
    form: 'json',
    fits: ({ looks, keys, name: its, head }) =>
      looks === 'json' &&
      keys.has('orderedItems') &&
      (its === name || new RegExp(`"id"\\s*:\\s*"(\\S*/)?${name}\\.json"`).test(head)),
    read: ({ path, value }, { clues }) => {
      if (path[0] !== 'orderedItems') return undefined;
      const status = mastodonClock(/\/(\d{15,20})$/.exec(text(value))?.[1]);
      if (status === undefined) return { type, site, quality: 'none' };
      return { type, site, at: Math.max(status, Number(clues.get('opened') ?? 0)), quality: 'bound' };
    },
  };
}
