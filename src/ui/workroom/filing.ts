import { dayOf } from '../../domain/day.ts';
import type { Settings } from '../../settings.ts';
import { activityStreams } from '../../store/backup/activity-streams.ts';
import { activityWatch } from '../../store/backup/activity-watch.ts';
import { BackupProblem, openBackups } from '../../store/backup/backups.ts';
import { type Begun, forgetBegun, noteBegun } from '../../store/backup/begun.ts';
import { csv } from '../../store/backup/csv.ts';
import { daysCsv } from '../../store/backup/days-csv.ts';
import { jsonl } from '../../store/backup/jsonl.ts';
import { sealed } from '../../store/backup/seal.ts';
import { encoded, piecesOf, streamOf } from '../../store/backup/stream.ts';
import { weeksCsv } from '../../store/backup/weeks-csv.ts';
import { openStore, type Store, StoreProblem } from '../../store/store.ts';
import { tellChanged } from '../changed.ts';
import { offsetAt } from '../zone.ts';
import type { Far, Filing, Form, Job, Wish } from './said.ts';
import { awaitTurn, takeTurn } from './turn.ts';

const EVERY = 100; // ms between two words on how far it is

/** What a file is made of, and when. */
interface Made {
  readonly store: Store;
  readonly settings: Settings;
  readonly made: number;
}

/** A table of the whole record, which its counters are read for first. */
async function* ofDays({ store, settings, made }: Made, of: 'days' | 'weeks') {
  const days = await store.days();
  const today = dayOf(made, offsetAt(made));
  if (of === 'days') return yield* daysCsv(days, today);
  const { readingOf } = await import('../reading.ts'); // brings all instruments along
  const { instrument, options } = readingOf(settings);
  yield* weeksCsv(instrument, days, today, options);
}

const TEXTS: Readonly<Record<Form, (of: Made) => AsyncIterable<string>>> = {
  csv: ({ store }) => csv(store.acts()),
  jsonl: ({ store }) => jsonl(store.acts()),
  as2: ({ store }) => activityStreams(store.acts()),
  aw: ({ store, made }) => activityWatch(store.acts(), made),
  days: (of) => ofDays(of, 'days'),
  weeks: (of) => ofDays(of, 'weeks'),
};

type To<W extends Wish['do']> = Extract<Wish, { do: W }>;
/** Does the work and says where it then stands; `far` is told on the way. */
type Work = (far: (far: Far) => void, signal: AbortSignal) => Promise<Job>;

/** Writes files and takes backups in, one thing at a time. @param told hears of each change */
export function newFiling(told: (job: Job) => void) {
  let job: Job = { is: 'rest' };
  let abort: AbortController | undefined;
  let opened: (To<'open'> & { readonly acts: number }) | undefined;
  let giveBack = (): void => undefined;

  const enter = (next: Job): void => {
    job = next;
    told(job);
  };

  /** Begins work if none is under way; `lasting`: it is noted, so that a browser that closes cannot hide that it broke off. */
  async function run(of: Filing, lasting: boolean, work: Work): Promise<void> {
    if (abort || job.is === 'file') return told(job);
    const controller = new AbortController();
    abort = controller;
    const over = await takeTurn('work');
    let end: Job = { is: 'failed', of, why: 'work_elsewhere' };
    if (over) {
      try {
        if (lasting && of !== 'check') await note(of);
        enter({ is: 'busy', of }); // only now: what a page saw under way is told of if it breaks off
        let spoke = 0;
        const told = (far: Far): void => {
          if (performance.now() - spoke < EVERY) return;
          spoke = performance.now();
          enter({ is: 'busy', of, far });
        };
        end = await work(told, controller.signal);
      } catch (error) {
        end = broken(of, error, controller.signal);
      }
      over();
    }
    if (lasting && end.is !== 'file') await forget();
    abort = undefined;
    enter(end);
  }

  async function note(of: Begun['of']): Promise<void> {
    giveBack = await awaitTurn('filing');
    await noteBegun({ of, at: Date.now() });
  }

  async function forget(): Promise<void> {
    await forgetBegun();
    giveBack();
    giveBack = () => undefined;
  }

  return {
    job: () => job,

    backup: ({ name, made, passphrase }: To<'backup'>, wish: number): Promise<void> =>
      run('backup', true, async (far, signal) => {
        const backups = await openBackups();
        try {
          const file = await gathered(await backups.write(made, passphrase), far, signal);
          return { is: 'file', of: 'backup', wish, name, file, made };
        } finally {
          backups.close();
        }
      }),

    export: ({ form, settings, name, made, passphrase }: To<'export'>, wish: number): Promise<void> =>
      run('export', true, async (far, signal) => {
        const store = await openStore();
        try {
          const plain = streamOf(encoded(TEXTS[form]({ store, settings, made })));
          const file = await gathered(passphrase === undefined ? plain : await sealed(plain, passphrase), far, signal);
          return { is: 'file', of: 'export', wish, name, file, made };
        } finally {
          store.close();
        }
      }),

    /** Looks into a backup, which is then kept in mind to be restored. */
    open: (wish: To<'open'>): Promise<void> =>
      run('restore', false, async (_far, signal) => {
        opened = undefined;
        const backups = await openBackups();
        try {
          const preview = await backups.preview(wish.file, wish.passphrase, { signal });
          opened = { ...wish, acts: preview.acts };
          return { is: 'opened', of: 'restore', preview };
        } finally {
          backups.close();
        }
      }),

    restore: async ({ how }: To<'restore'>): Promise<void> => {
      if (job.is !== 'opened' || !opened) return;
      const { file, passphrase, acts } = opened;
      opened = undefined;
      await run('restore', true, async (far, signal) => {
        const backups = await openBackups();
        const heed = { told: (done: number) => far({ done, of: acts }), signal };
        try {
          return { is: 'restored', of: 'restore', added: await backups.restore(file, how, passphrase, heed) };
        } finally {
          backups.close();
          for (const changed of ['actions', 'imports', 'shares'] as const) tellChanged(changed);
        }
      });
    },

    check: (): Promise<void> =>
      run('check', false, async (far, signal) => {
        const store = await openStore();
        try {
          const repairs = await store.check({ told: (done, of) => far({ done, of }), signal });
          if (repairs.length > 0) tellChanged('actions');
          return { is: 'checked', of: 'check', at: Date.now(), repairs };
        } finally {
          store.close();
        }
      }),

    cancel: (): void => abort?.abort(),

    /** The file that waited is saved, or nobody wants it. */
    async leave(isSaved: boolean): Promise<void> {
      if (job.is !== 'file') return told(job);
      const { of, name, file } = job;
      enter(isSaved ? { is: 'saved', of, name, size: file.size } : { is: 'cancelled', of });
      await forget();
    },
  };
}

function broken(of: Filing, error: unknown, { aborted }: AbortSignal): Job {
  if (error instanceof BackupProblem || error instanceof StoreProblem)
    return { is: 'failed', of, why: error.messageKey };
  if (aborted) return { is: 'cancelled', of };
  reportError(error);
  return { is: 'failed', of, why: 'work_mistake' };
}

/** A file as it is made, piece by piece, as one. */
async function gathered(
  file: ReadableStream<Uint8Array>,
  told: (far: Far) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const pieces: BlobPart[] = [];
  let size = 0;
  for await (const piece of piecesOf(file)) {
    signal.throwIfAborted();
    pieces.push(Uint8Array.from(piece));
    size += piece.length;
    told({ bytes: size });
  }
  return new Blob(pieces, { type: 'application/octet-stream' });
}
