import { connect } from '../connection.ts';
import type { StoreOptions } from '../store.ts';
import { backupOf, openBackup } from './backup.ts';
import { type Heed, type Preview, preview, restore } from './restore.ts';

export { BackupProblem } from './problem.ts';
export type { Heed, Preview };

/** Backups of the person's record (docs/data.md); apart from `Store` so that the background need not carry them. */
export interface Backups {
  /**
   * The whole record as one file, read from the database while it is written.
   * @param made now, milliseconds since 1970
   * @param passphrase seals the file with it (age); absent: anyone who has the file can read it
   */
  write(made: number, passphrase?: string): Promise<ReadableStream<Uint8Array>>;
  /** What a backup would bring; it is read to its last row. @throws BackupProblem */
  preview(file: Blob, passphrase?: string, heed?: Heed): Promise<Preview>;
  /**
   * Brings a backup in and returns how many acts are new; a wrong one is refused before anything is written.
   * @throws BackupProblem, StoreProblem
   */
  restore(file: Blob, how: 'merge' | 'replace', passphrase?: string, heed?: Heed): Promise<number>;
  close(): void;
}

/** @throws StoreProblem as `openStore` does */
export async function openBackups({ name }: StoreOptions = {}): Promise<Backups> {
  const connection = await connect(name);
  return {
    write: (made, passphrase) => backupOf(connection, made, passphrase),
    preview: async (file, passphrase, heed) => preview(connection, await openBackup(file, passphrase), heed),
    restore: async (file, how, passphrase, heed) => restore(connection, await openBackup(file, passphrase), how, heed),
    close: () => connection.close(),
  };
}
