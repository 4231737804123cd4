import { vi } from 'vitest';

type Listener = (...given: never[]) => unknown;

/** The browser that a test has put up; one place, as test files may share what they import. */
export const current: { fake?: ReturnType<typeof fakeBrowser> } = {};

/** As much of a browser as the background's wishes need: its stores, and every listener that was put up. */
export function fakeBrowser() {
  const local = new Map<string, unknown>();
  const session = new Map<string, unknown>();
  const granted = new Set<string>();
  const listeners = new Map<string, Listener[]>();
  const event = (name: string) => ({
    addListener: (listener: Listener): void => {
      listeners.set(name, [...(listeners.get(name) ?? []), listener]);
    },
  });
  const area = (map: Map<string, unknown>) => ({
    get: async (keys?: string | string[] | null) =>
      Object.fromEntries([...map].filter(([key]) => !keys || [keys].flat().includes(key))),
    set: async (items: object) => {
      for (const [key, value] of Object.entries(items)) map.set(key, value);
    },
    remove: async (keys: string | string[]) => {
      for (const key of [keys].flat()) map.delete(key);
    },
  });
  return {
    local,
    session,
    /** Match patterns that the person granted. */
    granted,
    /** Tells everybody who listens for it. */
    happens: (name: string, ...given: unknown[]) => {
      for (const listener of listeners.get(name) ?? []) (listener as (...given: unknown[]) => unknown)(...given);
    },
    browser: {
      runtime: { id: 'rungs', onInstalled: event('installed'), onStartup: event('startup') },
      storage: { local: area(local), session: area(session), onChanged: event('changed') },
      commands: { onCommand: event('command') },
      contextMenus: { onClicked: event('menu'), create: vi.fn() },
      alarms: { onAlarm: event('alarm'), create: vi.fn(async () => undefined), clear: vi.fn(async () => true) },
      windows: { onRemoved: event('window closed') },
      action: { setIcon: vi.fn(async () => undefined), setBadgeText: vi.fn(async () => undefined) },
      permissions: { contains: async ({ origins }: { origins: string[] }) => origins.every((one) => granted.has(one)) },
      scripting: {
        getRegisteredContentScripts: async () => [],
        registerContentScripts: vi.fn(async () => undefined),
      },
      tabs: { query: async () => [] },
      i18n: { getMessage: (key: string) => key },
    },
  };
}
