import type { Profile } from './profile.ts';

/** What a person took up and let go between two profiles. */
export interface Shift {
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  /** Held in one of the two, and unknown in the other: neither gained nor lost can be said. */
  readonly unclear: readonly string[];
}

/** Both profiles must be of one instrument. `shift(now, before)` is its exact opposite. */
export function shift(before: Pick<Profile, 'rungs'>, now: Pick<Profile, 'rungs'>): Shift {
  const stateIn = ({ rungs }: Pick<Profile, 'rungs'>, id: string) => rungs.find((rung) => rung.id === id)?.state;
  const ids = now.rungs.map((rung) => rung.id);
  const moved = (from: string, to: string) =>
    ids.filter((id) => stateIn(before, id) === from && stateIn(now, id) === to);
  return {
    gained: moved('not held', 'held'),
    lost: moved('held', 'not held'),
    unclear: ids.filter((id) => {
      const states = [stateIn(before, id), stateIn(now, id)];
      return states.includes('unknown') && states.includes('held');
    }),
  };
}
