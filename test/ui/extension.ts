import 'fake-indexeddb/auto';
import './threads.ts';
import { vi } from 'vitest';

/**
 * An extension's surroundings for pages that are drawn without a browser. To be imported before any page: the polyfill
 * hands back what it finds.
 */

/** What lies in `storage.local`. */
export const local = new Map<string, unknown>();

/** What lies in `storage.session`. */
export const session = new Map<string, unknown>();

const areaOf = (items: Map<string, unknown>) => ({
  get: async (keys?: string | readonly string[] | null) =>
    Object.fromEntries(
      [...items].filter(([key]) => keys === null || keys === undefined || [keys].flat().includes(key)),
    ),
  set: async (more: object) => {
    for (const [key, value] of Object.entries(more)) items.set(key, value);
  },
  remove: async (keys: string | readonly string[]) => {
    for (const key of [keys].flat()) items.delete(key);
  },
});

/** What a page asked the browser for, for a test to look at. */
export const asked = { request: vi.fn(async () => true), remove: vi.fn(async () => true), create: vi.fn() };

/** What is open in the browser, for a test to say. */
export const opened: { window: number; tabs: readonly object[] } = { window: 7, tabs: [] };

const nobody = { addListener: () => undefined, removeListener: () => undefined };
const fake = {
  runtime: {
    id: 'rungs',
    getURL: (path: string) => path,
    getManifest: () => ({ version: '0.0.0' }),
    getPlatformInfo: async () => ({}),
  },
  // The workroom itself, in the one thread that there is.
  offscreen: { createDocument: async () => void (await import('../../src/ui/workroom/workroom.ts')) },
  i18n: { getUILanguage: () => 'en', getMessage: (key: string) => key },
  permissions: { ...asked, contains: async () => true },
  storage: {
    local: areaOf(local),
    session: areaOf(session),
    onChanged: nobody,
  },
  tabs: { query: async () => opened.tabs, create: asked.create },
  commands: {
    getAll: async () => [
      { name: '_execute_action', description: '', shortcut: 'Alt+Shift+R' },
      { name: 'switch-mode', description: 'Switch', shortcut: 'Alt+Shift+M' },
      { name: 'pause', description: 'Rest', shortcut: '' },
    ],
  },
  windows: { getCurrent: async () => ({ id: opened.window }) },
};
Object.assign(globalThis, { chrome: fake, browser: fake });
if (!navigator.storage)
  Object.defineProperty(navigator, 'storage', { value: { estimate: async () => ({ usage: 0, quota: 2 ** 33 }) } });
