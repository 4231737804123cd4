import { deleteDB, openDB } from 'idb';

/** The folder that the person chose for backups, where the browser lets a page keep one (Chromium). */
export type Folder = FileSystemDirectoryHandle & {
  queryPermission(of: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(of: { mode: 'readwrite' }): Promise<PermissionState>;
};

/** A database of its own: a handle of the browser's is no part of the record, and goes without leaving it touched. */
const NAME = 'rungs-folder';
const PLACE = 'folder';

/** @returns `undefined` where none was chosen */
export async function folderNow(): Promise<Folder | undefined> {
  const known = (await indexedDB.databases()).some(({ name }) => name === NAME);
  if (!known) return undefined;
  const db = await openDB<{ folder: { key: string; value: Folder } }>(NAME, 1);
  const folder = await db.get(PLACE, PLACE);
  db.close();
  return folder;
}

export async function keepFolder(folder: Folder): Promise<void> {
  const db = await openDB<{ folder: { key: string; value: Folder } }>(NAME, 1, {
    upgrade: (fresh) => void fresh.createObjectStore(PLACE),
  });
  await db.put(PLACE, folder, PLACE);
  db.close();
}

export const forgetFolder = (): Promise<void> => deleteDB(NAME);
