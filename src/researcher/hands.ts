import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Task, Told } from './work.ts';

/** How many workers are set to a task of so many parts: one for each core, and none for a handful. */
export const handsFor = (parts: number): number => Math.max(1, Math.min(availableParallelism(), Math.ceil(parts / 50)));

/** Deals things out in turn, to each hand about as many. */
export const dealt = <T>(things: readonly T[], hands: number): readonly (readonly T[])[] =>
  Array.from({ length: hands }, (_, hand) => things.filter((_, nth) => nth % hands === hand));

/** Has every task done by a worker of its own, and hears what they tell. */
export async function together(tasks: readonly Task[], hear: (told: Told) => void): Promise<void> {
  await Promise.all(
    tasks.map(
      (task) =>
        new Promise<void>((done, fail) => {
          const worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: task });
          worker.on('message', hear);
          worker.on('error', fail);
          worker.on('exit', (code) => (code === 0 ? done() : fail(new Error(`A worker stopped with ${code}.`))));
        }),
    ),
  );
}
