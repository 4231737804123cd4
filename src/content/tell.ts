import type { SeenAct } from '../messages.ts';

/** What the watcher tells of: acts that are done, acts taken back, and forms that left with their answer to come. */
export interface Tell {
  /**
   * @param how `refused` and `attempted` are no acts: only how the rule fares
   * @param id of the attempt that became this act, if it left another page: the act keeps it
   */
  act(rule: number, at: number, how: SeenAct['evidence'], id?: number): number;
  undo(id: number): void;
  /** There only where a form lands. */
  attempt?(rule: number, at: number, before: number): void;
}
