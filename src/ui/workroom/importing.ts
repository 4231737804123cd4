import type { Mode } from '../../domain/action.ts';
import { type ArchiveAct, actionOf } from '../../importers/action.ts';
import type { Chosen } from '../../importers/containers/container.ts';
import type { Batch, Report } from '../../importers/runner.ts';
import type { FromWorker, ToWorker } from '../../importers/worker.ts';
import type { Settings } from '../../settings.ts';
import { openStore, type Store, StoreProblem } from '../../store/store.ts';
import { tellChanged } from '../changed.ts';
import { offsetAt } from '../zone.ts';
import { newCovers } from './covers.ts';
import { type ModeWish, modeOf } from './mode-of.ts';
import { recordedOnPages } from './recorded.ts';
import type { Failure, Shown, Stage } from './said.ts';
import { takeTurn } from './turn.ts';

const LONGEST = 64; // letters in which a backup keeps the name of an import's source

/** Under what an import is kept: the id of its importer, of several their ids with a dot between. */
const sourceOf = (recognised: Report['recognised']): string =>
  Object.keys(recognised).reduce((ids, id) => (ids.length + id.length < LONGEST ? `${ids}.${id}` : ids));

/** An import that has begun, until it has ended or been taken back. */
interface Begun {
  readonly store: Store;
  readonly id: number;
  readonly report: Report;
  readonly stamp: (act: ArchiveAct) => Mode;
  readonly covers: ReturnType<typeof newCovers>;
  readonly giveBack: () => void;
  added: number;
  /** Files that were read to their end and stored: they are passed over when it goes on. */
  done: string[];
}

/** Looks and imports with the help of a worker, one thing at a time. @param told hears of each change */
export function newImporting(told: (stage: Stage) => void) {
  let stage: Stage = { stage: 'idle' };
  let coming: readonly Chosen[] = [];
  let chosen: readonly Chosen[] = [];
  let report: Report | undefined;
  let worker: Worker | undefined;
  let begun: Begun | undefined;
  let storing: Promise<void> = Promise.resolve();
  let opened: Promise<Store> | undefined;

  const isBringing = (): boolean => stage.stage === 'bringing';

  const enter = (next: Stage): void => {
    stage = next;
    told(stage);
  };

  function theStore(): Promise<Store> {
    opened ??= openStore();
    opened.catch(() => {
      opened = undefined;
    });
    return opened;
  }

  function tell(message: ToWorker): void {
    worker ??= hire();
    worker.postMessage(message);
  }

  function hire(): Worker {
    const hired = new Worker(new URL('../../importers/worker.ts', import.meta.url), { type: 'module' });
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
    } else if (message.say === 'report') {
      report = message.report;
      dismiss(); // what its look left behind would stand in memory beside the import
      enter({ stage: 'seen', report: shown(report) });
    } else if (message.say === 'batch') storing = storing.then(() => keep(message.batch)).catch(failWith);
    else if (message.say === 'brought') storing = storing.then(end).catch(failWith);
    else if (message.say === 'failed') void fail(message.reason);
  }

  async function keep({ acts, done }: Batch): Promise<void> {
    const mine = begun; // it may be taken back while this is stored
    if (!mine || stage.stage !== 'bringing') return;
    const { store, id, stamp, covers } = mine;
    tell({ do: 'next' }); // the worker reads on while this is stored
    const actions = acts.map((act) => actionOf(act, { import: id, mode: stamp(act), offsetAt }));
    mine.added += await store.add(actions);
    mine.done.push(...done);
    covers.add(actions);
  }

  async function end(): Promise<void> {
    if (!begun || stage.stage !== 'bringing') return;
    const { store, id, report: brought, added, covers, giveBack } = begun;
    // What adds nothing was imported before, and need not be listed twice.
    const unread = Object.values(brought.problems).reduce((sum, count) => sum + count, 0);
    if (added > 0) await store.endImport(id, { acts: added, covers: covers.all(), unread });
    else await store.removeImport(id);
    begun = undefined;
    dismiss();
    giveBack();
    tellChanged('imports');
    enter({ stage: 'done', added, report: shown(brought) });
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
    await takeBack().catch(reportError);
    enter({ stage: 'failed', why });
  }

  function failWith(error: unknown): void {
    // Not awaited, since it waits for the chain that this ends.
    void fail(error instanceof StoreProblem ? { key: error.messageKey } : 'mistake');
    if (!(error instanceof StoreProblem)) reportError(error);
  }

  return {
    stage: () => stage,

    choose(files: readonly Chosen[], isFirst: boolean): void {
      coming = isFirst ? files : [...coming, ...files];
    },

    async look(): Promise<void> {
      if (stage.stage === 'bringing' || stage.stage === 'halted') return told(stage);
      dismiss();
      chosen = coming;
      coming = [];
      enter({ stage: 'looking' });
      try {
        const recorded = await recordedOnPages(await theStore());
        if (stage.stage === 'looking') tell({ do: 'look', chosen, recorded });
      } catch (error) {
        failWith(error);
      }
    },

    async bring(as: ModeWish, settings: Pick<Settings, 'mode' | 'rules'>): Promise<void> {
      if (stage.stage !== 'seen' || !report) return;
      const planned = report;
      enter({ stage: 'bringing' });
      const giveBack = await takeTurn('work');
      if (!giveBack) return enter({ stage: 'failed', why: 'elsewhere' });
      try {
        const store = await theStore();
        const id = await store.addImport({ importer: sourceOf(planned.recognised), at: Date.now() });
        const stamp = modeOf(as, settings);
        begun = { store, id, report: planned, stamp, covers: newCovers(), giveBack, added: 0, done: [] };
        tellChanged('imports');
        if (isBringing()) tell({ do: 'bring', chosen, plan: planned.plan });
      } catch (error) {
        if (!begun) giveBack();
        failWith(error);
      }
    },

    /** A look that is stopped is over; an import can go on or be taken back. */
    stop(): void {
      if (stage.stage !== 'looking' && stage.stage !== 'bringing') return;
      dismiss();
      enter({ stage: stage.stage === 'bringing' ? 'halted' : 'idle' });
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
      report = undefined;
      await takeBack().catch(failWith);
      enter({ stage: 'idle' });
    },
  };
}

const shown = ({ plan: _stays, ...rest }: Report): Shown => rest;
