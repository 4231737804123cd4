import { useEffect, useState } from 'preact/hooks';
import { isoOf } from '../../../domain/day.ts';
import { type BackupNotes, isDue, note, notesNow } from '../../backup-notes.ts';
import { todayAt, useNow } from '../../clock.ts';
import type { PassphraseFor } from '../../lock.ts';
import { useWords } from '../../words.ts';
import { ask, isTaken, useFiling, useJob } from './filing.ts';
import { BackupFolder } from './folder.tsx';
import { nameOf } from './name-of.ts';
import { useWork } from './work.ts';
import { WorkLine } from './work-line.tsx';

/** Writes the whole record into one file, now or weekly, and reminds of it where that is wished for. */
export function Backup({ passphrase }: { readonly passphrase: PassphraseFor }) {
  const words = useWords();
  const now = useNow();
  const [notes, setNotes] = useState<BackupNotes>({});
  const [isWrong, setWrong] = useState(false);
  const job = useJob();
  const work = useFiling('backup');
  const folderWork = useWork();
  const load = (): void => void notesNow().then(setNotes);
  useEffect(load, [job.is === 'saved']);

  async function writeNow(): Promise<void> {
    const seal = await passphrase();
    setWrong(seal === false);
    if (seal === false) return;
    const made = Date.now();
    const name = nameOf(isoOf(todayAt(made)), 'zip', seal !== undefined);
    ask({ do: 'backup', name, made, ...(seal !== undefined && { passphrase: seal }) }, 'backup');
  }

  const line = isWrong ? { ...work, said: words.say('data_passphrase_wrong') } : work;
  return (
    <section id="backup">
      <h2>{words.say('data_backup')}</h2>
      <p class="soft">{words.say('data_backup_lead')}</p>
      {isDue(notes, now) && notes.at !== undefined && <p class="notice">{words.say('data_backup_due')}</p>}
      <p class="buttons">
        <button type="button" class="button" disabled={isTaken(job)} onClick={() => void writeNow()}>
          {words.say('data_backup_write')}
        </button>
      </p>
      <WorkLine work={folderWork.said ? folderWork : line} of="backup" />
      <p class="soft" data-last>
        {notes.at === undefined
          ? words.say('data_backup_none')
          : words.say('data_backup_last', { when: words.moment(notes.at) })}
      </p>
      <p class="choice">
        <label>
          <input
            type="checkbox"
            checked={notes.remind ?? false}
            onChange={({ currentTarget }) => void note({ remind: currentTarget.checked }).then(load)}
          />
          {words.say('data_backup_remind')}
        </label>
      </p>
      <BackupFolder work={folderWork} written={load} />
    </section>
  );
}
