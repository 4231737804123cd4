import type { Browser as Api } from 'webextension-polyfill';
import { countDays } from '../../src/domain/count-days.ts';
import { DEFAULTS, type Settings } from '../../src/settings.ts';
import type { Health } from '../../src/sites/health.ts';
import type { Import, Share } from '../../src/store/store.ts';
import type { Begun } from '../../src/ui/dashboard/giving/begun.ts';
import type { Person } from '../browsers/person.ts';
import type { History } from './histories.ts';

declare const browser: Api;

const QUARTERS = 12; // of an hour in front of the browser on each day that was watched

/** The rows of a history as the database keeps them. */
export function rowsOf({ acts, watched }: History) {
  const rows = new Map(
    countDays(acts).map(({ imported: _, ...row }) => {
      const ofDay = acts.filter((act) => act.day === row.day && act.mode === row.mode);
      const archived = ofDay.filter(({ source }) => source === 'archive').length;
      return [`${row.day} ${row.mode}`, { ...row, ...(archived > 0 && { archived }) }];
    }),
  );
  for (const { day, mode } of watched) {
    const key = `${day} ${mode}`;
    rows.set(key, { day, mode, counts: {}, ...rows.get(key), watched: QUARTERS });
  }
  return { actions: acts, days: [...rows.values()] };
}

/** What else a page may have to tell of. */
export interface Circumstances {
  readonly health?: Health;
  readonly imports?: readonly Import[];
  readonly shares?: readonly Share[];
  /** A donation that was begun and not made yet. */
  readonly begun?: Begun;
}

/**
 * Puts a history and wishes in place of what there was, from one of the extension's own pages, and lets it read them.
 * It must have been open before, so that the database is there.
 */
export async function plant(
  page: Person,
  history: History | undefined,
  wishes: Partial<Settings>,
  { health, imports = [], shares = [], begun }: Circumstances = {},
): Promise<void> {
  const rows = { ...(history ? rowsOf(history) : { actions: [], days: [] }), imports, shares };
  await page.evaluate(
    async (
      given: Readonly<Record<string, readonly object[]>>,
      noted: object | undefined,
      local: object,
      session: object,
    ) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const asked = indexedDB.open('rungs');
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
      const tx = db.transaction([...Object.keys(given), 'meta'], 'readwrite');
      if (noted) tx.objectStore('meta').put(noted, 'noted');
      else tx.objectStore('meta').delete('noted');
      for (const [name, list] of Object.entries(given)) {
        tx.objectStore(name).clear();
        for (const row of list) tx.objectStore(name).put(row);
      }
      await new Promise((resolve) => {
        tx.oncomplete = resolve;
      });
      db.close();
      const area = (typeof browser === 'undefined' ? (globalThis as { chrome?: typeof browser }).chrome : browser)
        ?.storage;
      await area?.local.set({ ...local });
      await area?.session.remove('giving');
      await area?.session.set({ ...session });
      const channel = new BroadcastChannel('rungs');
      channel.postMessage({ changed: 'actions' });
      channel.close();
    },
    rows,
    health,
    { settings: { ...DEFAULTS, welcomed: true, ...wishes } },
    begun ? { giving: begun } : {},
  );
}
