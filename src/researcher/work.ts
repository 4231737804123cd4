import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Study } from '../studies/study.ts';
import { donation, type Sent } from './demo.ts';
import { keysIn } from './keys.ts';
import { type Outcome, takeAll } from './take.ts';

/** What a worker may be asked to do. */
export type Task =
  | {
      readonly do: 'take';
      /** Donations, by their paths from a folder. */
      readonly paths: readonly (readonly [number: number, path: string])[];
      readonly from: string;
      readonly key: string | undefined;
      readonly study: Study | undefined;
      readonly folder: string;
      readonly worker: number;
    }
  | {
      readonly do: 'demo';
      readonly seeds: readonly number[];
      readonly study: Study;
      readonly studyHash: string;
      readonly folder: string;
      readonly waves: readonly number[];
    };

/** What it answers, one after the other. */
export type Told = { readonly outcome: Outcome } | { readonly sent: Omit<Sent, 'bytes'> };

export async function work(task: Task, tell: (told: Told) => void): Promise<void> {
  if (task.do === 'take') {
    const keys = task.key === undefined ? [] : await keysIn(task.key);
    return takeAll(task, keys, (outcome) => tell({ outcome }));
  }
  for (const seed of task.seeds)
    for (const wave of task.waves) {
      // Not everybody comes again.
      if (wave > 1 && (seed * 7 + wave) % 5 === 0) continue;
      const { file, bytes, code } = await donation(task.study, task.studyHash, seed, wave);
      writeFileSync(join(task.folder, file), bytes);
      tell({ sent: { file, code } });
    }
}
