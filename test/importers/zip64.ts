import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** Writes a zip64 file entry by entry, larger than any memory, and with holes where it holds nothing but zeros. */
export interface ZipWriter {
  /** A stored file of zeros, which takes no room on the disk. */
  addHole(name: string, size: number): void;
  /** A deflated file, read part by part. */
  add(name: string, parts: Iterable<Buffer>): Promise<void>;
  /** Writes the directory. */
  end(): void;
}

export function zipWriter(path: string): ZipWriter {
  const file = openSync(path, 'w');
  const entries: Buffer[] = [];
  let at = 0;
  const put = (bytes: Buffer): void => {
    at += writeSync(file, bytes, 0, bytes.length, at);
  };
  const begin = (entry: Stored): void => {
    put(localHeader(entry));
    entries.push(centralHeader(entry));
  };
  return {
    addHole(name, size) {
      begin({ name, crc: crcOfZeros(size), packed: size, size, method: 0, at });
      at += size;
    },
    async add(name, parts) {
      let [crc, size] = [0, 0];
      function* counted(): Generator<Buffer> {
        for (const part of parts) {
          crc = crc32(part, crc);
          size += part.length;
          yield part;
        }
      }
      const packed = Buffer.concat(await Readable.from(counted()).pipe(createDeflateRaw()).toArray());
      begin({ name, crc, packed: packed.length, size, method: 8, at });
      put(packed);
    },
    end() {
      const directory = at;
      const whole = Buffer.concat(entries);
      put(whole);
      put(endOf(directory, whole.length, entries.length));
      ftruncateSync(file, at);
      closeSync(file);
    },
  };
}

interface Stored {
  readonly name: string;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly method: number;
  readonly at: number;
}

type Field = readonly [bytes: 2 | 4 | 8, value: number];

/** Numbers one after the other, the lowest byte first. */
const record = (...fields: readonly Field[]): Buffer =>
  Buffer.concat(
    fields.map(([bytes, value]) => {
      const field = Buffer.alloc(8);
      field.writeBigUInt64LE(BigInt(value));
      return field.subarray(0, bytes);
    }),
  );

const [FULL_2, FULL_4] = [0xffff, 0xffffffff]; // what stands where the true size is told by the zip64 field
const ZIP64: Field = [2, 45]; // the version that reads it

/** The zip64 field: true sizes where the old ones are too small (APPNOTE 4.5.3). */
function sizesOf({ size, packed }: Stored, ...offset: readonly number[]): Buffer {
  const values = [size, packed, ...offset];
  return record([2, 1], [2, values.length * 8], ...values.map((value): Field => [8, value]));
}

/** What both headers of an entry say of it, from its flags to the length of its zip64 field. */
const described = ({ name, crc, method }: Stored, sizes: Buffer): readonly Field[] => [
  [2, 0],
  [2, method],
  [4, 0],
  [4, crc],
  [4, FULL_4],
  [4, FULL_4],
  [2, name.length],
  [2, sizes.length],
];

function localHeader(entry: Stored): Buffer {
  const sizes = sizesOf(entry);
  const head = record([4, 0x04034b50], ZIP64, ...described(entry, sizes));
  return Buffer.concat([head, Buffer.from(entry.name), sizes]);
}

function centralHeader(entry: Stored): Buffer {
  const sizes = sizesOf(entry, entry.at);
  const head = record(
    [4, 0x02014b50],
    ZIP64,
    ZIP64,
    ...described(entry, sizes),
    [2, 0], // comment
    [2, 0], // disk
    [2, 0], // internal attributes
    [4, 0], // external attributes
    [4, FULL_4],
  );
  return Buffer.concat([head, Buffer.from(entry.name), sizes]);
}

function endOf(directory: number, length: number, entries: number): Buffer {
  const few = Math.min(entries, FULL_2);
  const zip64 = record(
    [4, 0x06064b50],
    [8, 44],
    ZIP64,
    ZIP64,
    [4, 0],
    [4, 0],
    [8, entries],
    [8, entries],
    [8, length],
    [8, directory],
  );
  const locator = record([4, 0x07064b50], [4, 0], [8, directory + length], [4, 1]);
  const end = record([4, 0x06054b50], [2, 0], [2, 0], [2, few], [2, few], [4, FULL_4], [4, FULL_4], [2, 0]);
  return Buffer.concat([zip64, locator, end]);
}

function crcOfZeros(length: number): number {
  const zeros = Buffer.alloc(Math.min(length, 2 ** 26));
  let crc = 0;
  for (let left = length; left > 0; left -= zeros.length)
    crc = crc32(zeros.subarray(0, Math.min(left, zeros.length)), crc);
  return crc;
}
