import type { DayCount } from '../../domain/count.ts';
import { actionOf } from '../../importers/action.ts';
import type { Chosen } from '../../importers/containers/container.ts';
import { IMPORTERS } from '../../importers/index.ts';
import type { Circumstances, Progress } from '../../importers/read.ts';
import { Unreadable } from '../../importers/reasons.ts';
import { type Batch, bring, look, type Plan, type Report } from '../../importers/runner.ts';
import type { Settings } from '../../settings.ts';
import { openKeeping, StoreProblem } from '../../store/keeping.ts';
import { offsetAt } from '../zone.ts';
import { type Span, spansOf } from './covers.ts';
import { type ModeWish, modeOf } from './mode-of.ts';
import type { Failure } from './said.ts';

/**
 * Reads archives beside the workroom, so that this can answer meanwhile, and keeps what they hold: told across threads, each
 * act would stand in both, which in Firefox took a hundred megabytes.
 */

/** workroom → worker */
export type ToWorker =
  | {
      readonly do: 'look';
      readonly chosen: readonly Chosen[];
      /** Day counts of acts that were seen on pages, without those of archives. */
      readonly recorded: readonly DayCount[];
    }
  | {
      readonly do: 'bring';
      readonly chosen: readonly Chosen[];
      readonly plan: Plan;
      /** `done` of what was kept before a break. */
      readonly done: readonly string[];
      /** Of the import that the acts belong to. */
      readonly id: number;
      readonly as: ModeWish;
      readonly settings: Pick<Settings, 'mode' | 'rules'>;
    }
  | { readonly do: 'stop' };

/** worker → workroom */
export type FromWorker =
  | { readonly say: 'progress'; readonly progress: Progress }
  | { readonly say: 'report'; readonly report: Report }
  | ({ readonly say: 'kept' } & Kept)
  | { readonly say: 'brought' }
  | { readonly say: 'stopped' }
  | { readonly say: 'failed'; readonly why: Failure };

/** What is on the disk since the last such word. */
export interface Kept {
  /** Acts that were not there before. */
  readonly added: number;
  /** Files that have been read to their end. */
  readonly done: readonly string[];
  readonly spans: readonly Span[];
}

const EVERY = 100; // ms between two words on how far it is

let stop = new AbortController();
let working = Promise.resolve();

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  stop.abort();
  if (data.do === 'stop') {
    const stopped = (): void => say({ say: 'stopped' });
    void working.then(stopped, stopped);
    return;
  }
  stop = new AbortController();
  const { signal } = stop;
  working = (data.do === 'look' ? lookAt(data, signal) : keepAll(data, signal)).catch((error: unknown) => {
    if (signal.aborted) return;
    if (error instanceof Unreadable) say({ say: 'failed', why: error.reason });
    else if (error instanceof StoreProblem) say({ say: 'failed', why: { key: error.messageKey } });
    else {
      say({ say: 'failed', why: 'mistake' });
      throw error; // for the browser's console
    }
  });
});

type To<W extends ToWorker['do']> = Extract<ToWorker, { do: W }>;

async function lookAt({ chosen, recorded }: To<'look'>, signal: AbortSignal): Promise<void> {
  say({ say: 'report', report: await look(chosen, recorded, worldAt(signal)) });
}

/** Reads on while the batch before is kept. */
async function keepAll(wish: To<'bring'>, signal: AbortSignal): Promise<void> {
  const { chosen, plan, done, id, as, settings } = wish;
  const store = await openKeeping();
  const stamp = modeOf(as, settings);
  const keep = async (batch: Batch): Promise<void> => {
    const actions = batch.acts.map((act) => actionOf(act, { import: id, mode: stamp(act), offsetAt }));
    say({ say: 'kept', added: await store.add(actions), done: batch.done, spans: spansOf(actions) });
  };
  let keeping = Promise.resolve();
  try {
    for await (const batch of bring(chosen, plan, { ...worldAt(signal), done })) {
      await keeping;
      signal.throwIfAborted();
      keeping = keep(batch);
      keeping.catch(() => undefined); // heard of at the next batch, or at the end
    }
  } finally {
    await keeping; // what is on its way to the disk is told of before anything else is
    store.close();
  }
  say({ say: 'brought' });
}

function worldAt(signal: AbortSignal): Circumstances {
  let spoke = 0;
  let found = 0;
  return {
    importers: IMPORTERS,
    now: Date.now(),
    offsetAt,
    signal,
    onProgress(progress) {
      // The first find is told at once, everything after it a few times a second.
      const first = found === 0 && progress.acts > 0;
      found = progress.acts;
      if (!first && performance.now() - spoke < EVERY) return;
      spoke = performance.now();
      say({ say: 'progress', progress });
    },
  };
}

function say(message: FromWorker): void {
  self.postMessage(message);
}
