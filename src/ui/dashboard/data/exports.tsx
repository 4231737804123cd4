import type { Action } from '../../../domain/action.ts';
import { isoOf } from '../../../domain/day.ts';
import { activityStreams } from '../../../store/backup/activity-streams.ts';
import { activityWatch } from '../../../store/backup/activity-watch.ts';
import { dictionary } from '../../../store/backup/columns.ts';
import { csv } from '../../../store/backup/csv.ts';
import { jsonl } from '../../../store/backup/jsonl.ts';
import { todayAt } from '../../clock.ts';
import type { PassphraseFor } from '../../lock.ts';
import { theStore } from '../../record.ts';
import { saveFile } from '../../save-file.ts';
import { useWords } from '../../words.ts';
import { useWork } from './work.ts';
import { WorkLine } from './work-line.tsx';
import { fileOf, nameOf, write } from './write-file.ts';

type Acts = AsyncIterable<Action>;

/** Every form in which actions can be taken along: what it is called, how the file ends, what writes it. */
const FORMS = [
  { say: 'data_export_csv', extension: 'csv', text: csv },
  { say: 'data_export_jsonl', extension: 'jsonl', text: jsonl },
  { say: 'data_export_as2', extension: 'as2.json', text: activityStreams },
  {
    say: 'data_export_aw',
    extension: 'activitywatch.json',
    text: (acts: Acts, made: number) => activityWatch(acts, made),
  },
] as const;

/** The person's own actions for other programs. */
export function Exports({ passphrase }: { readonly passphrase: PassphraseFor }) {
  const words = useWords();
  const work = useWork();

  const writeAs = ({ extension, text }: (typeof FORMS)[number]): Promise<void> =>
    work.run(words.say('data_writing', { size: words.size(0) }), async (tell, signal) => {
      const seal = await passphrase();
      if (seal === false) return words.say('data_passphrase_wrong');
      const now = Date.now();
      const store = await theStore();
      const name = nameOf(isoOf(todayAt(now)), extension, seal !== undefined);
      const told = (bytes: number): void => tell(words.say('data_writing', { size: words.size(bytes) }));
      const size = await write(name, await fileOf(text(store.acts(), now), seal), told, signal);
      return words.say('data_written', { name, size: words.size(size) });
    });

  return (
    <section>
      <h2>{words.say('data_exports')}</h2>
      <p class="soft">{words.say('data_exports_lead')}</p>
      <p class="buttons">
        {FORMS.map((form) => (
          <button
            key={form.extension}
            type="button"
            class="button"
            disabled={work.isBusy}
            onClick={() => void writeAs(form)}
          >
            {words.say(form.say)}
          </button>
        ))}
        <button type="button" class="quiet" onClick={() => saveFile('rungs-columns.csv', dictionary(), 'text/csv')}>
          {words.say('data_export_dictionary')}
        </button>
      </p>
      <WorkLine work={work} of="export" />
    </section>
  );
}
