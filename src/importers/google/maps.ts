import type { List, Told } from '../importer.ts';
import { openingOf } from '../places.ts';
import type { Fields } from '../shape.ts';
import { at, fields, isFields, text } from '../shape.ts';
import { epoch, iso } from '../when.ts';

const site = 'maps';

const isReview = (properties: Fields): boolean =>
  Object.keys(properties).some((key) =>
    /^(five_star_rating_published|review_text_published|Star Rating|Review Comment|questions)$/.test(key),
  );

/** GeoJSON of reviews and of saved places; keys are English, in an old and a new spelling. */
const places: List = {
  about: 'reviews',
  form: 'json',
  fits: ({ looks, keys }) =>
    looks === 'json' && keys.has('features') && (keys.has('properties') || keys.has('geometry')),
  read: ({ path, value }): Told | undefined => {
    if (path[0] !== 'features') return undefined;
    const properties = fields(fields(value).properties);
    const moment = iso(properties.date) ?? iso(properties.Published);
    if (moment === undefined) return { problem: 'noTime' };
    return { type: isReview(properties) ? 'review' : 'save', site, at: moment, quality: 'exact' };
  },
};

/** `Google Play Store/Reviews.json`; the field of its date is not documented, so the first moment in it is taken. */
const playReviews: List = {
  about: 'reviews',
  form: 'json',
  rare: true,
  fits: ({ looks, head }) => looks === 'json' && /^\[\s*\{\s*"review"\s*:/.test(head),
  read: ({ value }) => {
    const moment = Object.values(fields(at(value, 'review')))
      .map(iso)
      .find((one) => one !== undefined);
    return moment === undefined
      ? { problem: 'noTime' }
      : { type: 'review', site: 'google-play', at: moment, quality: 'exact' };
  },
};

/** `Saved/<list>.csv`: `Title,Note,URL,Comment`, without a moment. */
const saved: List = {
  about: 'saves',
  form: 'csv',
  header: ['url'],
  rare: true,
  fits: ({ looks, rows, head }) =>
    looks === 'table' &&
    rows.slice(0, 3).some((row) => row.includes('url') && row.length >= 3 && row.length <= 5) &&
    /,https?:\/\/(www\.)?google\.\w+\/(maps|search)/.test(head),
  read: (row) =>
    row.get('url') === ''
      ? undefined
      : { type: 'save', site: /google\.\w+\/maps/.test(row.get('url')) ? site : 'web', quality: 'none' },
};

/**
 * `Chrome/History.json`: pages that were opened, of which only those of known places are taken; films on YouTube are told
 * by its own history.
 */
const chrome: List = {
  about: 'views',
  form: 'json',
  rare: true,
  fits: ({ looks, keys }) => looks === 'json' && keys.has('Browser History'),
  read: ({ path, value }) => {
    if (path[0] !== 'Browser History' || !isFields(value)) return undefined;
    const moment = epoch(value.time_usec);
    return moment === undefined
      ? { problem: 'noTime' }
      : openingOf(text(value.url), moment).filter(({ type, site: its }) => type !== 'watch' || its !== 'youtube');
  },
};

export const googleLists: readonly List[] = [places, playReviews, saved, chrome];
