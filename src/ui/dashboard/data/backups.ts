import { isoOf } from '../../../domain/day.ts';
import { openBackups } from '../../../store/backup/backups.ts';
import { type Folder, folderNow } from '../../../store/backup/folder.ts';
import { BackupProblem } from '../../../store/backup/problem.ts';
import { note, notesNow } from '../../backup-notes.ts';
import { todayAt } from '../../clock.ts';
import { lockNow } from '../../lock.ts';
import { nameOf } from './name-of.ts';

const WEEK_MS = 7 * 86_400_000;

/**
 * The folder into which a backup is due: one was chosen, may be written to, and the last backup is a week old. None while
 * a lock is set, since nobody is there to give the passphrase that would seal it.
 */
export async function dueFolder(now: number): Promise<Folder | undefined> {
  const folder = await folderNow();
  if (!folder || (await lockNow())) return undefined;
  const { at = 0 } = await notesNow();
  const isDue = now - at >= WEEK_MS && (await folder.queryPermission({ mode: 'readwrite' })) === 'granted';
  return isDue ? folder : undefined;
}

/**
 * Writes a backup into a folder; a file of that name that is there stays as it is until the new one is whole.
 * @throws BackupProblem where the browser cannot write there
 */
export async function writeInto(
  folder: Folder,
  now: number,
): Promise<{ readonly name: string; readonly size: number }> {
  const name = nameOf(isoOf(todayAt(now)), 'zip', false);
  const backups = await openBackups();
  try {
    const backup = await backups.write(now);
    const file = await folder.getFileHandle(name, { create: true });
    await backup.pipeTo(await file.createWritable());
    await note({ at: now });
    return { name, size: (await file.getFile()).size };
  } catch (error) {
    throw error instanceof DOMException ? new BackupProblem('folder', name, error) : error;
  } finally {
    backups.close();
  }
}
