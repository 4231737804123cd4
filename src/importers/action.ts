import type { Action, Day, Mode } from '../domain/action.ts';
import { dayOf } from '../domain/day.ts';
import type { DatedAct } from './importer.ts';

/** An act as it leaves the runner: `actionOf` makes an Action of it. */
export interface ArchiveAct extends Omit<DatedAct, 'once'> {
  readonly id: number;
}

/** The local day of an act; of one that is known to the day only it is the day as written, wherever the person was. */
export const localDay = (act: Pick<DatedAct, 'at' | 'quality'>, { offsetAt }: Pick<Stamp, 'offsetAt'>): Day =>
  act.quality === 'day' ? dayOf(act.at, 0) : dayOf(act.at, offsetAt(act.at));

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
