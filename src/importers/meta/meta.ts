import type { ActionType } from '../../domain/action.ts';
import { fold } from '../fold.ts';
import { plain } from '../forms/cut.ts';
import type { Glimpse } from '../glimpse.ts';
import type { About, List, Told } from '../importer.ts';
import { at, fields, isFields, list } from '../shape.ts';
import { epoch, written } from '../when.ts';

/**
 * What the archives of Facebook, Instagram and Threads have in common.
 *
 * JSON: an object with one key that names the list and its version (`comments_v2`), or a bare array. Moments are Unix
 * seconds, found in one of several places that changed over the years. File names are English in every language, sentences and
 * labels are not and are not read; text is broken UTF-8, which matters to nobody who does not read it.
 *
 * HTML: blocks of class `_a6-g`, whose last text that is a date is theirs. Months are in the account's language,
 * hours are of the account's zone, which is not said: the person's zone is taken.
 */
export interface MetaList {
  readonly about: About;
  readonly type: ActionType;
  readonly site: string;
  /** Keys that name the list in JSON, without their version. */
  readonly keys?: readonly string[];
  /** Its file's name, folded: for bare arrays, for records made of labels, and for HTML. */
  readonly names: RegExp;
  /** The folder it must stand in, where its name is used elsewhere too. */
  readonly folder?: string;
  readonly rare?: true;
  /** For records that are more than one act of this type at one moment; undefined: no act. */
  readonly read?: (record: unknown, key: string) => Told | readonly Told[] | undefined;
}

/** A row of the table of one platform's lists. */
export const rowsOn =
  (site: string) =>
  (
    about: About,
    type: ActionType,
    keys: readonly string[],
    names: RegExp,
    more: Pick<MetaList, 'read' | 'rare'> = {},
  ): MetaList => ({ about, type, site, keys, names, ...more });

/** Folders that only Meta's archives have. */
const FOLDERS =
  /^(your (facebook|instagram) activity|your activity across facebook|comments and reactions|likes and reactions|friends and followers|followers and following|saved items and collections|story (sticker )?interactions|your interactions on facebook|logged information|personal information|connections|groups|pages|posts|comments|likes|content|media|saved|threads|stories|reels|polls|events)$/;

/** Both flavours of each list. */
export const metaLists = (rows: readonly MetaList[]): readonly List[] =>
  rows.flatMap((row) => [jsonOf(row), htmlOf(row)]);

const jsonOf = (row: MetaList): List => {
  const { about, rare } = row;
  return {
    about,
    ...(rare ? { rare } : {}),
    form: 'json',
    fits: (glimpse) => glimpse.looks === 'json' && isJsonOf(row, glimpse),
    read: ({ path, value }) => {
      const key = keyOf(path[0] ?? '');
      if (key !== '' && !row.keys?.includes(key)) return undefined;
      if (row.read) return row.read(value, path.at(-1) ?? '');
      return isFields(value) ? actAt(row, momentOf(value)) : undefined;
    },
  };
};

function isJsonOf({ keys, names, folder }: MetaList, glimpse: Glimpse): boolean {
  const [first = ''] = glimpse.keys;
  if (glimpse.head.startsWith('{')) {
    const known = keys?.includes(keyOf(first)) ?? false;
    // A key with a version, or of several words, is Meta's alone; a plain one needs the file's name as well.
    return known && (/_v\d+$|_.*_/.test(first) || names.test(glimpse.name));
  }
  if (folder && !glimpse.folders.includes(folder)) return false;
  return names.test(glimpse.name) && SIGNS.some((sign) => glimpse.keys.has(sign));
}

/** Keys of records in bare arrays: whoever has none of them writes no archive of Meta's. */
const SIGNS = ['timestamp', 'label_values', 'creation_timestamp', 'string_map_data', 'string_list_data', 'media'];

const htmlOf = ({ about, rare, names, folder, type, site }: MetaList): List => ({
  about,
  ...(rare ? { rare } : {}),
  form: 'cut',
  before: '_a6-g',
  fits: ({ looks, name, folders, head }) =>
    looks === 'html' &&
    (!folder || folders.includes(folder)) &&
    names.test(name) &&
    (head.includes('_a6-g') || folders.some((folder) => FOLDERS.test(folder))),
  read: (block, { whenLocal }) => {
    if (!/^_a6-g[^"{<>]*"/.test(block)) return undefined; // the name in the style sheet, not in a class
    const shown = dateIn(block);
    return shown === undefined ? { problem: 'noTime' } : { type, site, at: whenLocal(shown), quality: 'minute' };
  },
});

const keyOf = (key: string): string => key.replace(/_v\d+$/, '');

export const actAt = ({ type, site }: { type: ActionType; site: string }, moment: number | undefined): Told =>
  moment === undefined ? { problem: 'noTime' } : { type, site, at: moment, quality: 'exact' };

/** The moment of a record, from the places where it stood over the years, newest first. */
export function momentOf(record: unknown): number | undefined {
  const { timestamp, creation_timestamp, create_timestamp, media, string_map_data, string_list_data, label_values } =
    fields(record);
  return (
    epoch(timestamp) ??
    epoch(creation_timestamp) ??
    epoch(create_timestamp) ??
    epoch(at(list(media)[0], 'creation_timestamp')) ??
    onlyMoment(Object.values(fields(string_map_data)), 'timestamp') ??
    onlyMoment(list(string_list_data), 'timestamp') ??
    onlyMoment(list(label_values), 'timestamp_value')
  );
}

/** The names of these fields are in the person's language; but only one of them holds a moment. */
const onlyMoment = (values: readonly unknown[], key: string): number | undefined =>
  values.map((value) => epoch(fields(value)[key])).find((moment) => moment !== undefined);

/** The last text of a block that is a date and a time. */
function dateIn(block: string): number | undefined {
  const texts = block.split(/<[^>]*>/).filter((text) => text.length > 8 && text.length < 80 && /\p{Nd}/u.test(text));
  for (const text of texts.reverse()) {
    const date = plain(text);
    const shown = /\p{Nd}[:.]\p{Nd}{2}/u.test(date) ? written(date)?.shown : undefined;
    if (shown !== undefined) return shown;
  }
  return undefined;
}

/** A pattern for folded file names: `comments`, `comments 2`, `comments (1)`. */
export const named = (...names: readonly string[]): RegExp =>
  new RegExp(`^(?:${names.map(fold).join('|')})(?: ?\\(?\\d+\\)?)?$`);
