import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

const GIB = 2 ** 30;
const FILM = 5 * GIB;
export const VIEWS = 400_000;

/** The rows of a watch history, some thousand at a time: the bench must not fill the memory that it measures. */
function* watchHistory(): Generator<Buffer> {
  for (let from = 0; from < VIEWS; from += 10_000) {
    const rows = Array.from({ length: 10_000 }, (_, n) => viewOf(from + n));
    yield Buffer.from(`${from === 0 ? '[' : ','}${JSON.stringify(rows, null, 1).slice(1, -1)}`);
  }
  yield Buffer.from(']');
}

const viewOf = (index: number) => ({
  header: 'YouTube',
  title: `Watched an invented film number ${index}`,
  titleUrl: `https://www.youtube.com/watch?v=${(index * 7919).toString(36).padStart(11, 'a')}`,
  subtitles: [
    { name: 'Invented channel', url: `https://www.youtube.com/channel/UC${String(index % 997).padStart(22, '0')}` },
  ],
  time: new Date(Date.UTC(2026, 9, 1) - index * 787_000).toISOString(),
  products: ['YouTube'],
  activityControls: ['YouTube watch history'],
});

/** The history packed, its checksum and its size. */
async function packHistory(): Promise<{ packed: Buffer; crc: number; size: number }> {
  let [crc, size] = [0, 0];
  async function* counted(): AsyncGenerator<Buffer> {
    for (const part of watchHistory()) {
      crc = crc32(part, crc);
      size += part.length;
      yield part;
    }
  }
  const packed = Buffer.concat(await Readable.from(counted()).pipe(createDeflateRaw()).toArray());
  return { packed, crc, size };
}

/** Writes a zip64 file whose film is a hole in the file, so that it takes no room on the disk. */
export async function writeTakeout(path: string): Promise<void> {
  const file = openSync(path, 'w');
  const { packed, crc, size } = await packHistory();
  const film = {
    name: 'Takeout/YouTube and YouTube Music/videos/film.mp4',
    crc: crcOfZeros(FILM),
    packed: FILM,
    size: FILM,
    method: 0,
    at: 0,
  };
  let at = 0;
  const put = (bytes: Buffer): void => {
    at += writeSync(file, bytes, 0, bytes.length, at);
  };
  put(localHeader(film));
  at += FILM;
  const views = {
    name: 'Takeout/YouTube and YouTube Music/history/watch-history.json',
    crc,
    packed: packed.length,
    size,
    method: 8,
    at,
  };
  put(localHeader(views));
  put(packed);
  const directory = at;
  put(Buffer.concat([film, views].map(centralHeader)));
  put(endOf(directory, at - directory, 2));
  ftruncateSync(file, at);
  closeSync(file);
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
  end.writeUInt16LE(entries, 84);
  end.writeUInt16LE(entries, 86);
  end.writeUInt32LE(0xffffffff, 88);
  end.writeUInt32LE(0xffffffff, 92);
  return end;
}

function crcOfZeros(length: number): number {
  const zeros = Buffer.alloc(2 ** 26);
  let crc = 0;
  for (let left = length; left > 0; left -= zeros.length)
    crc = crc32(zeros.subarray(0, Math.min(left, zeros.length)), crc);
  return crc;
}
