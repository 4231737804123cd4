import type { DayCount } from '../domain/count.ts';
import type { Chosen } from './containers/container.ts';
import { IMPORTERS } from './index.ts';
import type { Circumstances, Progress } from './read.ts';
import type { Reason } from './reasons.ts';
import { Unreadable } from './reasons.ts';
import { type Batch, bring, look, type Plan, type Report } from './runner.ts';

/**
 * Runs the runner beside the page, so that the page stays quick. It keeps nothing and knows no store: batches go to the page,
 * which asks for the next one when it has stored the last.
 */

/** page → worker */
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
      /** `done` of the batches that were stored before a break. */
      readonly done?: readonly string[];
    }
  | { readonly do: 'next' }
  | { readonly do: 'stop' };

/** worker → page */
export type FromWorker =
  | { readonly say: 'progress'; readonly progress: Progress }
  | { readonly say: 'report'; readonly report: Report }
  | { readonly say: 'batch'; readonly batch: Batch }
  | { readonly say: 'brought' }
  | { readonly say: 'stopped' }
  | { readonly say: 'failed'; readonly reason: Reason };

const EVERY = 100;

let work = new AbortController();
let askedNext = (): void => undefined;

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.do === 'stop') work.abort();
  else if (data.do === 'next') askedNext();
  else {
    work.abort();
    work = new AbortController();
    const { signal } = work;
    run(data, signal).catch((error: unknown) => {
      if (signal.aborted) say({ say: 'stopped' });
      else if (error instanceof Unreadable) say({ say: 'failed', reason: error.reason });
      else throw error; // a mistake of ours: the page hears of it by its `error` event
    });
  }
});

async function run(wish: Extract<ToWorker, { chosen: unknown }>, signal: AbortSignal): Promise<void> {
  const world = worldAt(Date.now(), signal);
  if (wish.do === 'look') {
    say({ say: 'report', report: await look(wish.chosen, wish.recorded, world) });
    return;
  }
  for await (const batch of bring(wish.chosen, wish.plan, { ...world, ...(wish.done ? { done: wish.done } : {}) })) {
    const next = new Promise<void>((resolve, reject) => {
      askedNext = resolve;
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    say({ say: 'batch', batch });
    await next;
  }
  say({ say: 'brought' });
}

function worldAt(now: number, signal: AbortSignal): Circumstances {
  let spoke = 0;
  let found = 0;
  return {
    importers: IMPORTERS,
    now,
    offsetAt: (at) => -new Date(at).getTimezoneOffset(),
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
