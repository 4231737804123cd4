import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isActionType } from '../../src/domain/action.ts';
import type { Counts } from '../../src/domain/count.ts';
import { file, folder, importOf } from './archive.ts';

/**
 * Samples that other projects published, beside this project and not in it (their own licences hold). What must come out
 * was counted by hand in the files.
 */
const SAMPLES = join(import.meta.dirname, '../../../shared/archives');

/** The acts in each, and those that are known only to have been done before. */
const COUNTED: readonly [name: string, counts: Counts, before: Counts][] = [
  [
    'facebook/avastar-fr-2022',
    {
      facebook: {
        post: 1,
        share: 2,
        upload: 1,
        comment: 6,
        react: 4,
        join: 4,
        follow: 8,
        review: 1,
        publish: 2,
        save: 1,
        visit: 17,
      },
    },
    { facebook: { join: 3 } },
  ],
  [
    'google/avastar-fr-2022',
    { youtube: { watch: 1 }, maps: { review: 3 } },
    { youtube: { subscribe: 10 }, maps: { save: 12 } },
  ],
  ['google/purarue-csv', { youtube: { comment: 4, post: 1 } }, {}],
  ['google/purarue-json', { youtube: { react: 1 } }, {}],
  ['google/purarue-html', {}, {}],
  ['twitter/dogsheep-2019', {}, { x: { follow: 2 } }],
  ['letterboxd/gitboxd', { letterboxd: { save: 10, review: 10 } }, {}],
  ['bookmarks/wallabag/chrome', { bookmarks: { save: 1 } }, {}],
  ['bookmarks/wallabag/firefox', { bookmarks: { save: 2, tag: 1 } }, {}],
  ['bookmarks/wallabag/netscape', { bookmarks: { save: 2, tag: 2 } }, {}],
  ['bookmarks/wallabag/pocket', { bookmarks: { save: 7 } }, {}],
  ['bookmarks/wallabag/pocket-html', { bookmarks: { save: 2, tag: 2 } }, {}],
  ['bookmarks/wallabag/pinboard', { bookmarks: { save: 3, tag: 3 } }, {}],
  ['bookmarks/wallabag/instapaper', {}, { bookmarks: { save: 4 } }],
  ['bookmarks/wallabag/omnivore', { bookmarks: { save: 20, tag: 20 } }, {}],
  ['bookmarks/wallabag/readability', { bookmarks: { save: 3 } }, {}],
  ['bookmarks/wallabag/delicious', { bookmarks: { save: 3, tag: 2 } }, {}],
  ['bookmarks/wallabag/elcurator', { bookmarks: { save: 1, tag: 1 } }, {}],
];

/** Those of which only some files, or only their names, are a sample. */
const APART = ['bluesky/indigo', 'google/purarue-paths'];

test('what was counted in them are acts', () => {
  const types = COUNTED.flatMap(([, ...counts]) =>
    counts.flatMap((of) => Object.values(of).flatMap((acts) => Object.keys(acts))),
  );
  expect(types.length).toBeGreaterThanOrEqual(COUNTED.length);
  expect(types.filter((type) => !isActionType(type))).toEqual([]);
});

/** A checkout without them has the invented archives, which hold every kind of file that is known. */
if (existsSync(SAMPLES))
  describe('samples of other projects', () => {
    test('are all read here', () => {
      const below = (name: string): string[] =>
        readdirSync(join(SAMPLES, name), { withFileTypes: true })
          .filter((entry) => entry.isDirectory())
          .map((entry) => join(name, entry.name));
      const all = below('.').flatMap(below);
      const samples = all.flatMap((name) => (name === 'bookmarks/wallabag' ? below(name) : [name]));
      expect(samples.sort()).toEqual([...COUNTED.map(([name]) => name), ...APART].sort());
    });

    test.each(COUNTED)('%s', async (name, counts, before) => {
      const { report } = await importOf(folder(join(SAMPLES, name)));
      expect([report.counts, report.before, report.problems]).toEqual([counts, before, {}]);
    });

    test.each<[file: string, counts: Counts, before: Counts]>([
      // the old version 2 of repositories, by its blocks
      [
        'fakermaker.repo.car',
        { bluesky: { post: 3, reply: 23, react: 22, share: 15, follow: 78 } },
        { bluesky: { profile: 1 } },
      ],
      ['greenground.repo.car', { bluesky: { follow: 2 } }, {}],
      ['repo_slice.car', { bluesky: { post: 1 } }, {}],
    ])('bluesky/indigo: %s', async (name, counts, before) => {
      const { report } = await importOf(folder(join(SAMPLES, 'bluesky/indigo')).filter((one) => one.name === name));
      expect([report.counts, report.before, report.problems]).toEqual([counts, before, {}]);
    });

    test.each([
      ['de', 2], // two histories
      ['en', 30], // and My Activity of 26 products, comments and live chats
    ])(
      'google/purarue-paths: an HTML history is known among all files by its name, %s',
      async (language, histories) => {
        const page = `<html><head><style>${'a{b:c}'.repeat(2000)}</style></head><body>`;
        const names = readFileSync(join(SAMPLES, `google/purarue-paths/paths-${language}.txt`), 'utf8').split('\n');
        const pages = names.map((name, index) => file(name.replace(/\.(json|html)$/, '.html'), `${page}${index}`));
        const { report } = await importOf(pages);
        expect([report.recognised, report.problems]).toEqual([{ takeout: histories }, {}]);
      },
    );
  });
