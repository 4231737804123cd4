import type { Tabs } from 'webextension-polyfill';
import { browser } from '../browser.ts';
import type { Mode } from '../domain/action.ts';
import { modeAt, nextBoundary } from '../domain/mode.ts';
import { isPaused, restUntil } from '../domain/pause.ts';
import { inMode, type Settings } from '../settings.ts';
import { SITES } from '../sites/index.ts';
import { sitesOfHost } from '../sites/place.ts';
import { offsetAt, settingsNow, type Where } from './keep.ts';
import { recognisedNow } from './memory.ts';
import { inTurn } from './turn.ts';

/** Wakes the background when the mode or a rest ends by the clock. */
const CHANGES = 'changes';

/** Wishes by key and by the toolbar icon's menu, and the icon that shows by its shape what holds now. */
export function heedWishes(): void {
  browser.commands.onCommand.addListener(
    (command, tab) => void (command === 'pause' ? togglePause() : switchMode(tab)),
  );
  browser.contextMenus.onClicked.addListener(
    ({ menuItemId }, tab) => void (menuItemId === 'pause' ? togglePause() : switchMode(tab)),
  );
  browser.runtime.onInstalled.addListener(() => {
    for (const id of ['switch-mode', 'pause'])
      browser.contextMenus.create({
        id,
        contexts: ['action'],
        title: browser.i18n.getMessage(`command_${id.replace('-', '_')}`),
      });
  });
  browser.storage.onChanged.addListener((changes) => {
    if (changes.settings) void showState();
  });
  browser.alarms.onAlarm.addListener(() => void showState());
  // The browser gives a closed window's number to another one later: what was said of it must go with it.
  browser.windows.onRemoved.addListener((id) => void inTurn(() => forgetWindows((window) => window === id)));
  browser.runtime.onStartup.addListener(() => void inTurn(() => forgetWindows(() => true)));
  void showState();
}

const write = (settings: Settings): Promise<void> => browser.storage.local.set({ settings });

/** @param tab the one in front: what holds there, by a rule of its own perhaps, is what the person wants otherwise */
async function switchMode(tab?: Tabs.Tab): Promise<void> {
  const settings = await settingsNow();
  const now = Date.now();
  const there = await placeOf(tab);
  const mode: Mode = modeAt(settings, { at: now, offsetAt, ...there }).mode === 'work' ? 'private' : 'work';
  await write(inMode(settings, mode, now, offsetAt));
}

/** Where a tab is; the press lets its address be seen this once, and it is not kept. */
async function placeOf(tab: Tabs.Tab | undefined): Promise<Where & { readonly site?: string }> {
  const url = tab?.url?.startsWith('http') ? new URL(tab.url) : undefined;
  const [listed] = url ? sitesOfHost(SITES, url.hostname) : [];
  const site = listed?.id ?? (url && (await recognisedNow())[url.origin]?.[0]);
  return {
    ...(tab?.windowId !== undefined && { window: tab.windowId }),
    ...(tab?.cookieStoreId !== undefined && { container: tab.cookieStoreId }),
    ...(site !== undefined && { site }),
  };
}

async function togglePause(): Promise<void> {
  const { pausedUntil, ...settings } = await settingsNow();
  const now = Date.now();
  const rests = isPaused({ ...(pausedUntil !== undefined && { pausedUntil }) }, now);
  await write(rests ? settings : { ...settings, pausedUntil: restUntil('until resumed', now, offsetAt) });
}

async function forgetWindows(isGone: (window: number) => boolean): Promise<void> {
  const { rules = [], ...settings } = await settingsNow();
  const left = rules.filter((rule) => rule.when !== 'window' || !isGone(rule.window));
  if (left.length < rules.length) await write(left.length > 0 ? { ...settings, rules: left } : settings);
}

/** The next moment at which what the icon shows may change by itself. */
export function nextChange({ rules = [], chosen, pausedUntil }: Settings, now: number): number | undefined {
  const moments = [nextBoundary(rules, now, offsetAt), chosen?.until, pausedUntil ?? undefined];
  const later = moments.filter((moment) => moment !== undefined).filter((moment) => moment > now);
  return later.length > 0 ? Math.min(...later) : undefined;
}

async function showState(): Promise<void> {
  const settings = await settingsNow();
  const now = Date.now();
  const when = nextChange(settings, now);
  if (when === undefined) await browser.alarms.clear(CHANGES);
  else await browser.alarms.create(CHANGES, { when });
  const state = isPaused(settings, now) ? 'paused' : modeAt(settings, { at: now, offsetAt }).mode;
  const path = Object.fromEntries([16, 32].map((size) => [size, `/icons/${state}-${size}.png`]));
  await browser.action.setIcon({ path }).catch(() => undefined);
}
