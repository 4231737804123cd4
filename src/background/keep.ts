import { browser } from '../browser.ts';
import type { Action, Mode } from '../domain/action.ts';
import { dayOf } from '../domain/day.ts';
import { modeAt } from '../domain/mode.ts';
import { isPaused } from '../domain/pause.ts';
import { CHANGED, type Changed, type DoneAct } from '../messages.ts';
import { readSettings, type Settings } from '../settings.ts';
import type { Keeping } from '../store/keeping.ts';

/** Minutes east of UTC at a moment, where the person's clock stands now. */
export const offsetAt = (at: number): number => -new Date(at).getTimezoneOffset();

export const settingsNow = async (): Promise<Settings> =>
  readSettings((await browser.storage.local.get('settings')).settings);

/** Where an act happened, as far as a mode rule may ask. */
export interface Where {
  readonly container?: string;
  readonly window?: number;
}

const BETWEEN_VISITS = 30 * 60_000; // ms of absence after which coming back is another visit (web analytics' convention)

/** Stamps an act with mode and day and keeps it. @returns false, and keeps nothing, while recording rests there or a visit goes on. */
export async function keep(store: Keeping, act: DoneAct, where: Where): Promise<boolean> {
  const { at } = act; // never corrected: with the id it is the key by which an act told twice counts once
  const settings = await settingsNow();
  if (isPaused(settings, at, act.site)) return false;
  if (act.type === 'visit' && !(await isNewVisit(act.site, at))) return false;
  const { mode } = modeAt(settings, { at, offsetAt, site: act.site, ...where });
  const { id, type, site, evidence } = act;
  const action: Action = { id, type, site, at, day: dayOf(at, offsetAt(at)), mode, source: 'page', evidence };
  const isNew = (await store.add([action])) > 0;
  // An act goes by two roads; the outbox, at times the quicker, knows neither window nor container.
  const knowsMore = !isNew && (where.window !== undefined || where.container !== undefined);
  const isPutRight = knowsMore && (await store.move({ keys: [{ at, id }] }, mode)) > 0;
  if (isNew || isPutRight) tell({ changed: 'actions' });
  return true;
}

/** Whether recording rests on a site now: then not even a visit to it is noted. */
export const restsOn = async (site: string): Promise<boolean> => isPaused(await settingsNow(), Date.now(), site);

/** Takes an act back that its opposite followed. */
export async function takeBack(store: Keeping, id: number, at: number): Promise<void> {
  const found = await store.find(id, at);
  if (found?.source !== 'page') return;
  await store.remove([{ at: found.at, id: found.id }]);
  tell({ changed: 'actions' });
}

const QUARTER = 15 * 60_000; // ms

/** Notes, once a quarter of an hour, that the browser is in use: with open eyes, or while recording rests. */
export async function look(store: Keeping): Promise<void> {
  const now = Date.now();
  const { looked = 0 } = (await browser.storage.session.get('looked')) as { looked?: number };
  if (now - looked < QUARTER) return;
  const settings = await settingsNow();
  const mode: Mode = modeAt(settings, { at: now, offsetAt }).mode;
  await store.look(dayOf(now, offsetAt(now)), mode, isPaused(settings, now) ? 'paused' : 'watched');
  await browser.storage.session.set({ looked: now }); // last: what could not be noted is tried again
  tell({ changed: 'actions' });
}

/** A page of the site is open: the visit goes on. */
export async function prolongVisit(site: string): Promise<void> {
  const key = `visit:${site}`;
  const last = (await browser.storage.session.get(key))[key] as number | undefined;
  if (last !== undefined && Date.now() - last < BETWEEN_VISITS)
    await browser.storage.session.set({ [key]: Date.now() });
}

async function isNewVisit(site: string, at: number): Promise<boolean> {
  const key = `visit:${site}`;
  const last = (await browser.storage.session.get(key))[key] as number | undefined;
  await browser.storage.session.set({ [key]: at });
  return last === undefined || at - last >= BETWEEN_VISITS;
}

const channel = new BroadcastChannel(CHANGED);
/** Has every open page of ours read the store again. */
export const tell = (changed: Changed): void => channel.postMessage(changed);
