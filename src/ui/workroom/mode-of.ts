import type { Mode } from '../../domain/action.ts';
import { modeAt } from '../../domain/mode.ts';
import type { ArchiveAct } from '../../importers/action.ts';
import type { Settings } from '../../settings.ts';
import { offsetAt } from '../zone.ts';

/** How the person wants the acts of an archive to be stamped. */
export type ModeWish =
  | { readonly by: 'one'; readonly mode: Mode }
  | { readonly by: 'site'; readonly modes: Readonly<Record<string, Mode>> }
  /** The schedule and the sites of the person's own rules, as if the acts had been seen when they were done. */
  | { readonly by: 'rules' };

export function modeOf(
  wish: ModeWish,
  { mode, rules = [] }: Pick<Settings, 'mode' | 'rules'>,
): (act: ArchiveAct) => Mode {
  if (wish.by === 'one') return () => wish.mode;
  if (wish.by === 'site') return ({ site }) => wish.modes[site] ?? mode;
  return ({ at, site }) => modeAt({ mode, rules }, { at, site, offsetAt }).mode;
}
