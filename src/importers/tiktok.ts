import type { ActionType } from '../domain/action.ts';
import { fold } from './fold.ts';
import type { About, Importer, List, Told } from './importer.ts';
import { type Fields, isFields } from './shape.ts';
import { epoch, iso } from './when.ts';

const site = 'tiktok';

/**
 * TikTok, "Download your data", JSON or TXT (which is preselected). JSON is one file whose parents change from year to
 * year and whose keys change their letter case, so lists are known by their inner key wherever they sit:
 *
 *     { "Your Activity": { "Watch History": { "VideoList": [{ "Date": "2025-01-31 18:04:05", "Link": … }] } } }
 *
 * Two lists are called `VideoList`; one's own films say who can view them. TXT is a folder of files of `Date: … UTC` blocks.
 * Moments are taken for UTC, as TXT says. Views reach back some months.
 */
export const tiktok: Importer = {
  id: 'tiktok',
  title: 'TikTok',
  since: '2016-09-01',
  lists: [
    {
      about: 'everything',
      form: 'json',
      rare: true,
      fits: ({ looks, keys, head }) =>
        looks === 'json' &&
        head.startsWith('{') &&
        [...keys].some((key) =>
          /^(your )?activity$|^likes and favorites$|^profile and settings$|^app settings$|^tiktok/i.test(key),
        ) &&
        [...keys].some((key) => INNER.test(key)),
      read: ({ path, value }) => (isFields(value) ? rowOf(path.map(fold), value) : undefined),
    },
    txt('views', 'watch', /^((video )?browsing history|watch history)$/),
    txt('reactions', 'react', /^like list$/),
    txt('saves', 'save', /^favou?rite (videos|sounds|effects|hashtags|collections)$/),
    txt('follows', 'follow', /^following( list)?$/),
    txt('comments', 'comment', /^comments?$/),
    txt('shares', 'share', /^share history$/),
    txt('media', 'upload', /^(posts?|videos?)$/),
  ],
};

const INNER =
  /^(\w*VideoList|ItemFavoriteList|Favorite\w+|Following( List)?|Fans?List|SearchList|CommentsList|ShareHistoryList|\w+ History|Video Browsing History|ProfileMap|Profile Information|Like List|Comments?)$/i;

const TYPES: Readonly<Record<string, ActionType>> = {
  itemfavoritelist: 'react',
  favoritevideolist: 'save',
  favoritesoundlist: 'save',
  favoriteeffectslist: 'save',
  favoritehashtaglist: 'save',
  favoritecollectionlist: 'save',
  following: 'follow',
  sharehistorylist: 'share',
  commentslist: 'comment',
  golivelist: 'upload',
};

function rowOf(path: readonly string[], record: Fields): Told | undefined {
  const low = new Map(Object.entries(record).map(([key, value]) => [key.toLowerCase(), value]));
  const type = typeOf(path, low);
  if (!type) return undefined;
  const date = low.get('date') ?? low.get('livestarttime');
  const moment = iso(date) ?? epoch(date);
  if (moment === undefined) return { problem: 'noTime' };
  // The list of those whom one follows stands twice in newer files.
  return { type, site, at: moment, quality: 'exact', ...(type === 'follow' ? { once: true } : {}) };
}

function typeOf(path: readonly string[], keys: ReadonlyMap<string, unknown>): ActionType | undefined {
  const name = path.at(-1) ?? '';
  if (name !== 'videolist') return TYPES[name];
  return keys.has('whocanview') || keys.has('likes') ? 'upload' : 'watch';
}

function txt(about: About, type: ActionType, name: RegExp): List {
  return {
    about,
    form: 'cut',
    before: 'Date: ',
    rare: true,
    fits: (glimpse) => name.test(glimpse.name) && /^Date: \d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}/m.test(glimpse.head),
    read: (block) => {
      const moment = iso(/^Date: (\S+ \S+)/.exec(block)?.[1]);
      return moment === undefined ? { problem: 'noTime' } : { type, site, at: moment, quality: 'exact' };
    },
  };
}
