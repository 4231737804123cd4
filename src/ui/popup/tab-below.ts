import { useEffect, useState } from 'preact/hooks';
import type { Tabs } from 'webextension-polyfill';
import { browser } from '../../browser.ts';
import type { Situation } from '../../domain/mode.ts';

/** The tab over which the popup was opened; `activeTab` names the address of that one and of no other. */
export function useTabBelow(): Tabs.Tab | undefined {
  const [tab, setTab] = useState<Tabs.Tab>();
  useEffect(() => {
    void browser.tabs.query({ active: true, currentWindow: true }).then(([found]) => setTab(found));
  }, []);
  return tab;
}

/** What the rules about windows, containers and sites go by. */
export const placeOf = (tab: Tabs.Tab | undefined, site: string | undefined): Omit<Situation, 'at' | 'offsetAt'> => ({
  ...(tab?.windowId !== undefined && { window: tab.windowId }),
  ...(tab?.cookieStoreId !== undefined && { container: tab.cookieStoreId }),
  ...(site !== undefined && { site }),
});
