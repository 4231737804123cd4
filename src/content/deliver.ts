import type { Delivered, FromPage, ToPage } from '../messages.ts';
import { api, isAlive } from './extension.ts';

const PATIENCE = 1_000; // ms after which a message that is not answered is taken for lost

/**
 * Says something to the background at once and, with one id, on two roads: by message, and into an outbox that it
 * empties. In Chromium a message alone finds a stopped worker when the page goes. Firefox loses none, and knows for pages
 * no outbox that is not on the disk, where it would stay in the file after it was taken out: there it is a last resort.
 */
export function deliver(message: FromPage & { say: Delivered }, id: number): void {
  if (!isAlive()) return;
  const entry = { [`outbox:${message.say}:${id}`]: { ...message, origin: location.origin } };
  const { storage } = api();
  // The session area is shut to pages until the background has run once in this browser session.
  const inSession: Promise<unknown> | undefined = storage.session?.set(entry);
  const told = ask(message);
  (inSession ?? answered(told)).catch(() => storage.local.set(entry)).catch(unheard);
}

/** Rejects where nobody answers. */
async function answered(told: Promise<unknown>): Promise<void> {
  const patience = new Promise((done) => setTimeout(done, PATIENCE));
  if (!(await Promise.race([told, patience]))) throw new Error('unheard');
}

const unheard = (): undefined => undefined;

/** Asks the background something; `undefined` where it cannot answer. */
export async function ask<Say extends keyof ToPage>(
  message: FromPage & { say: Say },
): Promise<ToPage[Say] | undefined> {
  if (!isAlive()) return undefined;
  return api().runtime.sendMessage(message).catch(unheard) as Promise<ToPage[Say] | undefined>;
}

/** An id that no other act will have: 48 random bits, which nobody need be kept from guessing. */
export const newId = (): number => Math.floor(Math.random() * 2 ** 48) + 1;
