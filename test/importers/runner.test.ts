import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { DayCount } from '../../src/domain/count.ts';
import { type ArchiveAct, actionOf } from '../../src/importers/action.ts';
import { archiveOfBrowser } from '../../src/importers/browser.ts';
import type { Chosen } from '../../src/importers/containers/container.ts';
import { bring, look } from '../../src/importers/runner.ts';
import { bytes, cases, file, folder, importOf, legible, tar, world } from './archive.ts';
import { zipWriter } from './zip64.ts';

const CASES = import.meta.dirname;
const contents = (name: string): Record<string, Uint8Array> =>
  Object.fromEntries(
    folder(join(CASES, name, 'input')).map(({ name: path }) => [
      path,
      new Uint8Array(readFileSync(join(CASES, name, 'input', path))),
    ]),
  );

/** Every entry with its sizes where large ones stand. */
async function zip64(files: Record<string, Uint8Array>): Promise<Buffer> {
  const place = mkdtempSync(join(tmpdir(), 'rungs-zip64-'));
  try {
    const zip = zipWriter(join(place, 'archive.zip'));
    for (const [name, content] of Object.entries(files)) await zip.add(name, [Buffer.from(content)]);
    zip.end();
    return readFileSync(join(place, 'archive.zip'));
  } finally {
    rmSync(place, { recursive: true });
  }
}

const FACEBOOK = contents('facebook/json-2025-es');
const half = (odd: boolean): Record<string, Uint8Array> =>
  Object.fromEntries(Object.entries(FACEBOOK).filter((_, index) => index % 2 === Number(odd)));

async function acts(chosen: readonly Chosen[]): Promise<string[]> {
  return legible(await importOf(chosen)).acts;
}

describe('whatever it comes in, the same archive gives the same acts', async () => {
  const loose = await importOf(folder(join(CASES, 'facebook/json-2025-es/input')));
  const ids = (all: readonly ArchiveAct[]): number[] => all.map(({ id }) => id).sort();
  const text = (part: Record<string, Uint8Array>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(part).map(([name, content]) => [name.slice(-90), Buffer.from(content).toString()]),
    );

  test.each<[string, Chosen[]]>([
    ['a zip64, as an archive beyond 4 GB is', [file('facebook.zip', await zip64(FACEBOOK))]],
    ['one zip', [file('facebook.zip', new Uint8Array(zipSync(FACEBOOK)))]],
    ['a zip that is called something else', [file('facebook.doc', new Uint8Array(zipSync(FACEBOOK)))]],
    [
      'two parts',
      [file('1.zip', new Uint8Array(zipSync(half(false)))), file('2.zip', new Uint8Array(zipSync(half(true))))],
    ],
    [
      'two parts, the second first',
      [file('2.zip', new Uint8Array(zipSync(half(true)))), file('1.zip', new Uint8Array(zipSync(half(false))))],
    ],
    [
      'two parts that repeat each other',
      [file('1.zip', new Uint8Array(zipSync(FACEBOOK))), file('2.zip', new Uint8Array(zipSync(half(true))))],
    ],
    ['a tar.gz', [file('facebook.tgz', new Uint8Array(gzipSync(tar(text(FACEBOOK)))))]],
    ['a tar', [file('facebook.tar', tar(text(FACEBOOK)))]],
  ])('%s', async (_, chosen) => {
    const got = await importOf(chosen);
    expect(ids(got.acts)).toEqual(ids(loose.acts));
    expect(got.report.counts).toEqual(loose.report.counts);
  });
});

test.each(cases())('%s tells the same in a tar whose files stand the wrong way round', async (name) => {
  const files = Object.entries(contents(name)).map(([path, content]) => [path.slice(-90), content] as const);
  const { acts: recorded } = JSON.parse(readFileSync(join(CASES, name, 'expected.json'), 'utf8'));
  expect(await acts([file('archive.tar', tar(Object.fromEntries(files.toReversed())))])).toEqual(recorded);
});

test('an archive of two platforms is read by both', async () => {
  const both = zipSync({ ...FACEBOOK, ...contents('threads/json-2024') });
  const { report } = await importOf([file('meta.zip', new Uint8Array(both))]);
  expect(Object.keys(report.recognised).sort()).toEqual(['facebook', 'threads']);
});

test('two equal acts of one list count as two, of two lists as one', async () => {
  const one = JSON.stringify({ comments_v2: [{ timestamp: 1_700_000_000 }, { timestamp: 1_700_000_000 }] });
  expect(await acts([file('comments.json', one)])).toHaveLength(2);
  expect(await acts([file('a/comments.json', one), file('b/comments.json', `${one} `)])).toHaveLength(2);
});

test('read again, every act has the id it had', async () => {
  const chosen = folder(join(CASES, 'takeout/json-2024/input'));
  const [first, second] = [await importOf(chosen), await importOf(chosen)];
  expect(second.acts).toEqual(first.acts);
  expect(new Set(first.acts.map(({ at, id }) => `${at} ${id}`)).size).toBe(first.acts.length);
  for (const { id } of first.acts)
    expect(id).toSatisfy((it: number) => Number.isSafeInteger(it) && it >= 1 && it <= 2 ** 48);
});

test('an import that broke off goes on after the last stored file, and brings what is left', async () => {
  const chosen = folder(join(CASES, 'reddit/export-2025/input'));
  const { plan } = await look(chosen, [], world());
  const whole: ArchiveAct[] = [];
  const done: string[] = [];
  for await (const batch of bring(chosen, plan, world())) {
    whole.push(...batch.acts);
    done.push(...batch.done);
  }
  expect(done).toHaveLength(plan.pieces.length);
  const rest: ArchiveAct[] = [];
  const stored = done.slice(0, 4);
  for await (const batch of bring(chosen, plan, { ...world(), done: stored })) rest.push(...batch.acts);
  expect(rest.length).toBeLessThan(whole.length);
  // bounds that were learnt from files which are not brought again are the same
  expect(whole).toEqual(expect.arrayContaining(rest));
});

test('a cancelled look stops with the reason it was given', async () => {
  const stop = new AbortController();
  const looking = look(
    folder(join(CASES, 'x/js-2024/input')),
    [],
    world({ signal: stop.signal, onProgress: () => stop.abort() }),
  );
  await expect(looking).rejects.toMatchObject({ name: 'AbortError' });
});

test('progress grows to the whole and tells what was found so far', async () => {
  const told: { read: number; of: number; acts: number; recognised: readonly string[] }[] = [];
  const { acts: all } = await importOf(folder(join(CASES, 'x/js-2024/input')), {
    onProgress: (progress) => told.push(progress),
  });
  const last = told.at(-1);
  expect(last?.read).toBe(last?.of);
  expect(last?.acts).toBe(all.length);
  expect(last?.recognised).toEqual(['x']);
});

describe('where the recorder was there too, each act counts once', () => {
  const likes = (...seconds: readonly number[]) => [
    file('comments.json', JSON.stringify({ comments_v2: seconds.map((timestamp) => ({ timestamp })) })),
  ];
  const DAY = Math.floor(1_700_000_000 / 86_400);
  const recorded = (comment: number, more: Partial<DayCount> = {}): DayCount[] => [
    { day: DAY, mode: 'private', watched: 9, counts: comment ? { facebook: { comment } } : {}, ...more },
  ];
  const three = likes(1_700_000_000, 1_700_000_100, 1_700_000_200);

  test.each([
    [0, 3],
    [1, 2],
    [3, 0],
    [7, 0],
  ])('%i recorded of 3 that the archive tells: %i more', async (seen, fresh) => {
    const report = await look(three, recorded(seen), world());
    expect([report.fresh, report.overlap]).toEqual([fresh, 3 - fresh]);
    const brought: ArchiveAct[] = [];
    for await (const batch of bring(three, report.plan, world())) brought.push(...batch.acts);
    expect(brought).toHaveLength(fresh);
  });

  test('in both modes together', async () => {
    const report = await look(three, [...recorded(1), ...recorded(1, { mode: 'work' })], world());
    expect(report.overlap).toBe(2);
  });

  test('the same are left out whatever the order of rows', async () => {
    const turned = likes(1_700_000_200, 1_700_000_000, 1_700_000_100);
    const [one, other] = [await look(three, recorded(2), world()), await look(turned, recorded(2), world())];
    expect([...one.plan.leaveOut].sort()).toEqual([...other.plan.leaveOut].sort());
  });

  test('an act of which only a bound is known is left out once its site was recorded', async () => {
    const x = folder(join(CASES, 'x/js-2024/input'));
    const day = Math.floor(Date.UTC(2022, 0, 1) / 86_400_000);
    const report = await look(x, [{ day, mode: 'private', watched: 1, counts: { x: { visit: 1 } } }], world());
    expect(report.overlap).toBe(1); // the like of a post of 2023, not that of one of before 2012
  });

  test('recall: how many of the acts on watched days the recorder saw', async () => {
    const report = await look(three, recorded(2), world());
    expect(report.recall).toEqual([{ site: 'facebook', type: 'comment', told: 3, seen: 2 }]);
    expect((await look(three, recorded(9), world())).recall).toEqual([
      { site: 'facebook', type: 'comment', told: 3, seen: 3 },
    ]);
    expect((await look(three, recorded(2, { watched: 0 }), world())).recall).toEqual([]);
  });
});

describe('an act as it is kept', () => {
  const stamp = { import: 7, mode: 'private', offsetAt: () => 120 } as const;

  test('an exact one is of the local day, and says nothing of its quality', () => {
    const at = Date.UTC(2024, 4, 1, 23, 30);
    expect(actionOf({ id: 1, type: 'post', site: 'x', at, quality: 'exact' }, stamp)).toEqual({
      id: 1,
      type: 'post',
      site: 'x',
      at,
      day: Math.floor(at / 86_400_000) + 1,
      mode: 'private',
      source: 'archive',
      evidence: 'archive',
      import: 7,
    });
  });

  test('one known to the day is of the day as written, wherever the person was', () => {
    const at = Date.UTC(2024, 4, 1, 12);
    const act = actionOf(
      { id: 1, type: 'save', site: 'goodreads', at, quality: 'day' },
      { ...stamp, offsetAt: () => 13 * 60 },
    );
    expect([act.day, act.quality]).toEqual([Math.floor(at / 86_400_000), 'day']);
  });
});

describe("this browser's own history and bookmarks", async () => {
  const visits = [
    { url: 'https://www.youtube.com/watch?v=1', visitTime: Date.UTC(2026, 10, 1, 10, 1, 1) },
    { url: 'https://www.youtube.com/watch?v=1', visitTime: Date.UTC(2026, 10, 1, 10, 1, 31) }, // loaded again
    { url: 'https://m.facebook.com/someone', visitTime: Date.UTC(2026, 10, 1, 11, 1, 1) },
    { url: 'https://bank.example/account', visitTime: Date.UTC(2026, 10, 1, 12, 1, 1) },
    { url: 'https://notfacebook.com/', visitTime: Date.UTC(2026, 10, 1, 12, 1, 1) },
    { url: 'about:blank', visitTime: 5 },
  ];
  const bookmarks = [
    {
      children: [
        { url: 'https://example.org/', dateAdded: Date.UTC(2026, 9, 1) },
        { url: 'place:x', dateAdded: 1 },
      ],
    },
  ];
  const chosen = await archiveOfBrowser(visits, bookmarks);

  test('become acts at places where people act, and nothing else', async () => {
    expect(await acts([chosen])).toEqual([
      '2026-10-01T00:00:00.000Z exact save bookmarks',
      '2026-11-01T10:00:00.000Z minute visit youtube',
      '2026-11-01T10:01:00.000Z minute watch youtube',
      '2026-11-01T11:00:00.000Z minute visit facebook',
    ]);
  });

  test('leave no address in what is handed on', async () => {
    expect(await new Response(await chosen.blob.arrayBuffer()).text()).not.toMatch(/http|watch\?v|someone|bank/);
  });
});

test('names of files that a zip holds may be of any spelling', async () => {
  const name = 'Takeout/YouTube och YouTube\u00a0Music/historik/visningshistorik.html'.normalize('NFD');
  const page = contents('takeout/html-sv')['Takeout/YouTube och YouTube\u00a0Music/historik/visningshistorik.html'];
  const zip = zipSync({ [name]: page ?? bytes(''), '__MACOSX/._x.json': bytes('{"comments_v2":[]}') });
  expect(await acts([file('takeout.zip', new Uint8Array(zip))])).toHaveLength(3);
});
