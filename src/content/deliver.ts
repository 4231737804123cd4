import type { Delivered, FromPage, ToPage } from '../messages.ts';
import { api, isAlive } from './extension.ts';

/**
 * Says something to the background at once and on two roads with one id: by message, and into an outbox that it
 * empties. Either alone loses acts made while the page goes: a message finds a stopped worker in Chromium, a write
 * from a page that closes is not finished in Firefox.
 */
export function deliver(message: FromPage & { say: Delivered }, id: number): void {
  if (!isAlive()) return;
  const entry = { [`outbox:${message.say}:${id}`]: { ...message, origin: location.origin } };
  // The session area is shut to pages until the background has run once in this browser session.
  const { storage } = api();
  const kept = storage.session?.set(entry) ?? Promise.reject();
  kept.catch(() => storage.local.set(entry)).catch(unheard);
  void ask(message);
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
