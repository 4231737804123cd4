import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A small disk of its own, to hold a profile and to be full at will. */
export interface Disk {
  readonly folder: string;
  /** Takes all that is left of it. */
  fill(): void;
  free(): void;
  remove(): void;
}

const SIZE = '1500m'; // of which Firefox lets one site have a tenth: less would be full for the store before it is
const PIECE = Buffer.alloc(1 << 20);

/** @throws where the machine lets nobody but its keeper mount one */
export function aDisk(): Disk {
  const folder = mkdtempSync(join(tmpdir(), 'rungs-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder], { stdio: 'pipe' });
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error('a disk that can be full must be mounted: run as root, or with --full 0', { cause: error });
  }
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill() {
      const file = openSync(ballast, 'w');
      try {
        for (let piece = PIECE; piece.length > 0; ) {
          try {
            writeSync(file, piece);
          } catch (error) {
            if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
            piece = piece.subarray(0, piece.length >> 1); // down to the last byte
          }
        }
      } finally {
        closeSync(file);
      }
    },
    free: () => rmSync(ballast, { force: true }),
    remove() {
      execFileSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
