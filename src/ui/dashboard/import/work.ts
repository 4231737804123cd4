import { useEffect, useState } from 'preact/hooks';
import type { Chosen } from '../../../importers/containers/container.ts';
import type { Settings } from '../../../settings.ts';
import { expect, notice, nowInWorkroom, onWork, tell } from '../../workroom/door.ts';
import type { ModeWish } from '../../workroom/mode-of.ts';
import type { Stage, Wish } from '../../workroom/said.ts';

/** The import as a page of the dashboard sees and steers it; it is done in the workroom, and goes on without the page. */
export const theWork = {
  look(chosen: readonly Chosen[]): void {
    if (chosen.length === 0) return;
    expect({ importing: { stage: 'looking' } });
    wished(choose(chosen));
  },
  bring: (as: ModeWish, { mode, rules }: Settings): void =>
    wish({ do: 'bring', as, settings: { mode, ...(rules && { rules }) } }),
  /** A look that is stopped is over; an import can go on or be taken back. */
  stop: (): void => wish({ do: 'stop' }),
  goOn: (): void => wish({ do: 'go on' }),
  /** Back to the beginning; what an import that was stopped had brought goes again. */
  leave: (): void => wish({ do: 'leave' }),
};

export type Work = typeof theWork;

const PART = 1_000; // files in one message

async function choose(chosen: readonly Chosen[]): Promise<void> {
  for (let from = 0; from < chosen.length; from += PART)
    await tell({ do: 'choose', chosen: chosen.slice(from, from + PART), isFirst: from === 0 });
  await tell({ do: 'look' });
}

const wish = (one: Wish): void => wished(tell(one));

function wished(told: Promise<unknown>): void {
  told.catch((error: unknown) => {
    expect({ importing: { stage: 'failed', why: 'mistake' } });
    reportError(error);
  });
}

export function useStage(): Stage {
  const [stage, setStage] = useState(nowInWorkroom().importing);
  useEffect(() => {
    const heed = (): void => setStage(nowInWorkroom().importing);
    heed();
    return onWork(heed);
  }, []);
  return stage;
}

/** Says that this page shows what came of an import, so that it need not be kept for another. */
export function useNoticed({ stage }: Stage): void {
  const isOver = stage === 'done' || stage === 'failed';
  useEffect(() => {
    if (isOver) notice('importing');
  }, [isOver]);
}
