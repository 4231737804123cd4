import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Action } from '../../../domain/action.ts';
import { earnsOf } from '../../../domain/tally.ts';
import { readingOf } from '../../reading.ts';
import type { Record } from '../../record.ts';
import { useWishes } from '../../wishes.ts';
import { countOf, find, type Knowing, type Search } from './search.ts';

type Ready = Extract<Record, { state: 'ready' }>;

/** Rows that are shown at once. */
export const PAGE = 50;

export interface Found {
  /** One page of the acts that fit, newest first; `undefined` until it was read. */
  readonly acts: readonly Action[] | undefined;
  /** How many fit in all, as far as the counters can say. */
  readonly count: number | undefined;
  readonly knowing: Knowing;
  readonly page: number;
  readonly older?: () => void;
  readonly newer?: () => void;
}

/** Minutes since midnight on the clock of this device. */
const minuteAt = (at: number): number => {
  const date = new Date(at);
  return date.getHours() * 60 + date.getMinutes();
};

/** Reads the acts that fit, a page at a time, and again whenever the record has changed. */
export function useFound(record: Ready, search: Search): Found {
  const { settings } = useWishes();
  const { store, days } = record;
  // The acts before which each page that was turned to begins; none for the first.
  const [starts, setStarts] = useState<readonly Action[]>([]);
  const [read, setRead] = useState<Page>();

  const knowing = useMemo((): Knowing => {
    const { instrument, options } = readingOf(settings);
    const earns = earnsOf(instrument, options);
    const wanted = instrument.rungs.findIndex(({ id }) => id === search.rung);
    return { earns: (site, type) => earns(site)(type).includes(wanted), minuteAt };
  }, [settings, search.rung]);

  useEffect(() => setStarts([]), [search]);

  const load = useCallback(
    async (isWanted: () => boolean) => {
      const acts: Action[] = [];
      let hasMore = false;
      for await (const act of find(store, days, search, knowing, starts.at(-1))) {
        if (!isWanted()) return;
        hasMore = acts.length === PAGE;
        if (hasMore) break;
        acts.push(act);
      }
      if (isWanted()) setRead({ acts, hasMore, starts });
    },
    [store, days, search, knowing, starts],
  );
  useEffect(() => {
    let wanted = true;
    void load(() => wanted);
    return () => {
      wanted = false;
    };
  }, [load]);

  const last = read?.acts.at(-1);
  const isSettled = read?.starts === starts; // a page is turned once it is there
  return {
    acts: read?.acts,
    count: useMemo(() => countOf(days, search, knowing), [days, search, knowing]),
    knowing,
    page: (read?.starts.length ?? 0) + 1,
    ...(isSettled && read.hasMore && last && { older: () => setStarts([...starts, last]) }),
    ...(isSettled && starts.length > 0 && { newer: () => setStarts(starts.slice(0, -1)) }),
  };
}

interface Page {
  readonly acts: readonly Action[];
  readonly hasMore: boolean;
  /** Of the pages up to this one. */
  readonly starts: readonly Action[];
}
