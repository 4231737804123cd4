import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser.ts';
import { OUTBOX } from '../messages.ts';
import { type Keeping, openKeeping } from '../store/keeping.ts';
import { noteMade } from '../store/settle.ts';
import { empty, emptyAll, hear, refresh } from './inbox.ts';
import { look, settingsNow } from './keep.ts';
import { tidy } from './tidy.ts';
import { inTurn } from './turn.ts';
import { heedWishes } from './wishes.ts';

/**
 * Lets watchers into the sites a person chose and keeps what they tell. It may be stopped at any moment: nothing it
 * must remember lives in it, and whatever it had not finished lies in an outbox.
 */

let opened: Promise<Keeping> | undefined;

/** The store, opened at its first use, and again after it failed to open. */
function store(): Promise<Keeping> {
  const opening = opened ?? openKeeping({ made: () => void noteMade(browser.storage.local) });
  opened = opening;
  opening.catch(() => {
    opened = undefined;
  });
  return opening;
}

// Listeners in the first turn of the event loop: a stopped background is woken for what it listens to.
browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
  inTurn(() => hear(message, sender, store)),
);
browser.storage.onChanged.addListener((changes, area) => {
  if (changes.settings) void inTurn(refresh);
  const left = Object.keys(changes).filter((key) => key.startsWith(OUTBOX) && changes[key]?.newValue);
  if (left.length > 0)
    void inTurn(() => empty(area === 'local' ? browser.storage.local : browser.storage.session, store, left));
});
browser.permissions.onAdded.addListener(() => void inTurn(refresh));
browser.permissions.onRemoved.addListener(() => void inTurn(refresh));
browser.alarms.onAlarm.addListener(() => void inTurn(tick).then(async () => tidy(await store())));
browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('onboarding.html') });
});
heedWishes();

openOutbox();
void browser.alarms.create('look', { periodInMinutes: 15 });
void inTurn(refresh);
void inTurn(() => emptyAll(store));

/** Four times an hour: takes in what was left over, and notes whether anybody is there. */
async function tick(): Promise<void> {
  await emptyAll(store);
  if ((await settingsNow()).places.length > 0 && (await browser.idle.queryState(15 * 60)) === 'active')
    await look(await store());
}

/** Chromium shuts the session area to pages until told; Firefox has no such call and loses no message either. */
function openOutbox(): void {
  const session = browser.storage.session as { setAccessLevel?(level: { accessLevel: string }): Promise<void> };
  void session.setAccessLevel?.({ accessLevel: 'TRUSTED_AND_UNTRUSTED_CONTEXTS' });
}
