import { browser } from '../browser.ts';

/** What is known of backups, in `storage.local` under `backup`. */
export interface BackupNotes {
  /** When the last one was written; milliseconds since 1970. */
  readonly at?: number;
  /** The person wants to be reminded. */
  readonly remind?: boolean;
  /** When they last were. */
  readonly reminded?: number;
}

const DAY_MS = 86_400_000;
const MONTH_MS = 30 * DAY_MS;

export async function notesNow(): Promise<BackupNotes> {
  const { backup = {} } = (await browser.storage.local.get('backup')) as { backup?: BackupNotes };
  return backup;
}

export const note = async (more: BackupNotes): Promise<void> =>
  browser.storage.local.set({ backup: { ...(await notesNow()), ...more } });

/** Whether the last backup is over a month old, and that is to be said. */
export const isDue = ({ at = 0, remind = false }: BackupNotes, now: number): boolean => remind && now - at > MONTH_MS;

/** Whether to remind where it was not asked for: for a day, and not again within a month. */
export function mayRemind(notes: BackupNotes, now: number): boolean {
  const since = now - (notes.reminded ?? 0);
  return isDue(notes, now) && (since < DAY_MS || since > MONTH_MS);
}

/** Notes that the person is being reminded now, unless that began today. */
export const noteReminded = ({ reminded = 0 }: BackupNotes, now: number): Promise<void> =>
  now - reminded < DAY_MS ? Promise.resolve() : note({ reminded: now });
