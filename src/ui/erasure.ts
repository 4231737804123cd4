import { browser } from '../browser.ts';
import type { Day } from '../domain/action.ts';
import { dayOf } from '../domain/day.ts';
import { forgetHealth, type Gone, healthIn } from '../sites/health.ts';
import { settle as settleIn } from '../store/settle.ts';
import type { Erased, Owed, Selection, Store } from '../store/store.ts';
import { offsetAt } from './clock.ts';
import { readWishes } from './wishes.ts';

/**
 * Erasing reaches beyond the acts: beside them it is noted which rule matched when and on which day a site was open, and
 * in the browser's small stores acts wait to be recorded. What is erased there must not live on here.
 */

/** What was erased, how to undo it, and what is left to do once nobody can. */
export interface Erasure {
  readonly acts: Erased['acts'];
  undo(): Promise<void>;
  settled(): void;
}

export async function eraseIn(store: Store, what: Selection | 'everything'): Promise<Erasure> {
  const isAll = what === 'everything';
  const erased = isAll ? await store.eraseEverything() : await store.erase(what);
  const remember = await forgetBeside(store, erased.acts, what);
  let isBack = false;
  return {
    acts: erased.acts,
    async undo() {
      isBack = true;
      await store.putBack(erased);
      await remember();
    },
    settled: () => void (isBack ? browser.storage.local.remove('scrub') : settle(store, isAll)),
  };
}

/** Notes that there is something to scrub: should this page go before no undo is wanted, the background does it. */
export const oweScrub = (all = false): Promise<void> =>
  browser.storage.local.set({ scrub: { at: Date.now(), all } satisfies Owed });

/** Scrubs, once no undo is wanted; where that fails, it stays owed and the background tries again. */
export const settle = (store: Store, all = false): Promise<void> =>
  settleIn(store, browser.storage.local, all).catch(() => undefined);

const PENDING = /^(outbox|held|attempt|visit):/;

/**
 * Forgets what is noted of acts beside them.
 * @param acts that were erased
 * @param what was pointed at; absent: these acts and nothing else
 * @returns how to undo it
 */
export async function forgetBeside(
  store: Pick<Store, 'note'>,
  acts: Erased['acts'],
  what?: Selection | 'everything',
): Promise<() => Promise<void>> {
  const { local, session } = browser.storage;
  const { recognised = {} } = (await local.get('recognised')) as { recognised?: Readonly<Record<string, unknown>> };
  const gone = goneBy(what);
  const names = new Set(acts.flatMap(({ site, at, day }) => [`${site} at ${at}`, `${site} on ${day}`]));
  let before: unknown;
  await store.note((noted) => {
    before = noted;
    return forgetHealth(healthIn(noted), {
      at: (site, at) => names.has(`${site} at ${at}`) || gone.at(site, at),
      on: (site, day) => names.has(`${site} on ${day}`) || gone.on(site, day),
    });
  });
  const [here, now] = await Promise.all([local, session].map(async (area) => waitingIn(await area.get(null), gone)));
  await local.remove(Object.keys(here ?? {}));
  await session.remove(Object.keys(now ?? {}));
  await oweScrub(what === 'everything');
  if (what === 'everything') await local.set({ recognised: await namedIn(recognised) });
  return async () => {
    if (before !== undefined) await store.note(() => before);
    await local.set({ recognised, ...here });
    await session.set({ ...now });
  };
}

/** Of the places where an engine was recognised those that stand in the wishes by name: the others say where one was. */
async function namedIn(recognised: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>> {
  const named = new Set((await readWishes()).places.map(({ origin }) => origin));
  return Object.fromEntries(Object.entries(recognised).filter(([origin]) => named.has(`${origin}/*`)));
}

const dayAt = (at: number): Day => dayOf(at, offsetAt(at));

/** Whether a selection points at what is noted of a site: at a moment of it, or on a day. */
function goneBy(what: Selection | 'everything' | undefined): Gone {
  if (what === 'everything') return { at: () => true, on: () => true };
  // What is noted knows no mode: of a selection by mode the acts alone are followed, as of single acts.
  if (!what || 'keys' in what || what.mode !== undefined) return { at: () => false, on: () => false };
  const [from, to] = ('moments' in what ? what.moments.map(dayAt) : what.days) ?? [];
  const [first, last] = 'moments' in what ? what.moments : [];
  const isSite = (site: string): boolean => what.site === undefined || what.site === site;
  const on = (site: string, day: Day): boolean => isSite(site) && day >= (from ?? day) && day <= (to ?? day);
  return { on, at: (site, at) => on(site, dayAt(at)) && at >= (first ?? at) && at <= (last ?? at) };
}

/** What an area holds of acts on their way, and of when a site was last open, as far as it is gone. */
function waitingIn(area: Readonly<Record<string, unknown>>, gone: Gone): Readonly<Record<string, unknown>> {
  const found = Object.entries(area as Record<string, number | Waiting>).filter(([key, value]) => {
    if (!PENDING.test(key)) return false;
    if (typeof value === 'number') return gone.at(key.slice(key.indexOf(':') + 1), value);
    const { site = '', at, born = 0 } = value.act ?? value.attempt ?? value.landing ?? value;
    return gone.at(site, at ?? born);
  });
  return Object.fromEntries(found);
}

interface Noted {
  readonly site?: string;
  readonly at?: number;
  readonly born?: number;
}

interface Waiting extends Noted {
  readonly act?: Noted;
  readonly attempt?: Noted;
  readonly landing?: Noted;
}
