import { isoOf } from '../../../domain/day.ts';
import { activityStreams } from '../../../store/backup/activity-streams.ts';
import { activityWatch } from '../../../store/backup/activity-watch.ts';
import { COLUMNS, dictionary } from '../../../store/backup/columns.ts';
import { csv } from '../../../store/backup/csv.ts';
import { DAY_COLUMNS, daysCsv } from '../../../store/backup/days-csv.ts';
import { jsonl } from '../../../store/backup/jsonl.ts';
import { WEEK_COLUMNS, weeksCsv } from '../../../store/backup/weeks-csv.ts';
import type { Store } from '../../../store/store.ts';
import { todayAt } from '../../clock.ts';
import type { PassphraseFor } from '../../lock.ts';
import { type Reading, readingOf } from '../../reading.ts';
import { theStore } from '../../record.ts';
import { saveFile } from '../../save-file.ts';
import { useWishes } from '../../wishes.ts';
import { useWords } from '../../words.ts';
import { useWork } from './work.ts';
import { WorkLine } from './work-line.tsx';
import { fileOf, nameOf, write } from './write-file.ts';

/** What a file is made of, and when. */
interface Made {
  readonly store: Store;
  readonly reading: Reading;
  readonly now: number;
}

/** A table of the whole record, which its counters are read for first. */
async function* ofDays({ store, reading: { instrument, options }, now }: Made, of: 'days' | 'weeks') {
  const days = await store.days();
  const today = todayAt(now);
  yield* of === 'days' ? daysCsv(days, today) : weeksCsv(instrument, days, today, options);
}

/** Every form in which the record can be taken along: what it is called, how the file ends, what writes it. */
const FORMS = [
  { say: 'data_export_csv', extension: 'csv', text: ({ store }: Made) => csv(store.acts()) },
  { say: 'data_export_jsonl', extension: 'jsonl', text: ({ store }: Made) => jsonl(store.acts()) },
  { say: 'data_export_as2', extension: 'as2.json', text: ({ store }: Made) => activityStreams(store.acts()) },
  {
    say: 'data_export_aw',
    extension: 'activitywatch.json',
    text: ({ store, now }: Made) => activityWatch(store.acts(), now),
  },
  { say: 'data_export_days', extension: 'days.csv', text: (made: Made) => ofDays(made, 'days') },
  { say: 'data_export_weeks', extension: 'weeks.csv', text: (made: Made) => ofDays(made, 'weeks') },
] as const;

const TABLES = { actions: COLUMNS, days: DAY_COLUMNS, weeks: WEEK_COLUMNS };

/** The person's own record for other programs. */
export function Exports({ passphrase }: { readonly passphrase: PassphraseFor }) {
  const words = useWords();
  const { settings } = useWishes();
  const work = useWork();

  const writeAs = ({ extension, text }: (typeof FORMS)[number]): Promise<void> =>
    work.run(words.say('data_writing', { size: words.size(0) }), async (tell, signal) => {
      const seal = await passphrase();
      if (seal === false) return words.say('data_passphrase_wrong');
      const now = Date.now();
      const store = await theStore();
      const name = nameOf(isoOf(todayAt(now)), extension, seal !== undefined);
      const told = (bytes: number): void => tell(words.say('data_writing', { size: words.size(bytes) }));
      const size = await write(
        name,
        await fileOf(text({ store, reading: readingOf(settings), now }), seal),
        told,
        signal,
      );
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
        <button
          type="button"
          class="quiet"
          onClick={() => saveFile('rungs-columns.csv', dictionary(TABLES), 'text/csv')}
        >
          {words.say('data_export_dictionary')}
        </button>
      </p>
      <WorkLine work={work} of="export" />
    </section>
  );
}
