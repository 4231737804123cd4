import { browser } from '../../../browser.ts';
import { isoOf } from '../../../domain/day.ts';
import { openBackups } from '../../../store/backup/backups.ts';
import { folderNow } from '../../../store/backup/folder.ts';
import { piecesOf } from '../../../store/backup/stream.ts';
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

/** Writes the weekly backup where a folder was chosen and may be written to. @returns whether it did */
export async function writeWeekly(now: number): Promise<boolean> {
  const folder = await folderNow();
  const { at = 0 } = await notesNow();
  if (!folder || now - at < WEEK_MS || (await folder.queryPermission({ mode: 'readwrite' })) !== 'granted')
    return false;
  const backups = await openBackups();
  try {
    const file = await folder.getFileHandle(nameOf(isoOf(todayAt(now)), 'zip', false), { create: true });
    const into = await file.createWritable();
    for await (const piece of piecesOf(await backups.write(now))) await into.write(Uint8Array.from(piece));
    await into.close();
    await note({ at: now });
    return true;
  } finally {
    backups.close();
  }
}
