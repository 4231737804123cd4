import { useEffect, useState } from 'preact/hooks';
import type { Day } from '../domain/action.ts';
import { dayOf } from '../domain/day.ts';
import { offsetAt } from './zone.ts';

export { offsetAt };

export const todayAt = (now: number): Day => dayOf(now, offsetAt(now));

/** The present moment, to the minute: a page that is left open goes on with the day. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
