import { cpSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Action, Day } from '../../src/domain/action.ts';
import type { DayCount } from '../../src/domain/count.ts';
import type { Health } from '../../src/sites/health.ts';
import { type Browser, type BrowserKind, type LaunchOptions, launch } from './browser.ts';
import { type Person, sleep, until } from './person.ts';

/** A real browser in which Rungs records, and a look into its database from one of its own pages. */
export interface Recorder {
  readonly browser: Browser;
  /** Switches recording on for an origin, as the popup does: the wish first, then the browser's grant. */
  switchOn(...origins: string[]): Promise<void>;
  /** Every act in the database, by time. */
  acts(): Promise<Action[]>;
  days(): Promise<DayCount[]>;
  /** How the sites' rules do, as far as anything is noted. */
  health(): Promise<Health | undefined>;
  /** Waits until at least so many acts are there. */
  actsOnce(count: number, ms?: number): Promise<Action[]>;
  /** Empties acts and counters, so that the next step begins at nothing. */
  forget(): Promise<void>;
  /** The browser closed, or killed, and opened again with the same profile. */
  restart(signal?: 'SIGKILL'): Promise<void>;
  /** Runs in a page of the extension. */
  inside<T, A extends readonly unknown[]>(fn: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
}

/** Folder of the build that the tests drive: the one with the fixed key. */
export function testBuild(kind: BrowserKind): string {
  const folder = resolve('dist/test', kind);
  if (!existsSync(folder)) throw new Error('Nothing is built yet: run `npm run build -- --mode test` first.');
  return folder;
}

/** A copy of a build that may be changed, to be removed by the caller. */
export function copyOf(build: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'rungs-copy-'));
  cpSync(build, copy, { recursive: true });
  return copy;
}

/** @param within which of the extension's pages the look is taken from; the dashboard reads its record anew at every act */
export async function record(
  kind: BrowserKind,
  options: Partial<LaunchOptions> = {},
  within: 'dashboard.html' | 'onboarding.html' = 'dashboard.html',
): Promise<Recorder> {
  const browser = await launch(kind, { extension: testBuild(kind), ...options });
  let page: Person | undefined;

  const inside: Recorder['inside'] = async (fn, ...args) => {
    page ??= await browser.extensionPage(within);
    return page.evaluate(fn, ...args);
  };
  /** What is asked of one store; of a database that is not there yet nothing is made, since that would bar its maker. */
  const inStore = <T>(method: 'getAll' | 'clear', store: string): Promise<T[]> =>
    inside(
      (method, store) =>
        new Promise<T[]>((done, fail) => {
          const opening = indexedDB.open('rungs');
          opening.onupgradeneeded = () => opening.transaction?.abort();
          opening.onerror = () => (opening.error?.name === 'AbortError' ? done([]) : fail(opening.error));
          opening.onsuccess = () => {
            const database = opening.result;
            const asking = database.transaction(store, 'readwrite');
            const asked = asking.objectStore(store)[method]();
            asking.oncomplete = () => done(asked.result ?? []);
            asking.onabort = () => fail(asking.error);
            database.close();
          };
        }),
      method,
      store,
    );
  const readAll = <T>(store: string): Promise<T[]> => inStore<T>('getAll', store);
  const acts = (): Promise<Action[]> => readAll<Action>('actions');

  return {
    browser,
    inside,
    acts,
    async restart(signal) {
      page = undefined;
      await browser.restart(signal);
    },
    days: () => readAll<DayCount>('days'),
    health: async () => (await readAll<Health | Day>('meta')).find((noted) => typeof noted === 'object'),
    async switchOn(...origins) {
      await inside(async (wanted) => {
        const { settings } = await globalThis.browser.storage.local.get('settings');
        const places = wanted.map((origin) => ({ origin, sites: [] }));
        await globalThis.browser.storage.local.set({
          settings: { ...(settings as object | undefined), places, welcomed: true },
        });
      }, origins);
      await browser.grant(origins);
      await until('watchers let in', 10_000, () =>
        inside(async () => (await globalThis.browser.scripting.getRegisteredContentScripts()).length > 0),
      );
    },
    actsOnce: (count, ms = 15_000) =>
      until(`${count} acts kept`, ms, async () => {
        const found = await acts();
        return found.length >= count && found;
      }),
    async forget() {
      await sleep(200); // what a page told by two ways may still be on the second
      for (const store of ['actions', 'days']) await inStore('clear', store);
      await sleep(50);
    },
  };
}

/** Everything that the database holds, as one text. */
export const everythingIn = (recorder: Recorder): Promise<string> =>
  recorder.inside(async () => {
    const opening = indexedDB.open('rungs');
    const database = await new Promise<IDBDatabase>((done, fail) => {
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => fail(opening.error);
    });
    const all = await Promise.all(
      [...database.objectStoreNames].map(
        (name) =>
          new Promise<unknown>((done, fail) => {
            const reading = database.transaction(name).objectStore(name).getAll();
            reading.onsuccess = () => done({ [name]: reading.result });
            reading.onerror = () => fail(reading.error);
          }),
      ),
    );
    database.close();
    return JSON.stringify(all).toLowerCase();
  });
