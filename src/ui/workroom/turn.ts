import type { Store } from '../../store/store.ts';

/** What only one can have at a time: changing the record at length, unfinished work with files, being the workroom. */
type Turn = 'work' | 'filing' | 'workroom';

/** Takes a turn; `undefined` if somebody else has it. @returns how to give it back */
export function takeTurn(turn: Turn): Promise<(() => void) | undefined> {
  return new Promise((answer) => {
    void locked(turn, { ifAvailable: true }, (lock) => {
      if (!lock) return void answer(undefined);
      return new Promise<void>((over) => answer(over));
    });
  });
}

/** Takes a turn once whoever has it gives it back. @returns how to give it back */
export const awaitTurn = (turn: Turn): Promise<() => void> =>
  new Promise((answer) => void locked(turn, {}, () => new Promise<void>((over) => answer(over))));

const locked = (turn: Turn, options: LockOptions, work: (lock: Lock | null) => unknown): Promise<unknown> =>
  navigator.locks.request(`rungs-${turn}`, options, work);

/** Removes what imports brought that the browser did not live to end. @returns how many there were */
export async function sweep(store: Store): Promise<number> {
  if (store.state !== 'ready' || (await unended(store)).length === 0) return 0;
  const giveBack = await takeTurn('work');
  if (!giveBack) return 0; // an import without an end is then under way
  try {
    const broken = await unended(store);
    for (const { id } of broken) await store.removeImport(id);
    return broken.length;
  } finally {
    giveBack();
  }
}

const unended = async (store: Store) => (await store.imports()).filter(({ covers }) => covers.length === 0);
