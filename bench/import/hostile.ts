import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Reason } from '../../src/importers/reasons.ts';
import { zipWriter } from '../../test/importers/zip64.ts';
import { HISTORY, watchHistory } from './takeout.ts';

const GIB = 2 ** 30;
const MB = 1_000_000;
const FEW = 10_000; // views that must come out whatever lies around them

/** An archive that is too much for whoever takes it in at once. */
export interface Hostile {
  readonly what: string;
  readonly file: string;
  /** Acts that are in it, and can be had. */
  readonly acts: number;
  /** What must be said of it. */
  readonly reason?: Reason;
  readonly write: (path: string) => Promise<void> | void;
}

/** @returns archives to be written into a folder one after the other: together they would take some gigabytes */
export const hostileArchives = (folder: string): readonly (Hostile & { readonly path: string })[] =>
  HOSTILE.map((archive) => ({ ...archive, path: join(folder, archive.file) }));

const HOSTILE: readonly Hostile[] = [
  { what: 'a million entries', file: 'entries.zip', acts: FEW, write: (path) => crowd(path, 1_000_000) },
  { what: 'one entry more', file: 'more.zip', acts: 0, reason: 'tooMany', write: (path) => crowd(path, 1_000_001) },
  {
    what: 'a JSON of 500 MB',
    file: 'long.zip',
    acts: 1_020_000,
    write: (path) => packed(path, watchHistory(1_020_000)),
  },
  { what: 'a row of 500 MB', file: 'watch-history.json', acts: 0, reason: 'tooLong', write: (path) => longRow(path) },
  {
    what: 'a JSON of 10 GB, packed',
    file: 'bomb.zip',
    acts: 0,
    reason: 'swells',
    write: (path) => packed(path, spaces()),
  },
  { what: 'a part cut at 2 GiB', file: 'part.zip', acts: 0, reason: 'cutAtTwoGib', write: (path) => part(path) },
];

async function crowd(path: string, entries: number): Promise<void> {
  const zip = zipWriter(path);
  for (let nth = 1; nth < entries; nth += 1) zip.addHole(`Takeout/Photos/${nth}.jpg`, 0);
  await zip.add(HISTORY, watchHistory(FEW));
  zip.end();
}

async function packed(path: string, parts: Iterable<Buffer>): Promise<void> {
  const zip = zipWriter(path);
  await zip.add(HISTORY, parts);
  zip.end();
}

function* spaces(): Generator<Buffer> {
  const some = Buffer.alloc(10 * MB, 0x20);
  yield Buffer.from('[');
  for (let nth = 0; nth < 1_000; nth += 1) yield some;
  yield Buffer.from(']');
}

function longRow(path: string): void {
  const file = openSync(path, 'w');
  writeSync(file, '[{"time":"2026-10-01T00:00:00.000Z","products":["YouTube"],"header":"YouTube","title":"');
  const some = Buffer.alloc(10 * MB, 0x61);
  for (let nth = 0; nth < 50; nth += 1) writeSync(file, some);
  writeSync(file, '"}]');
  closeSync(file);
}

/** Some programs keep a file's size in 31 bits, and cut what is longer. */
function part(path: string): void {
  const zip = zipWriter(path);
  zip.addHole('Takeout/Videos/film.mp4', 3 * GIB);
  zip.end();
  const file = openSync(path, 'r+');
  ftruncateSync(file, 2 * GIB - 1);
  closeSync(file);
}
