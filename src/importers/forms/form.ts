import type { Reason } from '../reasons.ts';

/** Cuts a stream into records as it comes, so that no file is ever held whole. */
export interface Cutter<Input, Record> {
  readonly push: (input: Input) => readonly (Record | Bad)[];
  /** After the last input. @throws Unreadable if the file ends in the middle. */
  readonly end: () => readonly (Record | Bad)[];
}

/** A record that could not be cut out. */
export class Bad {
  readonly reason: Reason;

  constructor(reason: Reason) {
    this.reason = reason;
  }
}

/** Letters of one record; longer ones are skipped, so that no archive decides how much memory is used. */
export const LONGEST = 4_000_000;
