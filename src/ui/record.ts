import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from '../browser.ts';
import type { Day } from '../domain/action.ts';
import type { DayCount } from '../domain/count.ts';
import { CHANGED } from '../messages.ts';
import { type Health, healthIn } from '../sites/health.ts';
import { asidesOf } from '../store/aside.ts';
import { noteMade } from '../store/settle.ts';
import { type Import, openStore, type Store, StoreProblem } from '../store/store.ts';
import type { BackupNotes } from './backup-notes.ts';

/** What a page shows of the database, read anew whenever something has changed there. */
export type Record =
  | { readonly state: 'loading' }
  | { readonly state: 'problem'; readonly problem: StoreProblem; readonly again: () => void }
  | {
      readonly state: 'ready';
      readonly store: Store;
      readonly days: readonly DayCount[];
      readonly imports: readonly Import[];
      readonly health: Health;
      /** Engines recognised, by origin. */
      readonly recognised: Readonly<{ [origin: string]: readonly string[] }>;
      /** Names of the copies of damaged databases, the newest first. */
      readonly asides: readonly string[];
      readonly backup: BackupNotes;
      /** When the browser began the record anew, milliseconds since 1970: what it held before is gone. */
      readonly lost: number | undefined;
      /** Share of the space that the browser gives us which is used; 0 where it does not say. */
      readonly full: number;
    };

export { tellChanged } from './changed.ts';

let opened: Promise<Store> | undefined;

export function theStore(): Promise<Store> {
  opened ??= openStore({ made: () => void noteMade(browser.storage.local) });
  return opened;
}

/** @param from the earliest day that the page looks at; absent: all there are */
export function useRecord(from?: Day): Record {
  const [record, setRecord] = useState<Record>({ state: 'loading' });

  const load = useCallback(async () => {
    try {
      const store = await theStore();
      const [days, imports, noted, asides, local, space] = await Promise.all([
        store.days(from),
        store.imports(),
        store.noted(),
        asidesOf(),
        browser.storage.local.get(['recognised', 'backup', 'lost']),
        navigator.storage.estimate(),
      ]);
      const {
        recognised = {},
        backup = {},
        lost,
      } = local as {
        backup?: BackupNotes;
        lost?: number;
        recognised?: Readonly<{ [origin: string]: readonly string[] }>;
      };
      const full = space.quota ? (space.usage ?? 0) / space.quota : 0;
      setRecord({
        state: 'ready',
        store,
        days,
        imports,
        health: healthIn(noted),
        recognised,
        asides,
        backup,
        lost,
        full,
      });
    } catch (error) {
      opened = undefined;
      if (!(error instanceof StoreProblem)) throw error;
      setRecord({ state: 'problem', problem: error, again: () => void load() });
    }
  }, [from]);

  useEffect(() => {
    void load();
    const channel = new BroadcastChannel(CHANGED);
    channel.onmessage = () => void load();
    const heed = (changes: object): void => {
      if (['recognised', 'lost'].some((key) => key in changes)) void load();
    };
    browser.storage.onChanged.addListener(heed);
    return () => {
      channel.close();
      browser.storage.onChanged.removeListener(heed);
    };
  }, [load]);

  return record;
}
