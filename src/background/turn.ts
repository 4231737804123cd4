let turn: Promise<unknown> = Promise.resolve();

/** One thing after the other: an act must be kept before it can be taken back. A failure does not hold up the next. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work, work);
  turn = mine.catch(() => undefined);
  return mine;
}
