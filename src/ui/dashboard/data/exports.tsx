import { useState } from 'preact/hooks';
import { isoOf } from '../../../domain/day.ts';
import { COLUMNS, dictionary } from '../../../store/backup/columns.ts';
import { DAY_COLUMNS } from '../../../store/backup/days-csv.ts';
import { WEEK_COLUMNS } from '../../../store/backup/weeks-csv.ts';
import { todayAt } from '../../clock.ts';
import type { PassphraseFor } from '../../lock.ts';
import { saveFile } from '../../save-file.ts';
import { useWishes } from '../../wishes.ts';
import { useWords } from '../../words.ts';
import { ask, isTaken, useFiling, useJob } from './filing.ts';
import { nameOf } from './name-of.ts';
import { WorkLine } from './work-line.tsx';

/** Every form in which the record can be taken along: what it is called, how the file ends. */
const FORMS = [
  { form: 'csv', say: 'data_export_csv', extension: 'csv' },
  { form: 'jsonl', say: 'data_export_jsonl', extension: 'jsonl' },
  { form: 'as2', say: 'data_export_as2', extension: 'as2.json' },
  { form: 'aw', say: 'data_export_aw', extension: 'activitywatch.json' },
  { form: 'days', say: 'data_export_days', extension: 'days.csv' },
  { form: 'weeks', say: 'data_export_weeks', extension: 'weeks.csv' },
] as const;

const TABLES = { actions: COLUMNS, days: DAY_COLUMNS, weeks: WEEK_COLUMNS };

/** The person's own record for other programs. */
export function Exports({ passphrase }: { readonly passphrase: PassphraseFor }) {
  const words = useWords();
  const { settings } = useWishes();
  const [isWrong, setWrong] = useState(false);
  const job = useJob();
  const work = useFiling('export');

  async function writeAs({ form, extension }: (typeof FORMS)[number]): Promise<void> {
    const seal = await passphrase();
    setWrong(seal === false);
    if (seal === false) return;
    const made = Date.now();
    const name = nameOf(isoOf(todayAt(made)), extension, seal !== undefined);
    ask({ do: 'export', form, settings, name, made, ...(seal !== undefined && { passphrase: seal }) }, 'export');
  }

  const line = isWrong ? { ...work, said: words.say('data_passphrase_wrong') } : work;
  return (
    <section>
      <h2>{words.say('data_exports')}</h2>
      <p class="soft">{words.say('data_exports_lead')}</p>
      <p class="buttons">
        {FORMS.map((one) => (
          <button key={one.form} type="button" class="button" disabled={isTaken(job)} onClick={() => void writeAs(one)}>
            {words.say(one.say)}
          </button>
        ))}
        <button
          type="button"
          class="quiet"
          onClick={() => saveFile('rungs-columns.csv', dictionary(TABLES), 'text/csv')}
        >
          {words.say('data_export_dictionary')}
        </button>
      </p>
      <WorkLine work={line} of="export" />
    </section>
  );
}
