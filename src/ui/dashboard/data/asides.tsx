import { forgetAsides } from '../../../store/aside.ts';
import type { BackupNotes } from '../../backup-notes.ts';
import { tellChanged } from '../../record.ts';
import { useWords } from '../../words.ts';

interface AsidesProps {
  readonly names: readonly string[];
  readonly backup: BackupNotes;
}

/** Copies of a damaged record, said for as long as they are there; the last backup is offered. */
export function Asides({ names, backup }: AsidesProps) {
  const words = useWords();
  return (
    <>
      {names.map((name) => (
        <p key={name} class="notice" role="alert" data-problem="aside">
          <span>
            {words.say('data_aside', { name })}{' '}
            {backup.at === undefined
              ? words.say('data_backup_none')
              : words.say('data_backup_last', { when: words.moment(backup.at) })}
          </span>
          <button type="button" class="button" onClick={leadToRestore}>
            {words.say('data_restore')}
          </button>
        </p>
      ))}
      {names.length > 0 && (
        <p class="buttons">
          <button type="button" class="button" onClick={() => void forgetAsides().then(() => tellChanged('actions'))}>
            {words.say('data_aside_delete')}
          </button>
        </p>
      )}
    </>
  );
}

/** An address would lead to another page of the dashboard. */
function leadToRestore(): void {
  document.querySelector<HTMLInputElement>('#restore input[type=file]')?.focus();
}
