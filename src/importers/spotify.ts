import type { Importer, Told } from './importer.ts';
import { fields, list, text } from './shape.ts';
import { iso, noon } from './when.ts';

const site = 'spotify';
const SKIPPED = 30_000;

/**
 * Spotify, "Account data" (the last year) and "Extended streaming history" (everything, asked for separately). Podcasts and
 * playlists only: music is not social. Both tell the same listening by the moment it ended, one to the minute, which is what
 * is taken of both. Under half a minute is a skip.
 */
export const spotify: Importer = {
  id: 'spotify',
  title: 'Spotify',
  since: '2008-10-07',
  lists: [
    {
      about: 'listens',
      form: 'json',
      fits: ({ looks, keys }) =>
        looks === 'json' && keys.has('podcastName') && keys.has('endTime') && keys.has('msPlayed'),
      read: ({ value }) => listened(fields(value).endTime, fields(value).msPlayed),
    },
    {
      about: 'listens',
      form: 'json',
      fits: ({ looks, keys }) =>
        looks === 'json' && keys.has('ts') && keys.has('ms_played') && keys.has('episode_show_name'),
      read: ({ value }) => {
        const { ts, ms_played, episode_show_name } = fields(value);
        return text(episode_show_name) === '' ? undefined : listened(ts, ms_played);
      },
    },
    {
      about: 'saves',
      form: 'json',
      fits: ({ looks, keys }) =>
        looks === 'json' && keys.has('playlists') && keys.has('items') && keys.has('addedDate'),
      read: ({ value }) => list(fields(value).items).map((item) => onDay(fields(item).addedDate)),
    },
    {
      about: 'follows',
      form: 'json',
      fits: ({ looks, keys }) => looks === 'json' && keys.has('userIsFollowing'),
      read: ({ path }) => (path[0] === 'userIsFollowing' ? { type: 'follow', site, quality: 'none' } : undefined),
    },
    {
      about: 'subscriptions',
      form: 'json',
      fits: ({ looks, keys, head }) => looks === 'json' && keys.has('tracks') && /"shows"|"albums"|spotify:/.test(head),
      read: ({ path }) => (path[0] === 'shows' ? { type: 'subscribe', site, quality: 'none' } : undefined),
    },
  ],
};

function listened(end: unknown, played: unknown): Told | undefined {
  if (Number(played) < SKIPPED) return undefined;
  const moment = iso(end);
  if (moment === undefined) return { problem: 'noTime' };
  return { type: 'listen', site, at: Math.floor(moment / 60_000) * 60_000, quality: 'minute' };
}

function onDay(added: unknown): Told {
  const at = noon(added);
  return at === undefined ? { problem: 'noTime' } : { type: 'save', site, at, quality: 'day' };
}
