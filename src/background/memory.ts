import { browser } from '../browser.ts';
import { dayOf } from '../domain/day.ts';
import type { Attempt, Landing, Seat } from '../messages.ts';
import { type HealthEvent, healthIn, noteHealth } from '../sites/health.ts';
import { SITES } from '../sites/index.ts';
import type { Keeping } from '../store/keeping.ts';
import { offsetAt, tell } from './keep.ts';
import type { Recognised } from './scripts.ts';

/** What the background must still know after it was stopped: engines recognised, how rules do, forms on their way. */
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

/** Notes how a site's rules do. Where that cannot be kept it is let go: no act may fail for it. */
export async function note(open: () => Promise<Keeping>, event: HealthEvent): Promise<void> {
  try {
    await (await open()).note((noted) => noteHealth(healthIn(noted), event));
    tell({ changed: 'health' });
  } catch {
    // the act itself, which fares worse, tells of it
  }
}

export const today = (): number => dayOf(Date.now(), offsetAt(Date.now()));

const ATTEMPT = 'attempt:';
const STALE = 120_000; // ms after which no page will answer a form any more

/**
 * Told on two roads, an attempt is remembered as it came first: the second must not make one new that a page has judged.
 * @param seat the tab and frame that sent it; absent where the page had gone before anybody could tell
 */
export async function rememberAttempt(attempt: Attempt, seat?: Seat): Promise<void> {
  const key = ATTEMPT + attempt.id;
  const { [key]: known } = await browser.storage.session.get(key);
  if (!known) await browser.storage.session.set({ [key]: { attempt, ...(seat && { seat }) } });
}

/** A form on its way, where it was sent from, and when the page began that came next: no other can be its answer. */
interface Remembered {
  readonly attempt: Attempt;
  readonly seat?: Seat;
  readonly answer?: number;
}

const CLOCK = 200; // ms by which a browser may blur when a page began

/** A page has judged it: an act keeps the id of the attempt that it was. */
export const forgetAttempt = (id: number): Promise<void> => browser.storage.session.remove(ATTEMPT + id);

/** Hands a page the forms that its tab sent to it; they stay known in case it goes before it has judged. */
export const attemptsOf = async (seat: Seat, site: string, born: number): Promise<Attempt[]> =>
  (await answerable(site, born, seat)).map(([, { attempt }]) => attempt);

/** Takes the form that a page answered which went before it could judge, if it shows that it answered any. */
export async function answeredBy({ site, born, marks }: Landing, seat?: Seat): Promise<Attempt | undefined> {
  const rules = SITES.find(({ id }) => id === site)?.rules ?? [];
  for (const [key, { attempt }] of await answerable(site, born, seat)) {
    const mark = marks.find(({ rule }) => rule === attempt.rule);
    if (!mark || (rules[mark.rule]?.then && mark.after <= attempt.before)) continue;
    await browser.storage.session.remove(key);
    return attempt;
  }
  return undefined;
}

/** The forms that a page may be the answer to: it is the first other than their own that began after them, and stays the only one. */
async function answerable(site: string, born: number, seat?: Seat): Promise<[string, Remembered][]> {
  const mine = (await remembered(site, seat)).filter(
    ([, { attempt, answer = born }]) => answer === born && born !== attempt.from && born > attempt.at - CLOCK,
  );
  await browser.storage.session.set(Object.fromEntries(mine.map(([key, one]) => [key, { ...one, answer: born }])));
  return mine;
}

/** @param seat absent where nobody could tell it: then all that were sent at that site */
async function remembered(site: string, seat?: Seat): Promise<[string, Remembered][]> {
  const all = Object.entries(await browser.storage.session.get(null)) as [string, Remembered][];
  const sent = all.filter(([key]) => key.startsWith(ATTEMPT));
  const isStale = ({ attempt }: Remembered): boolean => Date.now() - attempt.at > STALE;
  await browser.storage.session.remove(sent.filter(([, one]) => isStale(one)).map(([key]) => key));
  return sent.filter(([, one]) => {
    const from = one.seat;
    const isSame = !from || !seat || (from.tab === seat.tab && from.frame === seat.frame);
    return one.attempt.site === site && isSame && !isStale(one);
  });
}
