import type { ActionType } from '../domain/action.ts';

/**
 * The id of an act from an archive: a hash of what tells it apart, so that reading the same archive again adds nothing.
 * `ordinal` numbers equal acts of one list (two likes within a second). Two FNV-1a hashes of 32 bits, mixed at the end
 * as MurmurHash3 does, give 53 bits; the store keeps `idOf`, the lower 48 of them, beside the moment.
 */
export function printOf(importer: string, type: ActionType, site: string, at: number, ordinal: number): number {
  return hashOf(`${importer} ${type} ${site} ${at} ${ordinal}`);
}

/** 53 bits that stand for a text and do not give it away. */
export function hashOf(name: string): number {
  let high = 0x811c9dc5;
  let low = 0x2f0b4f1d;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x01000193) ^ (low >>> 15);
  }
  return (mixed(high) >>> 11) * 2 ** 32 + mixed(low);
}

export const idOf = (print: number): number => (print % 2 ** 48) + 1;

function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}

/** A set of prints in 16 bytes each: a `Set` takes five times as much, which ten years of views would feel. */
export function newPrints(): { readonly add: (print: number) => boolean } {
  let slots = new Float64Array(1 << 12);
  let size = 0;
  const place = (into: Float64Array, print: number): number => {
    let slot = print % into.length;
    while (into[slot] !== 0 && into[slot] !== print) slot = (slot + 1) % into.length;
    return slot;
  };
  return {
    /** @returns false if it was there already */
    add(print) {
      const wanted = print + 1; // zero means free
      const slot = place(slots, wanted);
      if (slots[slot] === wanted) return false;
      slots[slot] = wanted;
      size += 1;
      if (size * 2 > slots.length) {
        const grown = new Float64Array(slots.length * 2);
        for (const old of slots) if (old !== 0) grown[place(grown, old)] = old;
        slots = grown;
      }
      return true;
    },
  };
}
