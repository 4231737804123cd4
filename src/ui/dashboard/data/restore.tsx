import { useState } from 'preact/hooks';
import type { Preview } from '../../../store/backup/backups.ts';
import { useWords } from '../../words.ts';
import { ask, isTaken, useFiling, useJob } from './filing.ts';
import { WorkLine } from './work-line.tsx';

/** Takes a backup in, of this device or another: first what is in it, then how. */
export function Restore() {
  const words = useWords();
  const [file, setFile] = useState<File>();
  const [typed, setTyped] = useState('');
  const [isSure, setSure] = useState(false);
  const job = useJob();
  const work = useFiling('restore');

  function look(chosen: File): void {
    setSure(false);
    ask({ do: 'open', file: chosen, ...(typed && { passphrase: typed }) }, 'restore');
  }

  function restore(how: 'merge' | 'replace'): void {
    setSure(false);
    ask({ do: 'restore', how }, 'restore');
  }

  return (
    <section id="restore">
      <h2>{words.say('data_restore')}</h2>
      <p class="soft">{words.say('data_restore_lead')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (file) look(file);
        }}
      >
        <label class="field">
          {words.say('data_restore_file')}
          <input type="file" accept=".zip,.age" onChange={({ currentTarget }) => setFile(currentTarget.files?.[0])} />
        </label>
        <label class="field">
          {words.say('data_restore_passphrase')}
          <input
            type="password"
            autocomplete="off"
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </label>
        <button type="submit" class="button" disabled={!file || isTaken(job)}>
          {words.say('data_restore_look')}
        </button>
      </form>
      <WorkLine work={work} of="restore" />
      {job.is === 'opened' && (
        <>
          <Inside preview={job.preview} />
          <p class="buttons">
            <button type="button" class="button primary" onClick={() => restore('merge')}>
              {words.say('data_restore_merge')}
            </button>
            <button type="button" class="button" aria-expanded={isSure} onClick={() => setSure(!isSure)}>
              {words.say('data_restore_replace')}
            </button>
          </p>
          {isSure && (
            <p class="notice">
              <span>{words.say('data_restore_replace_sure')}</span>
              <button type="button" class="button" onClick={() => restore('replace')}>
                {words.say('data_restore_yes')}
              </button>
            </p>
          )}
        </>
      )}
    </section>
  );
}

function Inside({ preview }: { readonly preview: Preview }) {
  const words = useWords();
  const { made, acts, fresh, from, to, imports, shares } = preview;
  const rows = [
    [words.say('data_restore_made'), words.moment(made)],
    [words.say('data_restore_acts'), words.number(acts)],
    [words.say('data_restore_fresh'), words.number(fresh)],
    ...(from !== undefined && to !== undefined ? [[words.say('data_restore_days'), words.days(from, to)]] : []),
    [words.say('data_restore_imports'), words.number(imports)],
    [words.say('data_restore_shares'), words.number(shares)],
  ];
  return (
    <table class="inside">
      <tbody>
        {rows.map(([what, value]) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
