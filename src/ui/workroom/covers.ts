import { type Action, type Day, MODES, type Mode } from '../../domain/action.ts';
import type { Cover } from '../../store/store.ts';

/** From one day to another in one mode; `isLoose`: told only by acts of which no more than a bound is known. */
export interface Span {
  readonly mode: Mode;
  readonly isLoose: boolean;
  readonly from: Day;
  readonly to: Day;
}

/** The days that acts of an archive lie between. */
export const spansOf = (actions: readonly Action[]): readonly Span[] =>
  widest(actions.map(({ mode, day, quality }) => ({ mode, isLoose: quality === 'bound', from: day, to: day })));

/** One span for all of the same kind. */
export function widest(spans: readonly Span[]): readonly Span[] {
  const kinds = new Map<string, Span>();
  for (const span of spans) {
    const kind = `${span.mode} ${span.isLoose}`;
    const { from, to } = kinds.get(kind) ?? span;
    kinds.set(kind, { ...span, from: Math.min(from, span.from), to: Math.max(to, span.to) });
  }
  return [...kinds.values()];
}

/**
 * The days that an import tells of, in each mode: from its first act to its last. Acts of which only a bound is known (a
 * like of something ten years old) stretch it only if there are no others.
 */
export function coversOf(spans: readonly Span[]): readonly Cover[] {
  const all = widest(spans);
  return MODES.flatMap((mode) => {
    const ofMode = all.filter((span) => span.mode === mode);
    const span = ofMode.find(({ isLoose }) => !isLoose) ?? ofMode[0];
    return span ? [{ mode, from: span.from, to: span.to }] : [];
  });
}
