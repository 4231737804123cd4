import { Unreadable } from '../reasons.ts';
import { Bad, type Cutter, LONGEST } from './form.ts';

const SHA_256_CID = 36;
const DEEPEST = 64;

/**
 * Cuts a CAR file (version 1, https://ipld.io/specs/transport/car/carv1/) into its blocks and decodes them as DAG-CBOR
 * (https://ipld.io/specs/codecs/dag-cbor/spec/). It does not walk the tree: a repository holds each record as one block,
 * and what it is stands in its `$type`, in repositories of every version. Links and byte strings come out as null.
 */
export function cutCar(): Cutter<Uint8Array, unknown> {
  let rest: Uint8Array = new Uint8Array(0);
  let header = true;
  let skip = 0;

  return {
    push(bytes) {
      rest = joined(rest, bytes);
      const out: unknown[] = [];
      let at = 0;
      for (;;) {
        if (skip > 0) {
          const step = Math.min(skip, rest.length - at);
          at += step;
          skip -= step;
          if (skip > 0) break;
        }
        const length = varint(rest, at);
        if (!length) break;
        if (length.value > LONGEST) {
          out.push(new Bad('tooLong'));
          at = length.end;
          skip = length.value;
          continue;
        }
        const end = length.end + length.value;
        if (end > rest.length) break;
        const block = rest.subarray(length.end, end);
        if (header) header = false;
        else out.push(blockOf(block));
        at = end;
      }
      rest = rest.slice(at);
      return out;
    },
    end() {
      if (rest.length > 0 || skip > 0 || header) throw new Unreadable('damaged');
      return [];
    },
  };
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

function varint(bytes: Uint8Array, from: number): { value: number; end: number } | undefined {
  let value = 0;
  for (let i = 0; i < 8; i++) {
    const byte = bytes[from + i];
    if (byte === undefined) return undefined;
    value += (byte & 0x7f) * 2 ** (7 * i);
    if (byte < 0x80) return { value, end: from + i + 1 };
  }
  throw new Unreadable('damaged');
}

function blockOf(block: Uint8Array): unknown {
  try {
    // CIDv1 with SHA-256, as every AT Protocol repository uses; another kind of block is none of its records.
    return block[0] === 1 ? decodeCbor(block.subarray(SHA_256_CID)) : null;
  } catch {
    return new Bad('unreadable');
  }
}

/** @throws RangeError on anything that is not DAG-CBOR */
export function decodeCbor(bytes: Uint8Array): unknown {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const words = new TextDecoder();
  let at = 0;

  function argument(low: number): number {
    if (low < 24) return low;
    const size = [1, 2, 4, 8][low - 24];
    if (size === undefined) throw new RangeError('no such length in DAG-CBOR');
    const from = at;
    at += size;
    if (size === 1) return view.getUint8(from);
    if (size === 2) return view.getUint16(from);
    return size === 4 ? view.getUint32(from) : Number(view.getBigUint64(from));
  }

  function slice(length: number): Uint8Array {
    if (length > bytes.length - at) throw new RangeError('ends too early');
    at += length;
    return bytes.subarray(at - length, at);
  }

  function value(depth: number): unknown {
    if (depth > DEEPEST) throw new RangeError('too deep');
    const head = view.getUint8(at++);
    const low = head & 31;
    switch (head >> 5) {
      case 0:
        return argument(low);
      case 1:
        return -1 - argument(low);
      case 2:
        slice(argument(low));
        return null;
      case 3:
        return words.decode(slice(argument(low)));
      case 4: {
        const length = argument(low);
        if (length > bytes.length) throw new RangeError('ends too early');
        return Array.from({ length }, () => value(depth + 1));
      }
      case 5: {
        const length = argument(low);
        if (length > bytes.length) throw new RangeError('ends too early');
        return Object.fromEntries(Array.from({ length }, () => [String(value(depth + 1)), value(depth + 1)]));
      }
      case 6:
        argument(low);
        return value(depth + 1);
      default:
        return simple(low);
    }
  }

  function simple(low: number): unknown {
    if (low === 20 || low === 21) return low === 21;
    if (low === 22) return null;
    if (low === 27) {
      at += 8;
      return view.getFloat64(at - 8);
    }
    throw new RangeError('no such value in DAG-CBOR');
  }

  return value(0);
}
