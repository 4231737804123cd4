import type { Importer } from './importer.ts';
import { openingOf } from './places.ts';
import { at, fields } from './shape.ts';
import { iso } from './when.ts';

/**
 * ActivityWatch, "Export all buckets": `{ "buckets": { "<id>": { "type": "web.tab.current", "events": [{ timestamp, duration, data: { url } }] } } }`.
 * Only addresses of places where people act are looked at, for the visit they tell of.
 */
export const activitywatch: Importer = {
  id: 'activitywatch',
  title: 'ActivityWatch',
  since: '2016-05-01',
  lists: [
    {
      about: 'views',
      form: 'json',
      fits: ({ looks, keys }) =>
        looks === 'json' && keys.has('buckets') && (keys.has('events') || keys.has('hostname')),
      read: ({ path, value }) => {
        const url = at(value, 'data', 'url');
        if (path.at(-1) !== 'events' || url === undefined) return undefined;
        const moment = iso(fields(value).timestamp);
        return moment === undefined ? { problem: 'noTime' } : openingOf(url, moment);
      },
    },
  ],
};
