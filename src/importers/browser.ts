import { isActionType } from '../domain/action.ts';
import type { Chosen } from './containers/container.ts';
import type { DatedAct, Importer, Told } from './importer.ts';
import { openingOf } from './places.ts';
import { saved } from './read-later/saved.ts';
import { fields, text } from './shape.ts';
import { epoch } from './when.ts';

const KEY = 'actsFromThisBrowser';

/**
 * This browser's own history and bookmarks. The caller asks the person for the permission and hands over what the browser
 * gives; it is made into an archive of acts at once, without an address in it, which is then read like any other.
 */
export const browser: Importer = {
  id: 'browser',
  title: 'This browser',
  since: '1993-01-01',
  lists: [
    {
      about: 'views',
      form: 'json',
      rare: true,
      fits: ({ looks, head }) => looks === 'json' && head.startsWith(`{"${KEY}"`),
      read: ({ value }): Told => {
        const { type, site, at, quality, once } = fields(value);
        const known = isActionType(type) && typeof at === 'number' && (quality === 'exact' || quality === 'minute');
        if (!known) return { problem: 'unreadable' };
        return { type, site: text(site), at, quality, ...(once === true ? { once } : {}) };
      },
    },
  ],
};

/** A visit as `history.getVisits` tells it, with its address. */
export interface Visit {
  readonly url: string;
  /** Milliseconds since 1970. */
  readonly visitTime: number;
}

/** A node as `bookmarks.getTree` tells it. */
export interface BookmarkNode {
  readonly url?: string;
  readonly dateAdded?: number;
  readonly children?: readonly BookmarkNode[];
}

/** The archive to hand to the runner, of visits (in any order, as they come) and bookmarks. */
export async function archiveOfBrowser(
  visits: Iterable<Visit> | AsyncIterable<Visit>,
  bookmarks: readonly BookmarkNode[] = [],
): Promise<Chosen> {
  const acts: DatedAct[] = [];
  for await (const { url, visitTime } of visits) acts.push(...openingOf(url, visitTime));
  acts.push(...bookmarks.flatMap(savedIn));
  const lines = acts.map((act) => JSON.stringify(act));
  return { name: 'browser.json', blob: new Blob([`{"${KEY}":[`, lines.join(',\n'), ']}']) };
}

const savedIn = ({ url, dateAdded, children }: BookmarkNode): readonly DatedAct[] => [
  ...(url && /^https?:/.test(url) ? saved(epoch(dateAdded)).filter(isDated) : []),
  ...(children ?? []).flatMap(savedIn),
];

const isDated = (told: Told): told is DatedAct => 'at' in told;
