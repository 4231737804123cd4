import { cleanup, configure, render, screen } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import english from '../../public/_locales/en/messages.json';
import type { Action, Day, Mode } from '../../src/domain/action.ts';
import { DEFAULTS, type Settings } from '../../src/settings.ts';
import type { Health } from '../../src/sites/health.ts';
import { wordsOf } from '../../src/strings.ts';
import { theStore } from '../../src/ui/record.ts';
import { WishesContext } from '../../src/ui/wishes.ts';
import { WordsContext } from '../../src/ui/words.ts';
import { local } from './extension.ts';

/** Draws pages of the dashboard over a record and wishes of a test's own making. */

export const words = wordsOf('en', english);
/** Today, on the clock of this machine. */
export const TODAY: Day = Math.floor((Date.now() - new Date().getTimezoneOffset() * 60_000) / 86_400_000);

configure({ asyncUtilTimeout: 9_000 }); // a page reads its record first, at times on a busy machine

let made = 0;

/** An act at noon in UTC, unless said otherwise. */
export function act(type: Action['type'], site: string, day: Day, more: Partial<Action> = {}): Action {
  made += 1;
  const at = day * 86_400_000 + 43_200_000 + made;
  return { id: made, type, site, at, day, mode: 'private', source: 'page', evidence: 'confirmed', ...more };
}

/** Puts acts and watched days in place of what was in the store. */
export async function remember(acts: readonly Action[], watched: readonly Day[] = [], mode: Mode = 'private') {
  const store = await theStore();
  await store.eraseEverything();
  await store.add(acts);
  for (const day of watched) await store.look(day, mode, 'watched');
  return store;
}

/** Puts how the sites' rules do in place of what was noted. */
export const noteHealth = async (health: Health): Promise<void> => (await theStore()).note(() => health);

export const daysUpTo = (day: Day, count: number): Day[] =>
  Array.from({ length: count }, (_, nth) => day - count + 1 + nth);

let now: Settings = DEFAULTS;
/** The wishes as the page left them. */
export const wishes = (): Settings => now;

function Stage({ children, settings: first }: { children: ComponentChildren; settings: Settings }) {
  const [settings, set] = useState(first);
  now = settings;
  const wish = (change: (settings: Settings) => Settings): void => {
    now = change(now);
    set(now);
  };
  return (
    <WishesContext.Provider value={{ settings, wish }}>
      <WordsContext.Provider value={words}>{children}</WordsContext.Provider>
    </WishesContext.Provider>
  );
}

/** Draws a page in place of the one before. */
export function show(page: ComponentChildren, settings: Partial<Settings> = {}, stored: object = {}) {
  cleanup();
  local.clear();
  for (const [key, value] of Object.entries(stored)) local.set(key, value);
  return render(<Stage settings={{ ...DEFAULTS, welcomed: true, ...settings }}>{page}</Stage>);
}

export const press = (name: string | RegExp, nth = 0): void => screen.getAllByRole('button', { name })[nth]?.click();
export const textOf = (selector: string): string => document.querySelector(selector)?.textContent ?? '';
export const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];
