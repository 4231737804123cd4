import { deleteDB, openDB } from 'idb';

/** Work with files that was begun and whose end nobody has told yet: what it was, and when, milliseconds since 1970. */
export interface Begun {
  readonly of: 'backup' | 'export' | 'restore';
  readonly at: number;
}

/** A database of its own: it is no part of the record, and outlives a browser that is killed. */
const NAME = 'rungs-begun';
const PLACE = 'begun';

/** @returns `undefined` where none was begun */
export async function begunNow(): Promise<Begun | undefined> {
  const known = (await indexedDB.databases()).some(({ name }) => name === NAME);
  if (!known) return undefined;
  const db = await open();
  const begun = await db.get(PLACE, PLACE);
  db.close();
  return begun;
}

export async function noteBegun(begun: Begun): Promise<void> {
  const db = await open();
  await db.put(PLACE, begun, PLACE);
  db.close();
}

export const forgetBegun = (): Promise<void> => deleteDB(NAME);

const open = () =>
  openDB<{ begun: { key: string; value: Begun } }>(NAME, 1, {
    upgrade: (fresh) => void fresh.createObjectStore(PLACE),
  });
