import { useEffect, useState } from 'preact/hooks';
import type { Mode } from '../../../domain/action.ts';
import { type ArchiveAct, actionOf } from '../../../importers/action.ts';
import type { Chosen } from '../../../importers/containers/container.ts';
import type { Progress } from '../../../importers/read.ts';
import type { Reason } from '../../../importers/reasons.ts';
import type { Batch, Report } from '../../../importers/runner.ts';
import type { FromWorker, ToWorker } from '../../../importers/worker.ts';
import { type Store, StoreProblem } from '../../../store/store.ts';
import { offsetAt } from '../../clock.ts';
import { tellChanged, theStore } from '../../record.ts';
import { takeTurn } from './alone.ts';
import { newCovers } from './covers.ts';
import { recordedOnPages } from './recorded.ts';
import { sourceOf } from './titles.ts';

/** Where the one import stands that a page can be at. */
export type Stage =
  | { readonly stage: 'idle' }
  | { readonly stage: 'looking'; readonly progress?: Progress }
  | { readonly stage: 'seen'; readonly report: Report }
  | { readonly stage: 'bringing' | 'halted'; readonly progress?: Progress }
  | { readonly stage: 'done'; readonly added: number; readonly report: Report }
  | { readonly stage: 'failed'; readonly why: Failure };

export type Failure = Reason | StoreProblem | 'elsewhere' | 'mistake';

type ModeOfAct = (act: ArchiveAct) => Mode;

/** Has the browser ask whether the tab may really go. */
const ask = (leaving: BeforeUnloadEvent): void => leaving.preventDefault();

/** An import that has begun, until it has ended or been taken back. */
interface Begun {
  readonly store: Store;
  readonly id: number;
  readonly report: Report;
  readonly modeOf: ModeOfAct;
  readonly covers: ReturnType<typeof newCovers>;
  readonly giveBack: () => void;
  added: number;
  /** Files that were read to their end and stored: they are passed over when it goes on. */
  done: string[];
}

/**
 * Looks and imports with the help of a worker. It lives as long as the tab, so that other pages of the dashboard may be
 * looked at meanwhile; what was begun and not ended when the tab goes is swept away at the next opening.
 */
export function newWork() {
  const listeners = new Set<() => void>();
  let stage: Stage = { stage: 'idle' };
  let chosen: readonly Chosen[] = [];
  let worker: Worker | undefined;
  let begun: Begun | undefined;
  let storing: Promise<void> = Promise.resolve();

  const enter = (next: Stage): void => {
    stage = next;
    if (stage.stage === 'bringing') addEventListener('beforeunload', ask);
    else removeEventListener('beforeunload', ask);
    for (const listener of listeners) listener();
  };

  function tell(message: ToWorker): void {
    worker ??= hire();
    worker.postMessage(message);
  }

  function hire(): Worker {
    const hired = new Worker(new URL('../../../importers/worker.ts', import.meta.url), { type: 'module' });
    hired.onmessage = ({ data }: MessageEvent<FromWorker>) => hear(data);
    hired.onerror = () => void fail('mistake');
    return hired;
  }

  function dismiss(): void {
    worker?.terminate();
    worker = undefined;
  }

  function hear(message: FromWorker): void {
    if (message.say === 'progress') {
      if (stage.stage === 'looking' || stage.stage === 'bringing') enter({ ...stage, progress: message.progress });
    } else if (message.say === 'report') enter({ stage: 'seen', report: message.report });
    else if (message.say === 'batch') storing = storing.then(() => keep(message.batch)).catch(failWith);
    else if (message.say === 'brought') storing = storing.then(end).catch(failWith);
    else if (message.say === 'failed') void fail(message.reason);
  }

  async function keep({ acts, done }: Batch): Promise<void> {
    if (!begun || stage.stage !== 'bringing') return;
    const { store, id, modeOf, covers } = begun;
    tell({ do: 'next' }); // the worker reads on while this is stored
    const actions = acts.map((act) => actionOf(act, { import: id, mode: modeOf(act), offsetAt }));
    begun.added += await store.add(actions);
    begun.done.push(...done);
    covers.add(actions);
  }

  async function end(): Promise<void> {
    if (!begun || stage.stage !== 'bringing') return;
    const { store, id, report, added, covers, giveBack } = begun;
    // What adds nothing was imported before, and need not be listed twice.
    const unread = Object.values(report.problems).reduce((sum, count) => sum + count, 0);
    if (added > 0) await store.endImport(id, { acts: added, covers: covers.all(), unread });
    else await store.removeImport(id);
    begun = undefined;
    dismiss();
    giveBack();
    tellChanged('imports');
    enter({ stage: 'done', added, report });
  }

  /** Takes back what an import has brought so far, so that nothing is half imported. */
  async function takeBack(): Promise<void> {
    dismiss();
    const broken = begun;
    begun = undefined;
    if (!broken) return;
    await storing;
    try {
      await broken.store.removeImport(broken.id);
    } finally {
      broken.giveBack();
      tellChanged('imports');
    }
  }

  async function fail(why: Failure): Promise<void> {
    enter({ stage: 'failed', why });
    await takeBack();
  }

  function failWith(error: unknown): void {
    // Not awaited, since it waits for the chain that this ends.
    void fail(error instanceof StoreProblem ? error : 'mistake');
    if (!(error instanceof StoreProblem)) reportError(error);
  }

  return {
    stage: () => stage,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },

    async look(files: readonly Chosen[]): Promise<void> {
      if (files.length === 0 || begun) return;
      chosen = files;
      enter({ stage: 'looking' });
      try {
        tell({ do: 'look', chosen, recorded: await recordedOnPages(await theStore()) });
      } catch (error) {
        failWith(error);
      }
    },

    async bring(modeOf: ModeOfAct): Promise<void> {
      if (stage.stage !== 'seen') return;
      const { report } = stage;
      enter({ stage: 'bringing' });
      const giveBack = await takeTurn();
      if (!giveBack) return enter({ stage: 'failed', why: 'elsewhere' });
      try {
        const store = await theStore();
        const id = await store.addImport({ importer: sourceOf(report.recognised), at: Date.now() });
        begun = { store, id, report, modeOf, covers: newCovers(), giveBack, added: 0, done: [] };
        tellChanged('imports');
        tell({ do: 'bring', chosen, plan: report.plan });
      } catch (error) {
        if (!begun) giveBack();
        failWith(error);
      }
    },

    /** A look that is stopped is over; an import can go on or be taken back. */
    stop(): void {
      dismiss();
      enter(begun ? { stage: 'halted' } : { stage: 'idle' });
    },

    async goOn(): Promise<void> {
      if (!begun || stage.stage !== 'halted') return;
      await storing;
      enter({ stage: 'bringing' });
      tell({ do: 'bring', chosen, plan: begun.report.plan, done: begun.done });
    },

    /** Back to the beginning; what an import that was stopped had brought goes again. */
    async leave(): Promise<void> {
      chosen = [];
      await takeBack();
      enter({ stage: 'idle' });
    },
  };
}

export type Work = ReturnType<typeof newWork>;

/** The one of this tab. */
export const theWork: Work = newWork();

export function useStage(work: Work): Stage {
  const [stage, setStage] = useState(work.stage);
  useEffect(() => {
    setStage(work.stage());
    return work.subscribe(() => setStage(work.stage()));
  }, [work]);
  return stage;
}
