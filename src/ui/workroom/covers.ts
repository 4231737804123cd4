import { type Action, type Day, MODES, type Mode } from '../../domain/action.ts';
import type { Cover } from '../../store/store.ts';

/**
 * The days that an import tells of, in each mode: from its first act to its last. Acts of which only a bound is known (a
 * like of something ten years old) stretch it only if there are no others.
 */
export function newCovers() {
  const firm = new Map<Mode, Cover>();
  const loose = new Map<Mode, Cover>();
  const stretch = (covers: Map<Mode, Cover>, mode: Mode, day: Day): void => {
    const { from, to } = covers.get(mode) ?? { from: day, to: day };
    covers.set(mode, { mode, from: Math.min(from, day), to: Math.max(to, day) });
  };
  return {
    add(actions: readonly Action[]): void {
      for (const { mode, day, quality } of actions) stretch(quality === 'bound' ? loose : firm, mode, day);
    },
    all: (): readonly Cover[] =>
      MODES.map((mode) => firm.get(mode) ?? loose.get(mode)).filter((cover) => cover !== undefined),
  };
}
