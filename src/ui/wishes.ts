import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { browser } from '../browser.ts';
import { readSettings, type Settings } from '../settings.ts';

/** What the person wishes, and the one way to change it. */
export interface Wishes {
  readonly settings: Settings;
  /** Writes at once, and in the same turn: a permission prompt may close the popup right after. */
  readonly wish: (change: (settings: Settings) => Settings) => void;
}

export const readWishes = async (): Promise<Settings> =>
  readSettings((await browser.storage.local.get('settings')).settings);

export const writeWishes = (settings: Settings): Promise<void> => browser.storage.local.set({ settings });

/** Tells whenever the settings were changed, here or elsewhere. Returns how to stop. */
export function onWishes(tell: (settings: Settings) => void): () => void {
  const heed = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && changes.settings) tell(readSettings(changes.settings.newValue));
  };
  browser.storage.onChanged.addListener(heed);
  return () => browser.storage.onChanged.removeListener(heed);
}

export const WishesContext = createContext<Wishes>({ settings: readSettings(undefined), wish: () => undefined });
export const useWishes = (): Wishes => useContext(WishesContext);
