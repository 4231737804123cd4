// @vitest-environment happy-dom
import './extension.ts';

import { beforeEach, describe, expect, it } from 'vitest';
import type { Action } from '../../src/domain/action.ts';
import { DEFAULTS } from '../../src/settings.ts';
import { openStore, type Selection, type Store } from '../../src/store/store.ts';
import { eraseIn, forgetBeside } from '../../src/ui/erasure.ts';
import { collected } from '../store/acts.ts';
import { local, session } from './extension.ts';
import { act, TODAY } from './stage.tsx';

const HOUR = 3_600_000;
const NOW = Date.now();
const vote = act('vote', 'reddit', TODAY, { at: NOW - HOUR / 2 });
const old = act('vote', 'reddit', TODAY - 9);
const lastHour: Selection = { moments: [NOW - HOUR, NOW] };
const match = ({ site, at }: Action) => ({ site, rule: 0, at, evidence: 'accepted' });
const waiting = (at: number) => ({ id: 9, site: 'reddit', rule: 0, type: 'vote', at, evidence: 'accepted' });

let names = 0;
let name: string;
let store: Store;
beforeEach(async () => {
  name = `erasure-${names++}`;
  store = await openStore({ name });
  await store.add([vote, old]);
  local.clear();
  session.clear();
  local.set('settings', {
    ...DEFAULTS,
    places: [
      { origin: '*://*/*', sites: [] },
      { origin: 'https://a.example/*', sites: [] },
    ],
  });
  await store.note(() => ({
    sites: { reddit: { visited: TODAY, seen: TODAY }, youtube: { visited: TODAY - 5 } },
    matches: [match(vote), match(old)],
  }));
  local.set('recognised', { 'https://a.example': ['mastodon'], 'https://b.example': ['mastodon'] });
  local.set('outbox:act:1', { say: 'act', act: waiting(NOW - 1), origin: 'https://www.reddit.com' });
  session.set('held:2', waiting(NOW - 2 * HOUR));
  session.set('held:3', waiting(NOW - 3));
  session.set('attempt:4', { attempt: waiting(NOW - 4) });
  session.set('outbox:landed:5', { say: 'landed', landing: { id: 5, site: 'reddit', born: NOW - 5, marks: [] } });
  session.set('visit:reddit', NOW - 6);
  session.set('visit:youtube', NOW - 26 * HOUR); // yesterday, whatever the hour
  session.set('unlocked', true);
  return () => store.close();
});

const noted = async (): Promise<object> => ({
  ...Object.fromEntries(local),
  ...Object.fromEntries(session),
  scrub: undefined,
  health: await store.noted(),
});
const health = () => store.noted() as Promise<{ sites: object; matches: object[] } | undefined>;

describe('what is erased lives on nowhere beside the record', () => {
  it('the last hour: neither as a match, nor waiting, nor as the day or moment of a visit', async () => {
    await eraseIn(store, lastHour);
    expect(await health()).toEqual({ sites: { youtube: { visited: TODAY - 5 } }, matches: [match(old)] });
    expect([...local.keys()].sort()).toEqual(['recognised', 'scrub', 'settings']);
    expect([...session.keys()].sort()).toEqual(['held:2', 'unlocked', 'visit:youtube']);
    expect(local.get('recognised')).toHaveProperty(['https://b.example']);
  });

  it('a day, or a site, the same', async () => {
    await eraseIn(store, { days: [TODAY, TODAY], site: 'youtube' });
    expect((await health())?.matches).toHaveLength(2);
    await eraseIn(store, { days: [TODAY - 9, TODAY - 9] });
    expect(await health()).toMatchObject({ sites: { reddit: {}, youtube: {} }, matches: [match(vote)] });
    await eraseIn(store, { site: 'reddit' });
    expect(await health()).toEqual({ sites: { youtube: { visited: TODAY - 5 } }, matches: [] });
    expect([...session.keys()].sort()).toEqual(['unlocked', 'visit:youtube']);
  });

  it('everything: of the places where an engine was recognised those that were switched on by name stay', async () => {
    await eraseIn(store, 'everything');
    expect(await health()).toBeUndefined();
    expect(local.get('recognised')).toEqual({ 'https://a.example': ['mastodon'] });
    expect([...session.keys()]).toEqual(['unlocked']);
  });

  it('single acts: their matches and the day of their site, and no more', async () => {
    await forgetBeside(store, [old]);
    expect(await health()).toMatchObject({ sites: { reddit: { seen: TODAY } }, matches: [match(vote)] });
    await forgetBeside(store, [vote]);
    expect(await health()).toEqual({ sites: { youtube: { visited: TODAY - 5 } }, matches: [] });
    expect(session.has('held:3')).toBe(true);
  });

  it.each<[string, Selection | 'everything']>([
    ['the last hour', lastHour],
    ['everything', 'everything'],
  ])('%s comes back whole with the undo, and then nothing is scrubbed', async (_, what) => {
    const before = await noted();
    const { undo, settled } = await eraseIn(store, what);
    expect(local.get('scrub')).toMatchObject({ all: what === 'everything' });
    await undo();
    settled();
    expect(await noted()).toEqual(before);
    expect((await collected(store.acts())).map(({ id }) => id)).toEqual([old.id, vote.id]);
    expect(local.has('scrub')).toBe(false);
  });

  it('is scrubbed once nobody can undo it: the database goes with the copies of damaged ones', async () => {
    const aside = await openStore({ name: `${name}-aside-2026-01-01` });
    aside.close();
    const { settled } = await eraseIn(store, lastHour);
    settled();
    await expect.poll(() => local.has('scrub')).toBe(false);
    const there = async () =>
      (await indexedDB.databases()).map((one) => one.name).filter((one) => one?.startsWith(name));
    expect(await there()).toHaveLength(2); // an older act is left, and nobody asked for the copy to go
    const all = await eraseIn(store, 'everything');
    all.settled();
    await expect.poll(() => local.has('scrub')).toBe(false);
    expect(await there()).toEqual([]);
  });
});
