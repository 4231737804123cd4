import type { Store } from '../../../store/store.ts';

const LOCK = 'import';

/** Takes the one right to import that all tabs share; `undefined` if another tab has it. @returns how to give it back */
export function takeTurn(): Promise<(() => void) | undefined> {
  return new Promise((answer) => {
    void navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => {
      if (!lock) return void answer(undefined);
      return new Promise<void>((over) => answer(over));
    });
  });
}

/** Removes what imports brought whose tab was closed before their end. @returns how many there were */
export async function sweep(store: Store): Promise<number> {
  const giveBack = await takeTurn();
  if (!giveBack) return 0; // an import without an end is then under way
  try {
    const broken = (await store.imports()).filter(({ covers }) => covers.length === 0);
    for (const { id } of broken) await store.removeImport(id);
    return broken.length;
  } finally {
    giveBack();
  }
}
