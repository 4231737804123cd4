import { isoOf } from '../domain/day.ts';
import type { Receipt } from './receipt.ts';

/** Letters without those that look alike (Crockford's base 32). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BYTES = 15;

/** A withdrawal code from 15 random bytes: 24 letters in groups of four. */
export function withdrawalCode(random: Uint8Array): string {
  if (random.length !== BYTES) throw new Error(`A withdrawal code is made of ${BYTES} random bytes.`);
  let bits = [...random].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  let letters = '';
  for (; bits.length > 0; bits = bits.slice(5)) letters += LETTERS[Number.parseInt(bits.slice(0, 5), 2)];
  return letters.match(/.{4}/g)?.join('-') ?? letters;
}

/** A code as it was made, however it was copied out: small letters, spaces, O for 0, I or L for 1. */
export function tidyCode(typed: string): string {
  const letters = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return letters.match(/.{1,4}/g)?.join('-') ?? '';
}

/** A participant id for one study: 128 random bits, never made from anything about the person. */
export const participantFrom = (random: Uint8Array): string =>
  `p${[...random].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;

/** The id that a study's link carries (`…?participant=K7Q2`), or the bare id; `undefined` where there is none. */
export function participantIn(pasted: string): string | undefined {
  const found = /[?&#]participant=([A-Za-z0-9_-]+)/.exec(pasted)?.[1] ?? pasted.trim();
  return /^[A-Za-z0-9][A-Za-z0-9_-]{3,63}$/.test(found) ? found : undefined;
}

/** The letter with which a person calls a donation back. It tells the study what it needs to find it, and no name. */
export function withdrawalLetter(receipt: Receipt, language: string): string {
  const { study, title, participant, wave, code, digest } = receipt;
  const day = isoOf(Math.floor(receipt.at / 86_400_000));
  return language.split('-')[0] === 'sv'
    ? `Till: ${receipt.contact}
Ärende: Jag tar tillbaka min donation till ${study}

Jag tar tillbaka det jag gav till studien "${title}" den ${day} (omgång ${wave}). Radera det, och allt som bara bygger på det.

Mitt deltagar-id: ${participant}
Återkallelsekod: ${code}
Filens SHA-256: ${digest}

Jag behöver inte säga varför. Bekräfta när det är gjort.
`
    : `To: ${receipt.contact}
Subject: I withdraw my donation to ${study}

I withdraw what I gave to the study "${title}" on ${day} (wave ${wave}). Please delete it, and all that rests on it alone.

My participant id: ${participant}
Withdrawal code: ${code}
SHA-256 of the file: ${digest}

I need not say why. Please confirm when it is done.
`;
}
