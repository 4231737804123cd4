import type { Action, ActionType, Day, Mode } from './action.ts';
import type { DayCount } from './count.ts';

/**
 * The day counters of a set of actions, in order of day and mode: what the store keeps beside them, made anew. Whether
 * anybody looked is not in the actions, so it is not in what comes back; an act of an archive marks its day imported.
 */
export function countDays(actions: Iterable<Action>): DayCount[] {
  const days = new Map<string, Counting>();
  for (const { day, mode, site, type, source } of actions) {
    const key = `${day} ${mode}`;
    const counting = days.get(key) ?? { day, mode, counts: new Map(), imported: false };
    days.set(key, counting);
    const acts = counting.counts.get(site) ?? new Map<ActionType, number>();
    counting.counts.set(site, acts.set(type, (acts.get(type) ?? 0) + 1));
    if (source === 'archive') counting.imported = true;
  }
  return [...days.values()]
    .sort((one, other) => one.day - other.day || one.mode.localeCompare(other.mode))
    .map(({ day, mode, counts, imported }) => ({
      day,
      mode,
      counts: Object.fromEntries([...counts].map(([site, acts]) => [site, Object.fromEntries(acts)])),
      ...(imported && { imported }),
    }));
}

interface Counting {
  readonly day: Day;
  readonly mode: Mode;
  readonly counts: Map<string, Map<ActionType, number>>;
  imported: boolean;
}
