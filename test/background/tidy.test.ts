import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Action } from '../../src/domain/action.ts';
import { DEFAULTS } from '../../src/settings.ts';
import { healthIn } from '../../src/sites/health.ts';
import { openStore, type Store } from '../../src/store/store.ts';
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

const { tidy } = await import('../../src/background/tidy.ts');
const { today } = await import('../../src/background/memory.ts');

const DAY_MS = 86_400_000;
const WEEK = 7 * DAY_MS;
const ago = (days: number): Action => {
  const at = Date.now() - days * DAY_MS;
  const seen = { type: 'vote', site: 'reddit', mode: 'private', source: 'page', evidence: 'accepted' } as const;
  return { ...seen, id: days + 1, at, day: today() - days };
};
const matched = ({ id, site, at, type }: Action) => ({ id, site, rule: 0, type, at, fate: 'accepted' }) as const;

let store: Store;
const owed = () => current.fake?.local.get('scrub') as { at: number; all: boolean } | undefined;

beforeEach(async () => {
  current.fake = fakeBrowser();
  current.fake.local.set('settings', { ...DEFAULTS, retention: { days: 30, what: 'acts' } });
  current.fake.local.set('checked', { at: Date.now() });
  store = await openStore({ name: `tidy-${Math.random()}` });
  return () => store.close();
});

describe('what is not to be kept any longer', () => {
  it('goes with what is noted of it, and nothing else does', async () => {
    const acts = [ago(40), ago(20)];
    await store.add(acts);
    await store.note(() => ({ sites: { reddit: { seen: today() } }, matches: acts.map(matched) }));
    await tidy(store);
    expect((await collected(store.acts())).map(({ id }) => id)).toEqual([21]);
    const { sites, matches } = healthIn(await store.noted());
    expect(matches.map(({ id }) => id)).toEqual([21]);
    expect(sites).toEqual({ reddit: { seen: today() } });
  });

  it('is cleared from the files a week later, once for all that went meanwhile', async () => {
    const clear = vi.spyOn(store, 'clear');
    await store.add([ago(40)]);
    await tidy(store);
    const due = owed()?.at ?? 0;
    expect(due).toBeGreaterThan(Date.now() + WEEK - 60_000);
    await store.add([ago(41)]);
    await tidy(store);
    expect(owed()?.at).toBe(due);
    expect(clear).not.toHaveBeenCalled();
    vi.useFakeTimers({ now: due + 120_000, toFake: ['Date'] });
    try {
      await tidy(store);
    } finally {
      vi.useRealTimers();
    }
    expect(clear).toHaveBeenCalledOnce();
    expect(owed()).toBeUndefined();
  });

  it('is not cleared where nothing went', async () => {
    await store.add([ago(20)]);
    await tidy(store);
    expect(owed()).toBeUndefined();
  });
});

it('an erasure that nobody was there to end is ended, but not within the time of its undo', async () => {
  const clear = vi.spyOn(store, 'clear');
  current.fake?.local.set('scrub', { at: Date.now() - 30_000, all: false });
  await tidy(store);
  expect(clear).not.toHaveBeenCalled();
  current.fake?.local.set('scrub', { at: Date.now() - 90_000, all: false });
  await tidy(store);
  expect(clear).toHaveBeenCalledOnce();
  expect(owed()).toBeUndefined();
});

it('the counters are held against their acts once a week', async () => {
  const check = vi.spyOn(store, 'check');
  await tidy(store);
  expect(check).not.toHaveBeenCalled();
  current.fake?.local.set('checked', { at: Date.now() - WEEK - 1 });
  await tidy(store);
  expect(check).toHaveBeenCalledOnce();
});
