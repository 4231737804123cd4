import { readFileSync } from 'node:fs';
import type { Key } from '../studies/seal.ts';

/** Letters of bech32 (BIP 173), in which age writes its keys. */
const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
/** What stands before the 32 bytes of an X25519 private key in PKCS #8 (RFC 8410). */
const PKCS8 = '302e020100300506032b656e04220420';
const CHECKSUM = 6;

/**
 * The keys of a key file: one to a line, `#` begins a remark. An X25519 key is handed to the platform's own
 * cryptography, which opens a donation in half the time; any other stays text.
 */
export async function keysIn(file: string): Promise<readonly Key[]> {
  const lines = readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const strange = lines.find((line) => !line.startsWith('AGE-SECRET-KEY-'));
  if (lines.length === 0 || strange !== undefined)
    throw new Error(`${file} is no key file: each line must begin with AGE-SECRET-KEY- or #.`);
  return Promise.all(lines.map(platformKey));
}

async function platformKey(text: string): Promise<Key> {
  const data = /^AGE-SECRET-KEY-1([02-9AC-HJ-NP-Z]{58})$/.exec(text)?.[1]?.toLowerCase();
  if (!data) return text;
  const bits = [...data.slice(0, -CHECKSUM)]
    .map((letter) => BECH32.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const secret = bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? [];
  const pkcs8 = Uint8Array.from([...Buffer.from(PKCS8, 'hex'), ...secret]);
  return crypto.subtle.importKey('pkcs8', pkcs8, { name: 'X25519' }, false, ['deriveBits']);
}
