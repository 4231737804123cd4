import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FromPage, ToPage } from '../../src/messages.ts';
import { DEFAULTS } from '../../src/settings.ts';
import { openStore, type Store, StoreProblem } from '../../src/store/store.ts';
import { collected } from '../store/acts.ts';
import { current, fakeBrowser } from './fake.ts';

vi.mock('../../src/browser.ts', async () => {
  const { current } = await import('./fake.ts');
  return {
    get browser() {
      return current.fake?.browser;
    },
  };
});

const { emptyAll, hear } = await import('../../src/background/inbox.ts');

const ORIGIN = 'https://www.reddit.com';
const sender = { id: 'rungs', url: `${ORIGIN}/r/knitting`, tab: { id: 3, windowId: 1 }, frameId: 0 } as never;
/** The background remembers what it has brought for as long as it lives: each test tells of others. */
let ids = 0;
const vote = () => {
  ids += 1;
  const act = { id: ids, site: 'reddit', rule: RULE, type: 'vote', at: Date.now(), evidence: 'accepted' } as const;
  const message = { say: 'act', act } as const satisfies FromPage;
  return {
    id: ids,
    message,
    left: (origin = ORIGIN) => current.fake?.session.set(`outbox:act:${act.id}`, { ...message, origin }),
  };
};
const RULE = (await import('../../src/sites/reddit.ts')).reddit.rules.findIndex(({ type }) => type === 'vote');

let store: Store;
/** What the store says instead of keeping anything. */
let problem: StoreProblem | undefined;
const open = async (): Promise<Store> => {
  if (problem) throw problem;
  return store;
};
const kept = async (): Promise<number[]> => (await collected(store.acts())).map(({ id }) => id);
const inSession = (): string[] =>
  [...(current.fake?.session.keys() ?? [])].filter((key) => /^(held|outbox):/.test(key));

beforeEach(async () => {
  current.fake = fakeBrowser();
  current.fake.granted.add('*://*.reddit.com/*');
  current.fake.local.set('settings', { ...DEFAULTS, places: [{ origin: '*://*.reddit.com/*', sites: ['reddit'] }] });
  problem = undefined;
  store = await openStore({ name: `inbox-${Math.random()}` });
  return () => store.close();
});

describe('whoever is no page of a place that was switched on', () => {
  it.each([
    ['another extension', { ...(sender as object), id: 'somebody-else' }],
    ['something without an address', { id: 'rungs' }],
    ['a page of another place', { ...(sender as object), url: 'https://evil.example/' }],
    ['a page whose host only ends alike', { ...(sender as object), url: 'https://evilreddit.com/' }],
  ])('is not listened to: %s', async (_, from) => {
    await expect(hear(vote().message, from as never, open)).rejects.toThrow(
      /only pages speak here|not believed: origin/,
    );
    expect(await kept()).toEqual([]);
    expect(inSession()).toEqual([]);
  });

  it('is not believed either where it wrote into the outbox', async () => {
    const [forged, honest] = [vote(), vote()];
    forged.left('https://evil.example');
    honest.left();
    current.fake?.session.set('outbox:act:999', 'no message');
    await emptyAll(open);
    expect(await kept()).toEqual([honest.id]);
    expect(inSession()).toEqual([]);
  });

  it('cannot have an act taken back that an archive told of', async () => {
    const at = Date.now();
    await store.add([
      {
        id: 7,
        type: 'vote',
        site: 'reddit',
        at,
        day: 1,
        mode: 'private',
        source: 'archive',
        evidence: 'archive',
        import: 1,
      },
    ]);
    await hear({ say: 'undo', site: 'reddit', id: 7, at }, sender, open);
    expect(await kept()).toEqual([7]);
  });
});

describe('a place that claims to be another', () => {
  it('is believed to be an engine that anyone may host, and never a site that has its own address', async () => {
    current.fake?.granted.add('https://diary.example/*');
    const places = [{ origin: 'https://diary.example/*', sites: [] }];
    current.fake?.local.set('settings', { ...DEFAULTS, places });
    const from = { ...(sender as object), url: 'https://diary.example/post' } as never;
    await hear({ say: 'recognised', sites: ['reddit', 'wordpress', 'no-such-site'] }, from, open);
    expect(current.fake?.local.get('recognised')).toEqual({ 'https://diary.example': ['wordpress'] });
    await expect(hear(vote().message, from, open)).rejects.toThrow('not believed: site');
    expect(await kept()).toEqual([]);
  });
});

describe('an act that cannot be kept now', () => {
  it.each(['full', 'blocked', 'corrupt', 'newer'] as const)(
    'waits while the database is %s, and arrives later, once',
    async (kind) => {
      problem = new StoreProblem(kind);
      const { id, message, left } = vote();
      left();
      await expect(hear(message, sender, open)).rejects.toThrow(problem);
      await emptyAll(open).catch(() => undefined);
      expect(inSession()).toContain(`held:${id}`);
      problem = undefined;
      await emptyAll(open);
      expect(await kept()).toEqual([id]);
      expect((await store.days())[0]?.counts).toEqual({ reddit: { vote: 1 } });
      await emptyAll(open);
      expect(inSession()).toEqual([]);
      expect(await kept()).toEqual([id]);
    },
  );

  it('is tried for all that wait with it, which all stay and arrive later, once', async () => {
    problem = new StoreProblem('full');
    const waiting = Array.from({ length: 30 }, vote);
    for (const { left } of waiting) left();
    current.fake?.session.set('outbox:act:998', 'no message');
    const tried = vi.fn(open);
    await emptyAll(tried).catch(() => undefined);
    expect(tried.mock.calls.length).toBeLessThan(3);
    expect(inSession().filter((key) => key.startsWith('outbox:'))).toHaveLength(waiting.length); // what is no message went
    problem = undefined;
    await emptyAll(open);
    expect((await kept()).sort()).toEqual(waiting.map(({ id }) => id).sort());
    expect(inSession()).toEqual([]);
  });

  it('is taken in with the next one that can be', async () => {
    problem = new StoreProblem('full');
    const [first, next] = [vote(), vote()];
    await expect(hear(first.message, sender, open)).rejects.toThrow(problem);
    problem = undefined;
    expect(await hear(next.message, sender, open)).toEqual({ kept: true });
    await expect.poll(async () => (await kept()).sort()).toEqual([first.id, next.id]);
  });
});

it('an act told by both roads counts once, whichever is the quicker', async () => {
  const { id, message, left } = vote();
  left();
  await Promise.all([hear(message, sender, open), emptyAll(open)]);
  expect(await kept()).toEqual([id]);
  expect((await store.days())[0]?.counts).toEqual({ reddit: { vote: 1 } });
});

it.each(['message', 'outbox'])(
  'a form, told by %s, is answered by the first page after its own and by no other',
  async (road) => {
    const at = Date.now();
    const from = at - 50; // quick hands: a browser's blur of when a page began is longer
    ids += 1;
    const attempt = { id: ids, site: 'reddit', rule: RULE, at, before: 0, from };
    const answersOf = async (born: number): Promise<unknown> =>
      ((await hear({ say: 'hello', site: 'reddit', born }, sender, open)) as ToPage['hello']).attempts;
    if (road === 'message') await hear({ say: 'attempt', attempt }, sender, open);
    else current.fake?.session.set(`outbox:attempt:${ids}`, { say: 'attempt', attempt, origin: ORIGIN });
    expect(await answersOf(from)).toEqual([]);
    expect(await answersOf(at + 10)).toEqual([attempt]);
    expect(await answersOf(at + 20)).toEqual([]);
    expect(await answersOf(at + 10)).toEqual([attempt]); // the page may ask again until it has judged
  },
);
