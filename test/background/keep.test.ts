import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Action } from '../../src/domain/action.ts';
import type { DoneAct } from '../../src/messages.ts';
import { DEFAULTS, type Settings } from '../../src/settings.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { current, fakeBrowser } from './fake.ts';

vi.mock('../../src/browser.ts', async () => {
  const { current } = await import('./fake.ts');
  return {
    get browser() {
      return current.fake?.browser;
    },
  };
});

const { keep, restsOn } = await import('../../src/background/keep.ts');

const NOW = Date.now();
const seen = (id: number, more: Partial<DoneAct> = {}): DoneAct => ({
  id,
  site: 'reddit',
  rule: 0,
  type: 'vote',
  at: NOW,
  evidence: 'accepted',
  ...more,
});

let store: Store;
const wished = (settings: Partial<Settings>): void => {
  current.fake?.local.set('settings', { ...DEFAULTS, ...settings });
};
const kept = async (): Promise<Action[]> => {
  const acts: Action[] = [];
  for await (const act of store.acts()) acts.push(act);
  return acts;
};

beforeEach(async () => {
  current.fake = fakeBrowser();
  wished({});
  store = await openStore({ name: `keep-${Math.random()}` });
  return () => store.close();
});

describe('an act', () => {
  it('is kept with the mode that holds where it happened', async () => {
    wished({
      rules: [
        { when: 'container', mode: 'work', container: 'firefox-container-2' },
        { when: 'window', mode: 'work', window: 8 },
        { when: 'site', mode: 'work', site: 'linkedin' },
      ],
    });
    await keep(store, seen(1), {});
    await keep(store, seen(2), { container: 'firefox-container-2' });
    await keep(store, seen(3), { container: 'firefox-container-1', window: 8 });
    await keep(store, seen(4, { site: 'linkedin', type: 'react' }), { window: 9 });
    const modes = (await kept()).map(({ id, mode }) => `${id} ${mode}`).sort();
    expect(modes).toEqual(['1 private', '2 work', '3 work', '4 work']);
  });

  it('that the outbox told first gets its mode from the message, which knows window and container', async () => {
    wished({ rules: [{ when: 'window', mode: 'work', window: 8 }] });
    await keep(store, seen(1), {});
    expect((await kept()).map(({ mode }) => mode)).toEqual(['private']);
    await keep(store, seen(1), { window: 8 });
    expect((await kept()).map(({ mode }) => mode)).toEqual(['work']);
    expect((await store.days()).map(({ mode, counts }) => [mode, counts])).toEqual([['work', { reddit: { vote: 1 } }]]);
    // The other way round the outbox, which knows less, changes nothing.
    await keep(store, seen(1), {});
    expect((await kept()).map(({ mode }) => mode)).toEqual(['work']);
  });

  it.each<[string, Partial<Settings>]>([
    ['everywhere', { pausedUntil: null }],
    ['everywhere, for a while', { pausedUntil: NOW + 1 }],
    ['on its site', { pausedSites: { reddit: null } }],
    ['on its site, for a while', { pausedSites: { reddit: NOW + 1 } }],
  ])('is not kept while recording rests %s', async (_, settings) => {
    wished(settings);
    expect(await keep(store, seen(1), {})).toBe(false);
    expect(await kept()).toEqual([]);
  });

  it('is kept where another site rests, and once a rest is over', async () => {
    wished({ pausedSites: { youtube: null, reddit: NOW }, pausedUntil: NOW });
    expect(await keep(store, seen(1), {})).toBe(true);
    expect((await kept()).length).toBe(1);
  });
});

describe('a visit', () => {
  it('counts once until the person has been away for half an hour', async () => {
    const visit = (id: number, minutes: number) =>
      keep(store, seen(id, { site: 'bluesky', type: 'visit', at: NOW + minutes * 60_000 }), {});
    for (const [id, minutes] of [
      [1, 0],
      [2, 20],
      [3, 45],
      [4, 75],
    ] as const)
      expect(await visit(id, minutes)).toBe(id === 1 || id === 4);
    expect((await kept()).map(({ id }) => id)).toEqual([1, 4]);
  });
});

describe('a site that rests', () => {
  it('is not even noted as visited, lest its rules be called broken', async () => {
    wished({ pausedSites: { reddit: Date.now() + 60_000 } });
    expect(await restsOn('reddit')).toBe(true);
    expect(await restsOn('youtube')).toBe(false);
    wished({ pausedUntil: null });
    expect(await restsOn('youtube')).toBe(true);
  });
});
