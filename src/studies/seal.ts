import { Decrypter, Encrypter } from 'age-encryption';

/**
 * A donation is sealed as an age file (https://age-encryption.org/v1) to the study's recipients: whatever way it takes,
 * only they can open it, with this project's tool or with any other that reads age files.
 * @throws Error naming the recipient that is none
 */
export async function seal(bytes: Uint8Array, recipients: readonly string[]): Promise<Uint8Array> {
  return encrypterFor(recipients).encrypt(bytes);
}

/** Whether each recipient is one that can be sealed to; its pattern alone does not say that its check sum is right. */
export function brokenRecipients(recipients: readonly string[]): readonly string[] {
  return recipients.filter((recipient) => {
    try {
      encrypterFor([recipient]);
      return false;
    } catch {
      return true;
    }
  });
}

/** An age key: its text (`AGE-SECRET-KEY-1…`), or its X25519 part as the platform holds it, which opens faster. */
export type Key = string | CryptoKey;

/**
 * Opens a sealed donation.
 * @throws Error when none of the keys fits, or the file was cut or changed
 */
export async function unseal(bytes: Uint8Array, keys: readonly Key[]): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  for (const key of keys) decrypter.addIdentity(key);
  return decrypter.decrypt(bytes);
}

function encrypterFor(recipients: readonly string[]): Encrypter {
  const encrypter = new Encrypter();
  for (const recipient of recipients) {
    try {
      encrypter.addRecipient(recipient);
    } catch {
      throw new Error(`${recipient.slice(0, 20)}… is not a recipient that age knows.`);
    }
  }
  return encrypter;
}
