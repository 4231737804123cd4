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

/** The zip64 field: true sizes where the old ones are too small (APPNOTE 4.5.3). */
function sizesOf({ size, packed }: Stored, ...offset: readonly number[]): Buffer {
  const values = [size, packed, ...offset];
  const field = Buffer.alloc(4 + values.length * 8);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(values.length * 8, 2);
  values.forEach((value, index) => void field.writeBigUInt64LE(BigInt(value), 4 + index * 8));
  return field;
}

function localHeader(entry: Stored): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(45, 4);
  head.writeUInt16LE(entry.method, 8);
  head.writeUInt32LE(entry.crc, 14);
  head.writeUInt32LE(0xffffffff, 18);
  head.writeUInt32LE(0xffffffff, 22);
  head.writeUInt16LE(entry.name.length, 26);
  const sizes = sizesOf(entry);
  head.writeUInt16LE(sizes.length, 28);
  return Buffer.concat([head, Buffer.from(entry.name), sizes]);
}

function centralHeader(entry: Stored): Buffer {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(45, 4);
  head.writeUInt16LE(45, 6);
  head.writeUInt16LE(entry.method, 10);
  head.writeUInt32LE(entry.crc, 16);
  head.writeUInt32LE(0xffffffff, 20);
  head.writeUInt32LE(0xffffffff, 24);
  head.writeUInt16LE(entry.name.length, 28);
  const sizes = sizesOf(entry, entry.at);
  head.writeUInt16LE(sizes.length, 30);
  head.writeUInt32LE(0xffffffff, 42);
  return Buffer.concat([head, Buffer.from(entry.name), sizes]);
}

function endOf(directory: number, length: number, entries: number): Buffer {
  const end = Buffer.alloc(56 + 20 + 22);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeUInt16LE(45, 12);
  end.writeUInt16LE(45, 14);
  end.writeBigUInt64LE(BigInt(entries), 24);
  end.writeBigUInt64LE(BigInt(entries), 32);
  end.writeBigUInt64LE(BigInt(length), 40);
  end.writeBigUInt64LE(BigInt(directory), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(directory + length), 64);
  end.writeUInt32LE(1, 72);
  end.writeUInt32LE(0x06054b50, 76);
  end.writeUInt16LE(Math.min(entries, 0xffff), 84);
  end.writeUInt16LE(Math.min(entries, 0xffff), 86);
  end.writeUInt32LE(0xffffffff, 88);
  end.writeUInt32LE(0xffffffff, 92);
  return end;
}

function crcOfZeros(length: number): number {
  const zeros = Buffer.alloc(Math.min(length, 2 ** 26));
  let crc = 0;
  for (let left = length; left > 0; left -= zeros.length)
    crc = crc32(zeros.subarray(0, Math.min(left, zeros.length)), crc);
  return crc;
}
