/**
 * Everything that can be wrong with an archive, each with what it is wrong with: a `row`, which is left out; a `file` in
 * the archive, or a thing that was `chosen`, of which nothing is taken. Only the reason and how often it was met is ever
 * kept, never what stood there. The pages have a sentence for each, with what to do.
 */
export const REASONS = {
  noTime: 'row',
  impossibleTime: 'row',
  unreadable: 'row',
  tooLong: 'row',
  tooDeep: 'row',
  damaged: 'file',
  encrypted: 'file',
  overlapping: 'file',
  unsafeName: 'file',
  swells: 'file',
  cutOff: 'chosen',
  cutAtTwoGib: 'chosen',
  tooMany: 'chosen',
  unreachable: 'chosen',
  nothingKnown: 'chosen',
} as const;

export type Reason = keyof typeof REASONS;

/** How often each was met. */
export type Problems = Readonly<Partial<Record<Reason, number>>>;

/** A file that cannot be read on, thrown by what opens and cuts it and caught by the runner, which counts it. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly reason: Reason;

  constructor(reason: Reason, cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}
