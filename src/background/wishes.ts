import { browser } from '../browser.ts';
import type { Mode } from '../domain/action.ts';
import { modeAt } from '../domain/mode.ts';
import { isPaused, restUntil } from '../domain/pause.ts';
import { inMode, type Settings } from '../settings.ts';
import { offsetAt, settingsNow } from './keep.ts';

/** Wishes by key and by the toolbar icon's menu, and the icon that shows by its shape what holds now. */
export function heedWishes(): void {
  browser.commands.onCommand.addListener((command) => void (command === 'pause' ? togglePause() : switchMode()));
  browser.contextMenus.onClicked.addListener(
    ({ menuItemId }) => void (menuItemId === 'pause' ? togglePause() : switchMode()),
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
  void showState();
}

const write = (settings: Settings): Promise<void> => browser.storage.local.set({ settings });

async function switchMode(): Promise<void> {
  const settings = await settingsNow();
  const now = Date.now();
  const mode: Mode = modeAt(settings, { at: now, offsetAt }).mode === 'work' ? 'private' : 'work';
  await write(inMode(settings, mode, now));
}

async function togglePause(): Promise<void> {
  const { pausedUntil, ...settings } = await settingsNow();
  const now = Date.now();
  const rests = isPaused({ ...(pausedUntil !== undefined && { pausedUntil }) }, now);
  await write(rests ? settings : { ...settings, pausedUntil: restUntil('until resumed', now, offsetAt) });
}

async function showState(): Promise<void> {
  const settings = await settingsNow();
  const now = Date.now();
  const state = isPaused(settings, now) ? 'paused' : modeAt(settings, { at: now, offsetAt }).mode;
  const path = Object.fromEntries([16, 32].map((size) => [size, `/icons/${state}-${size}.png`]));
  await browser.action.setIcon({ path }).catch(() => undefined);
}
