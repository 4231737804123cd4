import { useEffect, useState } from 'preact/hooks';
import { type Folder, folderNow, forgetFolder, keepFolder } from '../../../store/backup/folder.ts';
import { lockNow } from '../../lock.ts';
import { useWords } from '../../words.ts';
import { takeTurn } from '../../workroom/turn.ts';
import { dueFolder, writeInto } from './backups.ts';
import type { Work } from './work.ts';

type Picker = { showDirectoryPicker?(options: object): Promise<Folder> };

/** A folder into which a backup goes once a week, where the browser lets a page write into one. */
export function BackupFolder({ work, written }: { readonly work: Work; readonly written: () => void }) {
  const words = useWords();
  const [isLocked, setLocked] = useState(false);
  const { showDirectoryPicker } = globalThis as Picker;
  const [folder, setFolder] = useState<Folder>();
  const [isAllowed, setAllowed] = useState(true);

  async function look(): Promise<void> {
    const found = await folderNow();
    setFolder(found);
    setLocked((await lockNow()) !== undefined);
    if (!found) return;
    setAllowed((await found.queryPermission({ mode: 'readwrite' })) === 'granted');
    const due = await dueFolder(Date.now());
    if (!due) return;
    const giveBack = await takeTurn('work');
    if (!giveBack) return; // what is half imported is not to be in it: it is due at the next opening, too
    await work.run(words.say('data_writing', { size: words.size(0) }), async () => {
      const { name, size } = await writeInto(due, Date.now());
      return words.say('data_written', { name, size: words.size(size) });
    });
    giveBack();
    written();
  }
  useEffect(() => {
    if (showDirectoryPicker) void look();
  }, []);
  if (!showDirectoryPicker) return null;

  async function choose(): Promise<void> {
    const chosen = await showDirectoryPicker?.({ id: 'rungs-backups', mode: 'readwrite' }).catch(() => undefined);
    if (!chosen) return; // the person closed the dialogue
    await keepFolder(chosen);
    await look();
  }

  return folder ? (
    <p>
      {words.say('data_backup_folder_now', { folder: folder.name })}{' '}
      {words.say(isLocked ? 'data_backup_folder_locked' : 'data_backup_folder_sealed')}{' '}
      {!isAllowed && (
        <button
          type="button"
          class="button"
          onClick={() => void folder.requestPermission({ mode: 'readwrite' }).then(look)}
        >
          {words.say('data_backup_folder_ask', { folder: folder.name })}
        </button>
      )}{' '}
      <button
        type="button"
        class="button"
        data-folder="stop"
        onClick={() => void forgetFolder().then(() => setFolder(undefined))}
      >
        {words.say('data_backup_folder_stop')}
      </button>
    </p>
  ) : (
    <p class="buttons">
      <button type="button" class="button" data-folder="choose" onClick={() => void choose()}>
        {words.say('data_backup_folder')}
      </button>
      <span class="soft">{words.say('data_backup_folder_sealed')}</span>
    </p>
  );
}
