// @vitest-environment happy-dom
import './extension.ts';

import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Action } from '../../src/domain/action.ts';
import { isoOf } from '../../src/domain/day.ts';
import type { Store } from '../../src/store/store.ts';
import { Evidence } from '../../src/ui/dashboard/evidence.tsx';
import { asked } from './extension.ts';
import { act, all, daysUpTo, press, remember, show, TODAY, textOf, wishes } from './stage.tsx';

const PLACES = [{ origin: '*://*.reddit.com/*', sites: [] }];
const rows = (): string[] => all('tr[data-act]').map((row) => `${row.getAttribute('data-act')}`);
const showing = (expected: readonly string[]) => waitFor(() => expect(rows()).toEqual(expected));
const select = (label: string, value: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
};
const choose = (nth: number): void => {
  (all('tr[data-act] input')[nth] as HTMLInputElement).click();
};
const stored = async (store: Store): Promise<Action[]> => {
  const acts: Action[] = [];
  for await (const one of store.acts()) acts.push(one);
  return acts;
};

describe('the acts, found by what they are', () => {
  beforeEach(async () => {
    await remember([
      act('comment', 'youtube', TODAY - 1, { mode: 'work' }),
      act('discuss', 'reddit', TODAY - 2),
      act('read', 'reddit', TODAY - 3),
      act('post', 'x', TODAY - 500, { source: 'archive', evidence: 'archive', import: 1 }),
    ]);
    show(<Evidence />);
    await showing(['comment', 'discuss', 'read', 'post']);
  });

  it.each([
    ['Counts towards', 'critic', ['comment', 'discuss']],
    ['Kind', 'read', ['read']],
    ['Site', 'reddit', ['discuss', 'read']],
    ['Part of life', 'work', ['comment']],
    ['Source', 'archive', ['post']],
    ['From', isoOf(TODAY - 2), ['comment', 'discuss']],
    ['To', isoOf(TODAY - 3), ['read', 'post']],
  ])('by %s', async (label, value, expected) => {
    select(label, value);
    await showing(expected);
    press('Show everything');
    await showing(['comment', 'discuss', 'read', 'post']);
  });

  it('by the hour on the person’s own clock, over midnight too', async () => {
    const night = new Date();
    night.setDate(night.getDate() - 5);
    night.setHours(23, 30, 0, 0);
    const dayOnly = { at: night.getTime() - 60_000, quality: 'day' } as const;
    await remember([
      act('read', 'reddit', TODAY - 5, { at: night.getTime() }),
      act('vote', 'reddit', TODAY - 5, dayOnly),
      act('post', 'x', TODAY - 3),
    ]);
    show(<Evidence />);
    await showing(['post', 'read', 'vote']);
    select('After (time)', '23:00');
    select('Before (time)', '04:00');
    await showing(['read']);
    select('After (time)', '23:31');
    await waitFor(() => expect(textOf('body')).toContain('Nothing fits.'));
  });

  it('offers only the sites and kinds that the record holds', () => {
    const values = (label: string): string[] =>
      [...(screen.getByLabelText(label) as HTMLSelectElement).options].map(({ value }) => value);
    expect(values('Site')).toEqual(['', 'reddit', 'x', 'youtube']);
    expect(values('Kind').sort()).toEqual(['', 'comment', 'discuss', 'post', 'read']);
  });

  it('by the rung in the address: what counts towards it in its window', async () => {
    await remember([act('comment', 'youtube', TODAY - 1), act('comment', 'youtube', TODAY - 60)]);
    show(<Evidence rung="critic" />);
    await showing(['comment']);
    expect((screen.getByLabelText('Counts towards') as HTMLSelectElement).value).toBe('critic');
    press('Show everything');
    await showing(['comment', 'comment']);
  });
});

describe('many acts', () => {
  it('come a page at a time, each once, also where many bear the same moment', async () => {
    const noon = (TODAY - 3) * 86_400_000;
    const acts = Array.from({ length: 120 }, () => act('read', 'reddit', TODAY - 3, { at: noon, quality: 'day' }));
    await remember(acts);
    show(<Evidence />);
    const seen = new Set<string>();
    const note = (): number => {
      for (const box of all('tr[data-act]')) seen.add(box.outerHTML);
      return rows().length;
    };
    await waitFor(() => expect(note()).toBe(50));
    await waitFor(() => expect(textOf('body')).toContain('1 to 50'));
    press('Older');
    await waitFor(() => expect(textOf('body')).toContain('51 to 100'));
    expect(rows().length).toBe(50);
    press('Older');
    await waitFor(() => expect(textOf('body')).toContain('101 to 120'));
    expect(rows().length).toBe(20);
    expect((screen.getByRole('button', { name: 'Older' }) as HTMLButtonElement).disabled).toBe(true);
    press('Newer');
    await waitFor(() => expect(textOf('body')).toContain('51 to 100'));
  });

  it('are never read all at once: years without any that fits are passed over', async () => {
    const old = Array.from({ length: 600 }, (_, nth) => act('read', 'reddit', TODAY - 400 - nth));
    const store = await remember([...old, act('review', 'imdb', TODAY - 2_000), act('vote', 'reddit', TODAY - 1)]);
    const asking = vi.spyOn(store, 'acts');
    show(<Evidence />);
    await waitFor(() => expect(rows().length).toBe(50));
    asking.mockClear();
    select('Kind', 'review');
    await showing(['review']);
    const widest = Math.max(
      ...asking.mock.calls.map(([query]) => (query?.to ?? Infinity) - (query?.from ?? -Infinity)),
    );
    expect(widest).toBeLessThan(4 * 86_400_000);
    asking.mockRestore();
  });
});

describe('what was chosen', () => {
  it('goes into the other mode and back', async () => {
    const store = await remember([act('comment', 'youtube', TODAY - 1), act('discuss', 'reddit', TODAY - 2)]);
    show(<Evidence />);
    await showing(['comment', 'discuss']);
    press(/^To work: Commenting/);
    await waitFor(() => expect(textOf('.undo')).toContain('1 action now counts as work.'));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Undo'));
    expect((await stored(store)).map(({ mode }) => mode).sort()).toEqual(['private', 'work']);
    press('Undo');
    await waitFor(() => expect(textOf('.undo')).toContain('Taken back.'));
    expect((await stored(store)).map(({ mode }) => mode)).toEqual(['private', 'private']);
    // The button is gone, and the keyboard stays where it was.
    await waitFor(() => expect(document.activeElement?.className).toBe('undo'));
  });

  it('goes away, and comes back as it was within ten seconds', async () => {
    const store = await remember([act('comment', 'youtube', TODAY - 1), act('discuss', 'reddit', TODAY - 2)]);
    const before = await stored(store);
    show(<Evidence />);
    await showing(['comment', 'discuss']);
    choose(0);
    choose(1);
    await waitFor(() => expect(textOf('.hand')).toContain('2 actions chosen'));
    press('Remove', 0);
    await showing([]);
    expect(await store.days()).toEqual([]);
    press('Undo');
    await showing(['comment', 'discuss']);
    expect(await stored(store)).toEqual(before);
  });

  it('cannot be had back after ten seconds', async () => {
    await remember([act('comment', 'youtube', TODAY - 1)]);
    show(<Evidence />);
    await showing(['comment']);
    const clock = vi.spyOn(globalThis, 'setTimeout');
    press(/^Remove Commenting/);
    const timers = () => clock.mock.calls.filter(([, ms]) => ms === 10_000);
    await waitFor(() => expect(timers().length).toBeGreaterThan(0));
    expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeNull();
    const [after] = timers().at(-1) ?? [];
    clock.mockRestore();
    if (typeof after === 'function') after();
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull());
  });

  it('was not me: goes away, and the ways to keep it from coming again are offered', async () => {
    const store = await remember([act('comment', 'youtube', TODAY - 1), act('discuss', 'reddit', TODAY - 2)]);
    show(<Evidence />, { places: PLACES });
    await showing(['comment', 'discuss']);
    choose(1);
    await waitFor(() => expect(textOf('.hand')).toContain('1 action chosen'));
    press('That was not me');
    await showing(['comment']);
    expect((await stored(store)).length).toBe(1);
    await waitFor(() => expect(textOf('.not-me')).toContain('not you'));
    press('Pause Reddit');
    expect(wishes().pausedSites).toEqual({ reddit: null });
    await waitFor(() => expect(all('.not-me')).toEqual([]));
  });

  it('was not me: the site can be switched off as well', async () => {
    await remember([act('discuss', 'reddit', TODAY - 2), act('read', 'youtube', TODAY - 3)]);
    show(<Evidence />, { places: PLACES });
    await showing(['discuss', 'read']);
    choose(0);
    choose(1);
    await waitFor(() => expect(textOf('.hand')).toContain('2 actions chosen'));
    press('That was not me');
    await waitFor(() => expect(all('.not-me').length).toBe(1));
    // YouTube is not watched, so there is nothing to stop.
    expect(screen.queryByRole('button', { name: 'Stop recording on YouTube' })).toBeNull();
    press('Stop recording on Reddit');
    expect(wishes().places).toEqual([]);
    await waitFor(() => expect(asked.remove).toHaveBeenCalledWith({ origins: ['*://*.reddit.com/*'] }));
  });
});

describe('acts of weeks that are packed', () => {
  it('are found, moved, taken away and put back like any others', async () => {
    const store = await remember([
      act('comment', 'youtube', TODAY - 200),
      act('discuss', 'reddit', TODAY - 201),
      act('read', 'reddit', TODAY - 1),
    ]);
    for (let packed = 1; packed > 0; ) packed = await store.pack(TODAY - 31);
    const before = await stored(store);
    show(<Evidence />);
    await showing(['read', 'comment', 'discuss']);
    press(/^To work: Commenting/);
    await waitFor(() => expect(textOf('.undo')).toContain('1 action now counts as work.'));
    await waitFor(() => expect(all('tr[data-mode="work"]').length).toBe(1));
    press(/^To private: Commenting/);
    await waitFor(() => expect(textOf('.undo')).toContain('1 action now counts as private.'));
    press(/^Remove Discussing/);
    await showing(['read', 'comment']);
    await waitFor(() => expect(textOf('.undo')).toContain('1 action removed'));
    press('Undo');
    await showing(['read', 'comment', 'discuss']);
    expect(await stored(store)).toEqual(before);
  });
});

describe('all that fit', () => {
  it('are offered for change only once something narrows them down', async () => {
    await remember([act('comment', 'youtube', TODAY - 1), act('discuss', 'reddit', TODAY - 2)]);
    show(<Evidence />);
    await showing(['comment', 'discuss']);
    expect(screen.queryByRole('button', { name: 'Erase them all' })).toBeNull();
    select('Site', 'reddit');
    await waitFor(() => expect(textOf('[data-all]')).toContain('1 action fits'));
    expect(screen.queryByRole('button', { name: 'Erase them all' })).not.toBeNull();
  });

  it('of a site move together, and back only those that were moved', async () => {
    const store = await remember([
      act('comment', 'youtube', TODAY - 1),
      act('discuss', 'reddit', TODAY - 2),
      act('read', 'reddit', TODAY - 3, { mode: 'work' }),
      act('vote', 'reddit', TODAY - 90),
    ]);
    const modes = async () => (await stored(store)).map(({ type, mode }) => `${type} ${mode}`).sort();
    const before = await modes();
    show(<Evidence />);
    await showing(['comment', 'discuss', 'read', 'vote']);
    select('Site', 'reddit');
    await showing(['discuss', 'read', 'vote']);
    press('Count as work');
    await waitFor(() => expect(textOf('.undo')).toContain('2 actions now count as work.'));
    expect(await modes()).toEqual(['comment private', 'discuss work', 'read work', 'vote work']);
    press('Undo');
    await waitFor(() => expect(textOf('.undo')).toContain('Taken back.'));
    expect(await modes()).toEqual(before);
  });

  it('of certain hours move together', async () => {
    const hour = (at: number): number => new Date(2026, 5, 1, at).getTime();
    const day = Math.floor(Date.UTC(2026, 5, 1) / 86_400_000);
    const store = await remember([
      act('comment', 'youtube', day, { at: hour(10) }),
      act('read', 'reddit', day, { at: hour(20) }),
    ]);
    show(<Evidence />);
    await showing(['read', 'comment']);
    select('After (time)', '09:00');
    select('Before (time)', '17:00');
    await showing(['comment']);
    press('Count as work');
    await waitFor(() => expect(textOf('.undo')).toContain('1 action now counts as work.'));
    expect((await stored(store)).map(({ type, mode }) => `${type} ${mode}`)).toEqual(['comment work', 'read private']);
  });

  it('of a span of days are erased with the days themselves, and come back with them', async () => {
    const days = daysUpTo(TODAY, 10);
    const store = await remember([act('comment', 'youtube', TODAY - 1), act('read', 'reddit', TODAY - 8)], days);
    const before = await store.days();
    show(<Evidence />);
    await showing(['comment', 'read']);
    select('From', isoOf(TODAY - 9));
    select('To', isoOf(TODAY - 5));
    await showing(['read']);
    press('Erase them all');
    await waitFor(() => expect(textOf('.undo')).toContain('1 action removed.'));
    // Nobody may be called inactive for days whose record was erased.
    expect((await store.days()).map(({ day }) => day)).toEqual(daysUpTo(TODAY, 5));
    press('Undo');
    await waitFor(() => expect(textOf('.undo')).toContain('Taken back.'));
    expect(await store.days()).toEqual(before);
  });

  it('of a kind are erased one by one and leave the other acts of their days', async () => {
    const store = await remember([
      act('comment', 'youtube', TODAY - 1),
      act('read', 'youtube', TODAY - 1),
      act('comment', 'reddit', TODAY - 2),
    ]);
    show(<Evidence />);
    await showing(['read', 'comment', 'comment']);
    select('Kind', 'comment');
    await showing(['comment', 'comment']);
    press('Erase them all');
    await waitFor(() => expect(textOf('.undo')).toContain('2 actions removed.'));
    expect((await stored(store)).map(({ type }) => type)).toEqual(['read']);
    expect((await store.days()).map(({ counts }) => counts)).toEqual([{ youtube: { read: 1 } }]);
  });

  it('of which only the counts are left are said to be so', async () => {
    const store = await remember([act('comment', 'youtube', TODAY - 400)]);
    await store.thin(TODAY - 300, 'acts');
    show(<Evidence />);
    await waitFor(() => expect(textOf('body')).toContain('Of these only the counts are kept'));
  });
});
