import type { ActionType } from '../../domain/action.ts';
import type { CsvRow } from '../forms/csv.ts';
import type { Glimpse } from '../glimpse.ts';
import type { List, Told } from '../importer.ts';
import { at, text } from '../shape.ts';
import { iso, written } from '../when.ts';

/**
 * What Takeout tells of YouTube besides the histories. Headers of its tables are translated, so columns are found by
 * what stands in them: `Ug…` is a comment, `UC…` a channel, `PL…` a playlist, eleven letters are a film, and a moment is ISO.
 */

const COMMENT = /^Ug[\w-]{10,}(\.[\w-]+)?$/;
const CHANNEL = /^UC[\w-]{22}$/;
const PLAYLIST = /^(PL|LL|FL|WL)[\w-]*$/;
const FILM = /^[\w-]{11}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}/;

const inRows = ({ looks, head }: Glimpse, ...shapes: readonly RegExp[]): boolean =>
  looks === 'table' &&
  head
    .split('\n', 12)
    .map((line) => line.split(',').map((cell) => cell.replace(/^"|"$|\r$/g, '')))
    .some((cells) => shapes.every((shape) => cells.some((cell) => shape.test(cell))));

const momentIn = ({ cells }: CsvRow): number | undefined => iso(cells.find((cell) => MOMENT.test(cell)));

const actOf = (type: ActionType, moment: number | undefined): Told =>
  moment === undefined ? { problem: 'noTime' } : { type, site: 'youtube', at: moment, quality: 'exact' };

const liveChats: List = {
  about: 'comments',
  form: 'csv',
  rare: true,
  fits: (glimpse) => /live ?chat/.test(glimpse.name) && inRows(glimpse, CHANNEL, MOMENT),
  read: (row) => (row.cells.some((cell) => CHANNEL.test(cell)) ? actOf('post', momentIn(row)) : undefined),
};

const comments: List = {
  about: 'comments',
  form: 'csv',
  fits: (glimpse) => inRows(glimpse, COMMENT, CHANNEL, MOMENT),
  read: (row) => (row.cells.some((cell) => COMMENT.test(cell)) ? actOf('comment', momentIn(row)) : undefined),
};

const films: List = {
  about: 'media',
  form: 'csv',
  rare: true,
  fits: (glimpse) => inRows(glimpse, FILM, CHANNEL, MOMENT),
  read: (row) => (FILM.test(row.cells[0] ?? '') ? actOf('upload', momentIn(row)) : undefined),
};

const playlists: List = {
  about: 'lists',
  form: 'csv',
  rare: true,
  fits: (glimpse) => inRows(glimpse, PLAYLIST, MOMENT) && !inRows(glimpse, FILM, MOMENT),
  read: (row) => (PLAYLIST.test(row.cells[0] ?? '') ? actOf('save', momentIn(row)) : undefined),
};

/** `<name>-videos.csv`; older ones begin with a table of the playlist itself. */
const entries: List = {
  about: 'saves',
  form: 'csv',
  fits: (glimpse) => inRows(glimpse, FILM, MOMENT),
  read: ({ cells }) => (FILM.test(cells[0] ?? '') && cells.length < 4 ? actOf('save', iso(cells[1])) : undefined),
};

const subscriptions: List = {
  about: 'subscriptions',
  form: 'csv',
  fits: (glimpse) => inRows(glimpse, CHANNEL, /youtube\.com\/channel\//),
  read: ({ cells }) =>
    CHANNEL.test(cells[0] ?? '') ? { type: 'subscribe', site: 'youtube', quality: 'none' } : undefined,
};

/** Until 2022: `<li>… at 2020-04-27 23:18:23 UTC …`. */
const commentsHtml: List = {
  about: 'comments',
  form: 'cut',
  before: '<li',
  fits: ({ looks, name, head }) =>
    looks === 'html' &&
    (/^my (comments|live chat messages)$/.test(name) || /<li[^>]*>[^<]*<a [^>]*youtube\.com/.test(head)),
  read: (block) => {
    const [moment] = /\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2} UTC/.exec(block) ?? [];
    return actOf('comment', iso(moment) ?? written(block.split(/<[^>]*>/)[1])?.shown);
  },
};

/** Until 2021, playlists and subscriptions came as answers of YouTube's own interface. */
const answers: List = {
  about: 'saves',
  form: 'json',
  rare: true,
  fits: ({ looks, keys }) =>
    looks === 'json' && keys.has('snippet') && keys.has('publishedAt') && keys.has('resourceId'),
  read: ({ value }) => {
    const moment = iso(at(value, 'snippet', 'publishedAt'));
    if (at(value, 'kind') === 'youtube#subscription') return actOf('subscribe', moment);
    const kind = text(at(value, 'snippet', 'playlistId')).slice(0, 2);
    return actOf(TYPES[kind] ?? 'save', moment);
  },
};

/** What YouTube's own playlists are of: likes, uploads, history; all others hold what was put there. */
const TYPES: Readonly<Record<string, ActionType>> = { LL: 'react', UU: 'upload', HL: 'watch' };

export const youtubeLists: readonly List[] = [
  commentsHtml,
  answers,
  liveChats,
  comments,
  films,
  playlists,
  entries,
  subscriptions,
];
