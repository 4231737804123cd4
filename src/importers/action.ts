import type { Action, Mode } from '../domain/action.ts';
import { type ArchiveAct, localDay } from './runner.ts';

/** What an archive does not know of an act. */
export interface Stamp {
  /** Which import brought it, so that it can be removed whole. */
  readonly import: number;
  readonly mode: Mode;
  /** Minutes east of UTC where the person lived, at a moment. */
  readonly offsetAt: (at: number) => number;
}

export function actionOf(act: ArchiveAct, stamp: Stamp): Action {
  const { id, type, site, at, quality } = act;
  return {
    id,
    type,
    site,
    at,
    day: localDay(act, stamp),
    mode: stamp.mode,
    source: 'archive',
    evidence: 'archive',
    ...(quality === 'exact' ? {} : { quality }),
    import: stamp.import,
  };
}
