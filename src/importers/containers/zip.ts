import {
  ERR_ENCRYPTED,
  ERR_OVERLAPPING_ENTRY,
  ERR_UNSAFE_FILENAME,
  type Entry as ZipEntry,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-reader.js';
import { type Reason, Unreadable } from '../reasons.ts';
import { type Bytes, bytesOf, type Container, type Entry, MOST_ENTRIES, swells, tellsNothing } from './container.ts';

const PASSED = '';

/** A zip file, read through slices: the list of its entries first, then only those that are opened. */
export const openZip = (blob: Bytes): Container => ({
  kind: 'zip',
  sequential: false,
  async *entries(signal) {
    const zip = new ZipReader(slicesOf(blob), {
      useWebWorkers: false, // we are in a worker already
      checkOverlappingEntry: true,
      checkSignature: true,
      filenameValidation: 'tolerant', // nothing is ever written under such a name
      // It remembers every name; of a hundred thousand pictures one is enough.
      normalizeFilename: (name) => (tellsNothing(name) ? PASSED : name),
      signal,
    });
    let count = 0;
    const found = zip.getEntriesGenerator();
    for (;;) {
      const next = await found.next().catch((cause: unknown) => {
        signal.throwIfAborted();
        throw new Unreadable('cutOff', cause); // no list of entries at its end, or one that is not whole
      });
      if (next.done) return;
      if (++count > MOST_ENTRIES) throw new Unreadable('tooMany');
      if (!next.value.directory && next.value.filename !== PASSED) yield entryOf(next.value);
    }
  },
});

function entryOf(entry: Exclude<ZipEntry, { directory: true }>): Entry {
  const { filename: path, uncompressedSize: size, compressedSize, signature, encrypted } = entry;
  return {
    path,
    size,
    print: `${path.split('/').at(-1)} ${size} ${signature}`,
    async *open(signal) {
      if (encrypted) throw new Unreadable('encrypted');
      if (path.split(/[/\\]/).includes('..')) throw new Unreadable('unsafeName');
      if (swells(size, compressedSize)) throw new Unreadable('swells');
      const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
      const stop = new AbortController();
      const unpacked = entry.getData(writable, { signal: AbortSignal.any([signal, stop.signal]) });
      // The reader below meets the error, also one that comes before the first byte.
      unpacked.catch((cause: unknown) => writable.abort(cause)).catch(() => undefined);
      let given = 0;
      try {
        for await (const chunk of bytesOf(readable)) {
          given += chunk.length;
          if (given > size) throw new Unreadable('swells');
          yield chunk;
        }
        await unpacked;
      } catch (cause) {
        signal.throwIfAborted();
        throw cause instanceof Unreadable ? cause : new Unreadable(reasonOf(cause), cause);
      } finally {
        stop.abort();
      }
    },
  };
}

const REASON_OF: Readonly<Record<string, Reason>> = {
  [ERR_ENCRYPTED]: 'encrypted',
  [ERR_OVERLAPPING_ENTRY]: 'overlapping',
  [ERR_UNSAFE_FILENAME]: 'unsafeName',
};

const reasonOf = (cause: unknown): Reason =>
  (cause instanceof Error ? REASON_OF[cause.message] : undefined) ?? 'damaged';

/** Slices as zip.js wants them, without its own reader of blobs, which would bring in twice as much. */
const slicesOf = (blob: Bytes) => ({
  size: blob.size,
  get readable(): ReadableStream<Uint8Array> {
    return blob.stream();
  },
  readUint8Array: async (from: number, length: number): Promise<Uint8Array> =>
    new Uint8Array(await blob.slice(from, from + length).arrayBuffer()),
  createReadable: ({ offset = 0, size = blob.size }: { offset?: number; size?: number } = {}) =>
    blob.slice(offset, offset + size).stream(),
});
