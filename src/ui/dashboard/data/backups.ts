import { browser } from '../../../browser.ts';
import { isoOf } from '../../../domain/day.ts';
import { openBackups } from '../../../store/backup/backups.ts';
import { type Folder, folderNow } from '../../../store/backup/folder.ts';
import { BackupProblem } from '../../../store/backup/problem.ts';
import { todayAt } from '../../clock.ts';
import { nameOf } from './write-file.ts';

/** What is known of backups, in `storage.local` under `backup`. */
export interface BackupNotes {
  /** When the last one was written; milliseconds since 1970. */
  readonly at?: number;
  /** The person wants to be reminded. */
  readonly remind?: boolean;
}

const MONTH_MS = 30 * 86_400_000;
const WEEK_MS = 7 * 86_400_000;

export async function notesNow(): Promise<BackupNotes> {
  const { backup = {} } = (await browser.storage.local.get('backup')) as { backup?: BackupNotes };
  return backup;
}

export const note = async (more: BackupNotes): Promise<void> =>
  browser.storage.local.set({ backup: { ...(await notesNow()), ...more } });

/** Whether to remind: once wished for, and at most while the last one is over a month old. */
export const isDue = ({ at = 0, remind = false }: BackupNotes, now: number): boolean => remind && now - at > MONTH_MS;

/** The folder into which a backup is due: one was chosen, may be written to, and the last backup is a week old. */
export async function dueFolder(now: number): Promise<Folder | undefined> {
  const folder = await folderNow();
  const { at = 0 } = await notesNow();
  const isDue = folder && now - at >= WEEK_MS && (await folder.queryPermission({ mode: 'readwrite' })) === 'granted';
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
