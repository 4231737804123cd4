import type { Chosen } from '../../../importers/containers/container.ts';

/** Files as a form gives them, with the folders they stand in where a folder was chosen. Nothing of them is read. */
export const chosenIn = (files: Iterable<File>): readonly Chosen[] =>
  [...files].map((file) => ({ name: file.webkitRelativePath || file.name, blob: file }));

/** What was dropped, with everything in folders. To be called in the turn of the drop, which is when it can be asked. */
export async function droppedIn(items: DataTransferItemList): Promise<readonly Chosen[]> {
  const given = [...items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => item.webkitGetAsEntry() ?? item.getAsFile()); // what has no place in a file system is a file all the same
  const chosen: Chosen[] = [];
  for (const one of given) {
    if (one instanceof File) chosen.push(...chosenIn([one]));
    else if (one) await gather(one, chosen);
  }
  return chosen;
}

async function gather(entry: FileSystemEntry, into: Chosen[]): Promise<void> {
  if (isFile(entry)) {
    const file = await new Promise<File>((done, failed) => entry.file(done, failed));
    into.push({ name: entry.fullPath.replace(/^\//, ''), blob: file });
  } else if (isFolder(entry)) {
    const reader = entry.createReader();
    for (;;) {
      // A reader gives some hundred entries at a time, and none once it has given all.
      const some = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
      if (some.length === 0) return;
      for (const inside of some) await gather(inside, into);
    }
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
