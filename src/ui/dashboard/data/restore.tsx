import { useState } from 'preact/hooks';
import { openBackups, type Preview } from '../../../store/backup/backups.ts';
import { tellChanged } from '../../record.ts';
import { useWords } from '../../words.ts';
import { useWork } from './work.ts';
import { WorkLine } from './work-line.tsx';

interface Opened {
  readonly file: File;
  readonly passphrase: string | undefined;
  readonly preview: Preview;
}

/** Takes a backup in, of this device or another: first what is in it, then how. */
export function Restore() {
  const words = useWords();
  const [file, setFile] = useState<File>();
  const [typed, setTyped] = useState('');
  const [opened, setOpened] = useState<Opened>();
  const [isSure, setSure] = useState(false);
  const work = useWork('data_restore_cancelled');

  const look = (chosen: File): Promise<void> =>
    work.run(words.say('data_reading'), async (_tell, signal) => {
      setOpened(undefined);
      setSure(false);
      const passphrase = typed || undefined;
      const backups = await openBackups();
      try {
        setOpened({ file: chosen, passphrase, preview: await backups.preview(chosen, passphrase, { signal }) });
        return '';
      } finally {
        backups.close();
      }
    });

  const restore = ({ file: from, passphrase, preview: { acts } }: Opened, how: 'merge' | 'replace'): Promise<void> =>
    work.run(words.say('data_reading'), async (tell, signal) => {
      setSure(false);
      const told = (done: number): void =>
        tell(words.say('data_restoring', { done: words.number(done), total: words.number(acts) }));
      const backups = await openBackups();
      try {
        return words.count('data_restored', await backups.restore(from, how, passphrase, { told, signal }));
      } finally {
        backups.close();
        setOpened(undefined);
        for (const changed of ['actions', 'imports', 'shares'] as const) tellChanged(changed);
      }
    });

  return (
    <section id="restore">
      <h2>{words.say('data_restore')}</h2>
      <p class="soft">{words.say('data_restore_lead')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (file) void look(file);
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
        <button type="submit" class="button" disabled={!file || work.isBusy}>
          {words.say('data_restore_look')}
        </button>
      </form>
      <WorkLine work={work} of="restore" />
      {opened && !work.isBusy && (
        <>
          <Inside preview={opened.preview} />
          <p class="buttons">
            <button type="button" class="button primary" onClick={() => void restore(opened, 'merge')}>
              {words.say('data_restore_merge')}
            </button>
            <button type="button" class="button" aria-expanded={isSure} onClick={() => setSure(!isSure)}>
              {words.say('data_restore_replace')}
            </button>
          </p>
          {isSure && (
            <p class="notice">
              <span>{words.say('data_restore_replace_sure')}</span>
              <button type="button" class="button" onClick={() => void restore(opened, 'replace')}>
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
