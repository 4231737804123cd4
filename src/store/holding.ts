/**
 * Does something while no other part of the extension gets in its way: `record`, shared, while nobody deletes the database
 * and, exclusive, while nobody writes into it (what was written between a look whether it is empty and its deletion would
 * be lost); `renewal` while nobody moves it into another file.
 */
export function holding<T>(
  name: string,
  what: 'record' | 'renewal',
  mode: LockMode,
  work: () => Promise<T>,
): Promise<T> {
  // Missing only outside of browsers, where a unit's one thread is everybody.
  const locks = (globalThis as { navigator?: { locks?: LockManager } }).navigator?.locks;
  return locks ? locks.request(`${name}: ${what}`, { mode }, work) : work();
}
