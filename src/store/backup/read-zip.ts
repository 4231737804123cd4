import { BackupProblem } from './problem.ts';
import { piecesOf } from './stream.ts';

/**
 * The files of a zip, found by its directory at the end (APPNOTE.TXT 6.3.10, 4.3.12 and 4.3.16). A reader that runs from
 * the front has to guess where a streamed entry ends, and one backup in some hundred would be guessed wrong.
 */
export type Directory = ReadonlyMap<string, Place>;

interface Place {
  readonly method: number;
  readonly crc: number;
  readonly compressed: number;
  readonly size: number;
  readonly offset: number;
}

const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const MOST_ENTRIES = 64; // ours has six
const STORED = 0;
const DEFLATED = 8;

/** @throws BackupProblem `foreign` when it is no zip */
export async function directoryOf(file: Blob): Promise<Directory> {
  const tailAt = Math.max(0, file.size - END_SIZE - LONGEST_COMMENT);
  const tail = await viewOf(file, tailAt, file.size);
  let end = tail.byteLength - END_SIZE;
  while (end >= 0 && tail.getUint32(end, true) !== END) end -= 1;
  if (end < 0) throw new BackupProblem('foreign');
  const count = tail.getUint16(end + 10, true);
  const size = tail.getUint32(end + 12, true);
  const offset = tail.getUint32(end + 16, true);
  if (count > MOST_ENTRIES || offset + size > file.size) throw new BackupProblem('foreign');
  return entriesOf(await viewOf(file, offset, offset + size), count);
}

function entriesOf(view: DataView, count: number): Directory {
  const places = new Map<string, Place>();
  let at = 0;
  for (let entry = 0; entry < count; entry++) {
    if (at + ENTRY_SIZE > view.byteLength || view.getUint32(at, true) !== ENTRY) throw new BackupProblem('foreign');
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    if (at + ENTRY_SIZE + name > view.byteLength) throw new BackupProblem('foreign');
    const text = new TextDecoder().decode(new Uint8Array(view.buffer, at + ENTRY_SIZE, name));
    places.set(text, {
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      compressed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += ENTRY_SIZE + name + extra + comment;
  }
  return places;
}

/** The text of one file of the zip, piece by piece; its checksum is held against it at the end. */
export async function* textOf(file: Blob, name: string, place: Place): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let crc = 0;
  let size = 0;
  try {
    for await (const bytes of piecesOf(await opened(file, place))) {
      crc = crc32(bytes, crc);
      size += bytes.length;
      if (size > place.size) break; // more than it says: no need to see how much more
      yield decoder.decode(bytes, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    throw error instanceof BackupProblem ? error : new BackupProblem('damaged', name, error);
  }
  if (size !== place.size || crc !== place.crc) throw new BackupProblem('damaged', name);
}

async function opened(file: Blob, { method, offset, compressed }: Place): Promise<ReadableStream<Uint8Array>> {
  const local = await viewOf(file, offset, offset + LOCAL_SIZE);
  if (local.byteLength < LOCAL_SIZE || local.getUint32(0, true) !== LOCAL) throw new Error('no local header');
  const from = offset + LOCAL_SIZE + local.getUint16(26, true) + local.getUint16(28, true);
  const raw = file.slice(from, from + compressed).stream();
  if (method === STORED) return raw;
  if (method === DEFLATED) return raw.pipeThrough(new DecompressionStream('deflate-raw'));
  throw new Error(`compressed by method ${method}`);
}

const viewOf = async (file: Blob, from: number, to: number): Promise<DataView> =>
  new DataView(await file.slice(from, to).arrayBuffer());

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** CRC-32 as zip has it (ISO 3309), carried on from what came before. */
function crc32(bytes: Uint8Array, before: number): number {
  let crc = ~before;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}
