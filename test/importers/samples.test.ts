import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, importOf } from './archive.ts';

/**
 * Samples that other projects published, beside this project and not in it (their own licences hold). What must come out
 * was counted by hand in the files.
 */
const SAMPLES = join(import.meta.dirname, '../../../shared/archives');

describe.runIf(existsSync(SAMPLES))('samples of other projects', () => {
  test.each([
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
  ])('%s', async (name, counts, before) => {
    const { report } = await importOf(folder(join(SAMPLES, name)));
    expect([report.counts, report.before, report.problems]).toEqual([counts, before, {}]);
  });

  test('bluesky/indigo: a repository of the old version 2, by its blocks', async () => {
    const { report } = await importOf(
      folder(join(SAMPLES, 'bluesky/indigo')).filter(({ name }) => name.startsWith('fakermaker')),
    );
    const { post = 0, reply = 0, ...rest } = report.counts.bluesky ?? {};
    expect([post + reply, rest]).toEqual([26, { react: 22, share: 15, follow: 78 }]);
    expect(report.before).toEqual({ bluesky: { profile: 1 } });
  });
});
