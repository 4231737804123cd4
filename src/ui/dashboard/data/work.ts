import { useRef, useState } from 'preact/hooks';
import { BackupProblem } from '../../../store/backup/backups.ts';
import { StoreProblem } from '../../../store/store.ts';
import type { Key } from '../../../strings.ts';
import { useWords } from '../../words.ts';

/** Work of this tab alone, which goes with it: what is said of it while it goes on, and how to break it off. */
export interface Work {
  /** What is said now; empty: nothing. */
  readonly said: string;
  readonly isBusy: boolean;
  readonly failed: boolean;
  /** Runs it; what it returns is said at its end. A second one does not begin before the first has ended. */
  run(begin: string, work: (tell: (said: string) => void, signal: AbortSignal) => Promise<string>): Promise<void>;
  cancel(): void;
}

/** @param cancelled what is said when it was broken off */
export function useWork(cancelled: Key = 'data_cancelled'): Work {
  const words = useWords();
  const [state, setState] = useState({ said: '', isBusy: false, failed: false });
  const abort = useRef<AbortController | undefined>(undefined);

  async function run(begin: string, work: Parameters<Work['run']>[1]): Promise<void> {
    if (abort.current) return;
    const controller = new AbortController();
    abort.current = controller;
    setState({ said: begin, isBusy: true, failed: false });
    try {
      const said = await work((now) => setState({ said: now, isBusy: true, failed: false }), controller.signal);
      setState({ said, isBusy: false, failed: false });
    } catch (error) {
      const isOurs = error instanceof BackupProblem || error instanceof StoreProblem;
      if (!isOurs && !controller.signal.aborted) throw error;
      setState({ said: words.say(isOurs ? error.messageKey : cancelled), isBusy: false, failed: isOurs });
    } finally {
      abort.current = undefined;
      setState((before) => ({ ...before, isBusy: false }));
    }
  }

  return { ...state, run, cancel: () => abort.current?.abort() };
}
