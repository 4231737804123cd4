import type { ComponentChildren } from 'preact';
import { browser } from '../../../browser.ts';
import { forgetAsides } from '../../../store/aside.ts';
import type { BackupNotes } from '../../backup-notes.ts';
import { type Record, tellChanged } from '../../record.ts';
import { useWords } from '../../words.ts';

/** What befell the record, said for as long as the person has not done with it; the last backup is offered. */
export function Misfortunes({ record }: { readonly record: Extract<Record, { state: 'ready' }> }) {
  const words = useWords();
  const { lost, asides, backup } = record;
  return (
    <>
      {lost !== undefined && (
        <Misfortune problem="lost" backup={backup} said={words.say('data_lost', { when: words.moment(lost) })}>
          <button type="button" class="button" onClick={() => void browser.storage.local.remove('lost')}>
            {words.say('data_lost_known')}
          </button>
        </Misfortune>
      )}
      {asides.map((name) => (
        <Misfortune key={name} problem="aside" backup={backup} said={words.say('data_aside', { name })}>
          <button type="button" class="button" onClick={() => void forgetAsides().then(() => tellChanged('actions'))}>
            {words.say('data_aside_delete')}
          </button>
        </Misfortune>
      ))}
    </>
  );
}

interface MisfortuneProps {
  readonly problem: 'lost' | 'aside';
  readonly said: string;
  readonly backup: BackupNotes;
  readonly children: ComponentChildren;
}

function Misfortune({ problem, said, backup, children }: MisfortuneProps) {
  const words = useWords();
  return (
    <div class="notice" role="alert" data-problem={problem}>
      <span>
        {said}{' '}
        {backup.at === undefined
          ? words.say('data_backup_none')
          : words.say('data_backup_last', { when: words.moment(backup.at) })}
      </span>
      <button type="button" class="button" onClick={leadToRestore}>
        {words.say('data_restore')}
      </button>
      {children}
    </div>
  );
}

/** An address would lead to another page of the dashboard. */
function leadToRestore(): void {
  document.querySelector<HTMLInputElement>('#restore input[type=file]')?.focus();
}
