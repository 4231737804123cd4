import { useEffect, useState } from 'preact/hooks';
import type { Words } from '../../../strings.ts';
import { note } from '../../backup-notes.ts';
import { saveFile } from '../../save-file.ts';
import { useWords } from '../../words.ts';
import { expect, newId, notice, nowInWorkroom, onWork, tell } from '../../workroom/door.ts';
import type { Filing, Job, Wish } from '../../workroom/said.ts';

/** Work with files as a page of the dashboard sees and steers it; it is done in the workroom, and goes on without the page. */

/** What one kind of work says, and how to break it off or take its file. */
export interface FilingLine {
  /** What is said now; empty: nothing. */
  readonly said: string;
  readonly isBusy: boolean;
  readonly failed: boolean;
  /** How much of all is done, 0 to 1, where that is known. */
  readonly share?: number;
  cancel(): void;
  /** There where a file is written and waits: has it saved, or thrown away. */
  save?(): void;
  discard?(): void;
}

/** Wishes for something; a file that comes of it is saved at once, unless this tab is closed before. */
export function ask(wish: Wish, of: Filing): void {
  const id = newId();
  expect({ filing: { is: 'busy', of } });
  const forget = onWork(() => {
    const { filing } = nowInWorkroom();
    if (filing.is === 'busy' || filing.is === 'rest') return;
    forget();
    if (filing.is === 'file' && filing.wish === id) void save(filing).catch(fail(of));
  });
  tell(wish, id).catch(fail(of));
}

export async function save({ of, name, file, made }: Extract<Job, { is: 'file' }>): Promise<void> {
  // Until the workroom says that it is saved: what began before that would take the word for its own.
  expect({ filing: { is: 'busy', of, far: { bytes: file.size } } });
  saveFile(name, file, file.type);
  if (of === 'backup') await note({ at: made });
  await tell({ do: 'saved' });
}

const fail = (of: Filing) => (error: unknown) => {
  expect({ filing: { is: 'failed', of, why: 'work_mistake' } });
  reportError(error);
};

/** Whether anything is done with files now, so that nothing else can begin. */
export const isTaken = ({ is }: Job): boolean => is === 'busy' || is === 'file';

export function useJob(): Job {
  const [job, setJob] = useState(nowInWorkroom().filing);
  useEffect(() => {
    const heed = (): void => setJob(nowInWorkroom().filing);
    heed();
    return onWork(heed);
  }, []);
  return job;
}

const isOver = (job: Job): boolean => job.is !== 'rest' && job.is !== 'opened' && !isTaken(job);

/** Says that this page shows what came of the work, so that it need not be kept for another; what was read is gone then. */
export function useNoticed(job: Job): void {
  const over = isOver(job);
  useEffect(() => {
    if (over) notice('filing');
  }, [over]);
  useEffect(
    () => () => {
      if (isOver(nowInWorkroom().filing)) expect({ filing: { is: 'rest' } });
    },
    [],
  );
}

export function useFiling(of: Filing): FilingLine {
  const words = useWords();
  const job = useJob();
  const isMine = 'of' in job && job.of === of;
  return {
    said: isMine ? sayOf(words, job) : '',
    isBusy: isMine && job.is === 'busy',
    failed: isMine && job.is === 'failed',
    ...(isMine && job.is === 'busy' && job.far && 'done' in job.far && { share: job.far.done / job.far.of }),
    cancel: () => void tell({ do: 'cancel' }).catch(fail(of)),
    ...(isMine &&
      job.is === 'file' && {
        save: () => void save(job).catch(fail(of)),
        discard: () => void tell({ do: 'discard' }).catch(fail(of)),
      }),
  };
}

/** How far it is, or what came of it. */
export function sayOf(words: Words, job: Exclude<Job, { is: 'rest' }>): string {
  switch (job.is) {
    case 'busy': {
      const { of, far } = job;
      if (of === 'check') return words.say('data_check_busy');
      if (far && 'done' in far)
        return words.say('data_restoring', { done: words.number(far.done), total: words.number(far.of) });
      if (of === 'restore') return words.say('data_reading');
      return words.say('data_writing', { size: words.size(far?.bytes ?? 0) });
    }
    case 'file':
      return words.say('data_ready', { name: job.name, size: words.size(job.file.size) });
    case 'saved':
      return words.say('data_written', { name: job.name, size: words.size(job.size) });
    case 'opened':
    case 'checked':
      return '';
    case 'restored':
      return words.count('data_restored', job.added);
    case 'cancelled':
      return words.say(job.of === 'restore' ? 'data_restore_cancelled' : 'data_cancelled');
    case 'failed':
      return words.say(job.why);
  }
}
