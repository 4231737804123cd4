import { browser } from '../browser.ts';
import { dayOf } from '../domain/day.ts';
import type { Attempt, Seat } from '../messages.ts';
import { HEALTHY, type Health, type HealthEvent, noteHealth } from '../sites/health.ts';
import { SITES } from '../sites/index.ts';
import { offsetAt } from './keep.ts';
import type { Recognised } from './scripts.ts';

/** What the background must still know after it was stopped: engines recognised, health, forms on their way. */
export async function recognisedNow(): Promise<Recognised> {
  const { recognised = {} } = await browser.storage.local.get('recognised');
  return recognised as Recognised;
}

/** Adds engines to what is known of an origin; `true` if that was new. */
export async function recognise(origin: string, sites: readonly string[]): Promise<boolean> {
  const known = await recognisedNow();
  const before = known[origin] ?? [];
  const engines = SITES.filter(({ id, signature }) => signature && sites.includes(id)).map(({ id }) => id);
  const now = [...new Set([...before, ...engines])];
  if (now.length === before.length) return false;
  await browser.storage.local.set({ recognised: { ...known, [origin]: now } });
  return true;
}

export async function note(event: HealthEvent): Promise<void> {
  const { health = HEALTHY } = (await browser.storage.local.get('health')) as { health?: Health };
  await browser.storage.local.set({ health: noteHealth(health, event) });
}

export const today = (): number => dayOf(Date.now(), offsetAt(Date.now()));

const ATTEMPT = 'attempt:';
const STALE = 120_000; // ms after which no page will answer a form any more

/** @param seat the tab and frame that sent it; absent where the page had gone before anybody could tell */
export const rememberAttempt = (attempt: Attempt, seat?: Seat): Promise<void> =>
  browser.storage.session.set({ [ATTEMPT + attempt.id]: { attempt, ...(seat && { seat }) } });

/** Hands a page the forms that its tab sent to it, once. */
export async function attemptsOf({ tab, frame }: Seat, site: string): Promise<Attempt[]> {
  const all = Object.entries(await browser.storage.session.get(null)).filter(([key]) => key.startsWith(ATTEMPT));
  const mine: Attempt[] = [];
  for (const [key, found] of all) {
    const { attempt, seat } = found as { attempt: Attempt; seat?: Seat };
    const isStale = Date.now() - attempt.at > STALE;
    const isMine = attempt.site === site && (!seat || (seat.tab === tab && seat.frame === frame));
    if (isMine || isStale) await browser.storage.session.remove(key);
    if (isMine && !isStale) mine.push(attempt);
  }
  return mine;
}
