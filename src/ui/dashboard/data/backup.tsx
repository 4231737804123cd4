import { useEffect, useState } from 'preact/hooks';
import { isoOf } from '../../../domain/day.ts';
import { openBackups } from '../../../store/backup/backups.ts';
import { type BackupNotes, isDue, note, notesNow } from '../../backup-notes.ts';
import { todayAt, useNow } from '../../clock.ts';
import type { PassphraseFor } from '../../lock.ts';
import { useWords } from '../../words.ts';
import { BackupFolder } from './folder.tsx';
import { useWork } from './work.ts';
import { WorkLine } from './work-line.tsx';
import { nameOf, write } from './write-file.ts';

/** Writes the whole record into one file, now or weekly, and reminds of it where that is wished for. */
export function Backup({ passphrase }: { readonly passphrase: PassphraseFor }) {
  const words = useWords();
  const now = useNow();
  const [notes, setNotes] = useState<BackupNotes>({});
  const work = useWork();
  const load = (): void => void notesNow().then(setNotes);
  useEffect(load, []);

  const writeNow = (): Promise<void> =>
    work.run(words.say('data_writing', { size: words.size(0) }), async (tell, signal) => {
      const seal = await passphrase();
      if (seal === false) return words.say('data_passphrase_wrong');
      const at = Date.now();
      const name = nameOf(isoOf(todayAt(at)), 'zip', seal !== undefined);
      const backups = await openBackups();
      try {
        const file = await backups.write(at, seal);
        const size = await write(
          name,
          file,
          (bytes) => tell(words.say('data_writing', { size: words.size(bytes) })),
          signal,
        );
        await note({ at });
        load();
        return words.say('data_written', { name, size: words.size(size) });
      } finally {
        backups.close();
      }
    });

  return (
    <section id="backup">
      <h2>{words.say('data_backup')}</h2>
      <p class="soft">{words.say('data_backup_lead')}</p>
      {isDue(notes, now) && notes.at !== undefined && <p class="notice">{words.say('data_backup_due')}</p>}
      <p class="buttons">
        <button type="button" class="button" disabled={work.isBusy} onClick={() => void writeNow()}>
          {words.say('data_backup_write')}
        </button>
      </p>
      <WorkLine work={work} of="backup" />
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
      <BackupFolder work={work} written={load} />
    </section>
  );
}
