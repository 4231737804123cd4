import type { Importer } from './importer.ts';
import { written } from './when.ts';

/**
 * OPML, the list of feeds of every feed reader (https://opml.org/spec2.opml). A feed is an outline with an `xmlUrl`; when it was
 * subscribed to is told by the few readers that write `created`.
 */
export const opml: Importer = {
  id: 'opml',
  title: 'OPML',
  since: '2000-01-01',
  lists: [
    {
      about: 'subscriptions',
      form: 'cut',
      before: '<outline',
      fits: ({ looks, head }) => looks === 'html' && /<opml[\s>]/i.test(head),
      read: (block) => {
        const [tag = ''] = /^[^>]*/.exec(block) ?? [];
        if (!/\sxmlUrl\s*=/i.test(tag)) return undefined;
        const date = written(/\screated="([^"]*)"/i.exec(tag)?.[1]);
        if (!date) return { type: 'subscribe', site: 'feeds', quality: 'none' };
        return { type: 'subscribe', site: 'feeds', at: date.shown - (date.offset ?? 0) * 60_000, quality: 'exact' };
      },
    },
  ],
};
