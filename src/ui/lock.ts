import { browser } from '../browser.ts';

/**
 * A lock over our own pages. It keeps from the passphrase only what says whether another is the same: PBKDF2 with SHA-256,
 * 600,000 rounds (OWASP Password Storage Cheat Sheet). The record itself is not encrypted by it.
 */
interface Lock {
  readonly salt: readonly number[];
  readonly check: readonly number[];
}

/** Asks for the passphrase of a file: none; one; `false`: a lock is set and this is not its passphrase. */
export type PassphraseFor = () => Promise<string | undefined | false>;

const ROUNDS = 600_000;
const BITS = 256;

export async function lockNow(): Promise<Lock | undefined> {
  return ((await browser.storage.local.get('lock')) as { lock?: Lock }).lock;
}

export async function setLock(passphrase: string): Promise<void> {
  const salt = [...crypto.getRandomValues(new Uint8Array(16))];
  await browser.storage.local.set({ lock: { salt, check: await derived(passphrase, salt) } });
  await browser.storage.session.set({ unlocked: true }); // whoever sets it need not open it at once
}

export const removeLock = (): Promise<void> => browser.storage.local.remove('lock');

export async function opens(lock: Lock, passphrase: string): Promise<boolean> {
  const found = await derived(passphrase, lock.salt);
  return found.every((byte, nth) => byte === lock.check[nth]);
}

/** Whether our pages are to be hidden now: until the passphrase was given once since the browser was started. */
export async function isLocked(): Promise<boolean> {
  if (!(await lockNow())) return false;
  return (await browser.storage.session.get('unlocked')).unlocked !== true;
}

/** @returns whether that was the passphrase */
export async function unlock(passphrase: string): Promise<boolean> {
  const lock = await lockNow();
  if (lock && !(await opens(lock, passphrase))) return false;
  await browser.storage.session.set({ unlocked: true });
  return true;
}

async function derived(passphrase: string, salt: readonly number[]): Promise<number[]> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(passphrase), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: Uint8Array.from(salt), iterations: ROUNDS };
  return [...new Uint8Array(await crypto.subtle.deriveBits(how, key, BITS))];
}
