/**
 * Everything that can be wrong with an archive, each with the key of the sentence that tells the person what it is and
 * what to do. Only the reason and how often it was met is ever kept, never what stood there.
 */
export const REASONS = {
  // a row
  noTime: 'importNoTime',
  impossibleTime: 'importImpossibleTime',
  unreadable: 'importUnreadable',
  tooLong: 'importTooLong',
  tooDeep: 'importTooDeep',
  // a file in the archive; nothing of it is taken
  damaged: 'importDamaged',
  encrypted: 'importEncrypted',
  overlapping: 'importOverlapping',
  unsafeName: 'importUnsafeName',
  swells: 'importSwells',
  // what was chosen; nothing is taken
  cutOff: 'importCutOff',
  cutAtTwoGib: 'importCutAtTwoGib',
  tooMany: 'importTooMany',
  unreachable: 'importUnreachable',
  nothingKnown: 'importNothingKnown',
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
