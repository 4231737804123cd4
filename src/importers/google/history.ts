import { fold } from '../fold.ts';
import { plain } from '../forms/cut.ts';
import type { JsonRecord } from '../forms/json.ts';
import type { DatedAct, List, Told } from '../importer.ts';
import { LANGUAGES } from '../languages/index.ts';
import { openingOf } from '../places.ts';
import { fields, has, list, text } from '../shape.ts';
import { iso, written } from '../when.ts';
import { isHistoryName } from './names.ts';

/**
 * YouTube's watch and search history and My Activity, as JSON and as HTML. Keys are never translated, everything else
 * is. What a row is stands in its address: a film or a community post that was opened, a search (which is no act). Likes
 * and subscriptions have the address of a film or a channel too and are told apart by their verb, in the languages whose
 * verbs are known; Takeout has not all of them. Films that were deleted since have no address and are left out.
 *
 * Both histories tell the same views; moments are cut to the second, in which they agree.
 */
export const historyJson: List = {
  about: 'views',
  form: 'json',
  fits: ({ looks, keys, head }) =>
    looks === 'json' &&
    head.startsWith('[') &&
    keys.has('time') &&
    keys.has('title') &&
    (keys.has('titleUrl') || keys.has('products')),
  read: ({ value }: JsonRecord): Told | readonly Told[] | undefined => {
    const { title, titleUrl, time, details, products } = fields(value);
    const moment = iso(time);
    if (moment === undefined) return { problem: 'noTime' };
    if (list(details).length > 0 && !has(fields(value), 'subtitles')) return undefined; // an advertisement
    const isChrome = list(products).includes('Chrome');
    return rowOf(text(title), text(titleUrl), moment, isChrome);
  },
};

export const historyHtml: List = {
  about: 'views',
  form: 'cut',
  before: '<div class="outer-cell',
  fits: ({ looks, name, head }) =>
    looks === 'html' && (head.includes('outer-cell') || (isHistoryName(name) && head.includes('<style'))),
  read: (block) => {
    const [, cell = ''] = /class="content-cell[^"]*body-1">(.*?)<\/div>/s.exec(block) ?? [];
    if (/Google Ads/.test(block)) return undefined; // an advertisement
    const [, address = ''] = /href="([^"]*)"/.exec(cell) ?? [];
    const date = written(plain(cell.split(/<br\s*\/?>/).at(-1) ?? ''));
    if (!date) return { problem: 'noTime' };
    // Until 2018 the zone was not written, and was UTC; since then it is that of the day of the export, in every row.
    const moment = date.shown - (date.offset ?? 0) * 60_000;
    return rowOf(plain(cell), plain(address), moment, /title">\s*Chrome/.test(block));
  },
};

function rowOf(title: string, address: string, moment: number, isChrome: boolean): Told | readonly Told[] | undefined {
  const act = (type: DatedAct['type']): DatedAct => ({
    type,
    site: 'youtube',
    at: Math.floor(moment / 1000) * 1000,
    quality: 'exact',
  });
  if (isChrome) return openingOf(unwrapped(address), moment).filter((opened) => opened.type !== 'watch');
  const [, host, path = ''] = YOUTUBE.exec(address) ?? [];
  if (path === '') return undefined;
  if (beginsWith(title, LIKED)) return act('react');
  if (/^\/(channel|@|c\/|user\/)/.test(path)) return beginsWith(title, SUBSCRIBED) ? act('subscribe') : undefined;
  if (host === 'music.') return path === '/watch' ? act('listen') : undefined;
  if (path === '/watch' || path.startsWith('/shorts/')) return act('watch');
  return path.startsWith('/post/') ? act('read') : undefined;
}

/** Host and path. A history has hundreds of thousands of addresses: `URL` would take longer than all the rest. */
const YOUTUBE = /^https?:\/\/(www\.|music\.|m\.)?youtube\.com(\/[^?#]*)/;

/** Addresses in My Activity lead through Google. */
const unwrapped = (address: string): string =>
  (URL.canParse(address) ? new URL(address).searchParams.get('q') : undefined) ?? address;

const LIKED = LANGUAGES.flatMap(({ verbs }) => (verbs?.liked ?? []).map(fold));
const SUBSCRIBED = LANGUAGES.flatMap(({ verbs }) => (verbs?.subscribed ?? []).map(fold));

const beginsWith = (title: string, verbs: readonly string[]): boolean => {
  const folded = fold(title.slice(0, 40));
  return verbs.some((verb) => folded.startsWith(verb));
};
