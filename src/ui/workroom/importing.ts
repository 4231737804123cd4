import type { Chosen } from '../../importers/containers/container.ts';
import type { Report } from '../../importers/runner.ts';
import type { Settings } from '../../settings.ts';
import { openStore, type Store, StoreProblem } from '../../store/store.ts';
import { tellChanged } from '../changed.ts';
import { coversOf, widest } from './covers.ts';
import type { ModeWish } from './mode-of.ts';
import { recordedOnPages } from './recorded.ts';
import type { Failure, Shown, Stage } from './said.ts';
import { takeTurn } from './turn.ts';
import type { FromWorker, Kept, ToWorker } from './worker.ts';

const LONGEST = 64; // letters in which a backup keeps the name of an import's source

/** Under what an import is kept: the id of its importer, of several their ids with a dot between. */
const sourceOf = (recognised: Report['recognised']): string =>
  Object.keys(recognised).reduce((ids, id) => (ids.length + id.length < LONGEST ? `${ids}.${id}` : ids));

/** An import that has begun, until it has ended or been taken back. */
interface Begun extends Pick<Extract<ToWorker, { do: 'bring' }>, 'as' | 'settings' | 'id'> {
  readonly store: Store;
  readonly report: Report;
  readonly giveBack: () => void;
  /** What the worker has kept of it so far. */
  kept: Kept;
}

const NOTHING: Kept = { added: 0, done: [], spans: [] };

/** Looks and imports with the help of a worker, one thing at a time. @param told hears of each change */
export function newImporting(told: (stage: Stage) => void) {
  let stage: Stage = { stage: 'idle' };
  let coming: readonly Chosen[] = [];
  let chosen: readonly Chosen[] = [];
  let report: Report | undefined;
  let worker: Worker | undefined;
  let begun: Begun | undefined;
  let stopping: Promise<void> = Promise.resolve();
  let stopped = (): void => undefined;
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
    const hired = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    hired.onmessage = ({ data }: MessageEvent<FromWorker>) => hear(data);
    hired.onerror = () => {
      dismiss();
      void fail('mistake');
    };
    return hired;
  }

  function dismiss(): void {
    worker?.terminate();
    worker = undefined;
    stopped();
  }

  function hear(message: FromWorker): void {
    if (message.say === 'progress') {
      if (stage.stage === 'looking' || stage.stage === 'bringing') enter({ ...stage, progress: message.progress });
    } else if (message.say === 'report') {
      report = message.report;
      dismiss(); // what its look left behind would stand in memory beside the import
      enter({ stage: 'seen', report: shown(report) });
    } else if (message.say === 'kept') note(message);
    else if (message.say === 'brought') void end().catch(failWith);
    else if (message.say === 'stopped') dismiss();
    else if (message.say === 'failed') void fail(message.why);
  }

  function note({ added, done, spans }: Kept): void {
    if (!begun) return;
    const { kept } = begun;
    begun.kept = {
      added: kept.added + added,
      done: [...kept.done, ...done],
      spans: widest([...kept.spans, ...spans]),
    };
  }

  async function end(): Promise<void> {
    if (!begun || stage.stage !== 'bringing') return;
    const { store, id, report: brought, kept, giveBack } = begun;
    const { added } = kept;
    // What adds nothing was imported before, and need not be listed twice.
    const unread = Object.values(brought.problems).reduce((sum, count) => sum + count, 0);
    if (added > 0) await store.endImport(id, { acts: added, covers: coversOf(kept.spans), unread });
    else await store.removeImport(id);
    begun = undefined;
    dismiss();
    giveBack();
    tellChanged('imports');
    enter({ stage: 'done', added, report: shown(brought) });
  }

  /** Takes back what an import has brought so far, so that nothing is half imported. */
  async function takeBack(): Promise<void> {
    await stopping;
    dismiss();
    const broken = begun;
    begun = undefined;
    if (!broken) return;
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

  /** Has the worker bring what is not kept yet. */
  function bringOn({ report: { plan }, kept: { done }, id, as, settings }: Begun): void {
    enter({ stage: 'bringing' });
    tell({ do: 'bring', chosen, plan, done, id, as, settings });
  }

  function failWith(error: unknown): void {
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
        begun = { store, id, report: planned, as, settings, giveBack, kept: NOTHING };
        tellChanged('imports');
        if (isBringing()) bringOn(begun);
      } catch (error) {
        if (!begun) giveBack();
        failWith(error);
      }
    },

    /** A look that is stopped is over; an import can go on or be taken back. */
    stop(): void {
      if (stage.stage === 'looking') {
        dismiss();
        enter({ stage: 'idle' });
      } else if (stage.stage === 'bringing') {
        enter({ stage: 'halted' });
        if (!worker) return;
        stopping = new Promise((done) => {
          stopped = done;
        });
        tell({ do: 'stop' }); // what is on its way to the disk is kept, and told of, before it stops
      }
    },

    async goOn(): Promise<void> {
      await stopping;
      if (begun && stage.stage === 'halted') bringOn(begun);
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
