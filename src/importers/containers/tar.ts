import { Unreadable } from '../reasons.ts';
import { bytesOf, type Container, type Entry, MOST_ENTRIES } from './container.ts';

const BLOCK = 512;
const ascii = new TextDecoder();

export const isTarHead = (head: Uint8Array): boolean =>
  head.length === BLOCK && textAt(head, 257, 5) === 'ustar' && isWhole(head);

/** A tar file, read from front to back; https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_92_13_06 */
export const openTar = (open: () => ReadableStream<Uint8Array>): Container => ({
  kind: 'tar',
  sequential: true,
  async *entries(signal) {
    const source = feed(bytesOf(open(), signal));
    let longName = '';
    for (let count = 0; ; count++) {
      if (count > MOST_ENTRIES) throw new Unreadable('tooMany');
      const head = await source.take(BLOCK);
      if (head.every((byte) => byte === 0)) return;
      if (!isWhole(head)) throw new Unreadable('damaged');
      const size = sizeOf(head);
      const type = textAt(head, 156, 1);
      const padding = (BLOCK - (size % BLOCK)) % BLOCK;
      if (type === 'L' || type === 'x') {
        // The next entry's name, where it has more than 100 letters: GNU's way, and the standard's.
        if (size > 1_000_000) throw new Unreadable('damaged');
        const note = ascii.decode(await source.take(size));
        longName = type === 'L' ? note.replace(/\0.*$/s, '') : (/^\d+ path=(.*)$/m.exec(note)?.[1] ?? longName);
        await source.skip(padding);
        continue;
      }
      const prefix = textAt(head, 345, 155);
      const path = longName || (prefix ? `${prefix}/` : '') + textAt(head, 0, 100);
      longName = '';
      let left = size;
      if (type === '0' || type === '' || type === '7') {
        const entry: Entry = {
          path,
          size,
          print: `${path} ${size}`,
          async *open() {
            while (left > 0) {
              const chunk = await source.some(left);
              left -= chunk.length;
              yield chunk;
            }
          },
        };
        yield entry;
      }
      await source.skip(left + padding);
    }
  },
});

interface Feed {
  /** Up to so many bytes, at least one. @throws Unreadable at the end */
  readonly some: (most: number) => Promise<Uint8Array>;
  readonly take: (length: number) => Promise<Uint8Array>;
  readonly skip: (length: number) => Promise<void>;
}

function feed(bytes: AsyncGenerator<Uint8Array>): Feed {
  let chunk: Uint8Array = new Uint8Array(0);
  async function some(most: number): Promise<Uint8Array> {
    while (chunk.length === 0) {
      const next = await bytes.next().catch((cause: unknown) => {
        const known = cause instanceof Unreadable || (cause instanceof DOMException && cause.name === 'AbortError');
        if (known) throw cause;
        throw new Unreadable('cutOff', cause);
      });
      if (next.done) throw new Unreadable('cutOff');
      chunk = next.value;
    }
    const part = chunk.subarray(0, most);
    chunk = chunk.subarray(part.length);
    return part;
  }
  return {
    some,
    async take(length) {
      const whole = new Uint8Array(length);
      for (let at = 0; at < length; ) {
        const part = await some(length - at);
        whole.set(part, at);
        at += part.length;
      }
      return whole;
    },
    async skip(length) {
      for (let left = length; left > 0; ) left -= (await some(left)).length;
    },
  };
}

const textAt = (head: Uint8Array, from: number, length: number): string =>
  ascii.decode(head.subarray(from, from + length)).replace(/\0.*$/s, '');

/** The sum over the header, its own field taken as spaces. */
function isWhole(head: Uint8Array): boolean {
  const sum = head.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0);
  return sum === Number.parseInt(textAt(head, 148, 8).trim(), 8);
}

/** Octal digits, or from 8 GiB on a big number behind a set first bit. */
function sizeOf(head: Uint8Array): number {
  if ((head[124] ?? 0) & 0x80) return head.subarray(128, 136).reduce((sum, byte) => sum * 256 + byte, 0);
  const size = Number.parseInt(textAt(head, 124, 12).trim() || '0', 8);
  if (!Number.isSafeInteger(size)) throw new Unreadable('damaged');
  return size;
}
