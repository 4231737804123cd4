import { useMemo, useRef, useState } from 'preact/hooks';
import type { DayCount } from '../../domain/count.ts';
import { monthOf } from '../../domain/day.ts';
import { firstDay } from '../../domain/series.ts';
import { todayAt, useNow } from '../clock.ts';
import { stateKey } from '../marks.tsx';
import { readingOf } from '../reading.ts';
import { useRecord } from '../record.ts';
import { rungName } from '../rung-words.ts';
import { useWishes } from '../wishes.ts';
import { useWords } from '../words.ts';
import { changeSentence, headlineSentences } from './shift/changes-list.tsx';
import { Card } from './year/card.tsx';
import { handOver, pictureOf } from './year/picture.ts';
import { type YearTold, yearOf } from './year/year-of.ts';

const DAY_MS = 86_400_000;
const yearAt = (day: number): number => new Date(day * DAY_MS).getUTCFullYear();

/** One year on the ladder, to print or to keep as a picture. */
export function Year({ about }: { readonly about?: string }) {
  const words = useWords();
  const record = useRecord();
  const today = todayAt(useNow());
  if (record.state === 'problem') return <p role="alert">{words.say(record.problem.messageKey)}</p>;
  if (record.state === 'loading') return <p>{words.say('loading')}</p>;
  const asked = Number(about);
  const last = yearAt(today);
  const first = yearAt(firstDay(record.days) ?? today);
  const year = Number.isInteger(asked) ? Math.min(last, Math.max(first, asked)) : last;
  return <Told key={year} {...{ year, first, last, today }} days={record.days} />;
}

interface ToldProps {
  readonly days: readonly DayCount[];
  readonly year: number;
  readonly first: number;
  readonly last: number;
  readonly today: number;
}

function Told({ days, year, first, last, today }: ToldProps) {
  const words = useWords();
  const { settings } = useWishes();
  const [withCounts, setWithCounts] = useState(false);
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const reading = useMemo(() => readingOf(settings), [settings]);
  const told = useMemo(() => yearOf(reading, days, year, today), [reading, days, year, today]);
  const rungs = reading.instrument.rungs.map(({ id }) => id);

  async function save(): Promise<void> {
    const svg = frame.current?.querySelector('svg');
    if (!svg) return;
    const file = `rungs-${year}.png`;
    setProblem(false);
    setSaid('');
    await pictureOf(svg).then(
      (picture) => {
        handOver(picture, file);
        setSaid(words.say('year_saved', { file, size: words.size(picture.size) }));
      },
      () => setProblem(true),
    );
  }

  return (
    <div class="year">
      <nav class="years" aria-label={words.say('year_choose')} hidden={first === last}>
        {Array.from({ length: last - first + 1 }, (_, nth) => last - nth).map((one) => (
          <a key={one} href={`#year/${one}`} aria-current={one === year ? 'page' : undefined}>
            {String(one)}
          </a>
        ))}
      </nav>
      <div class="year-beside">
        <div ref={frame} class="year-frame">
          <Card {...{ told, words, rungs, withCounts }} />
        </div>
        <div>
          <h2>{String(year)}</h2>
          <ul class="changes">
            {told.heldIn.map(([id, months]) => (
              <li key={id}>{words.count('year_held', months, { rung: rungName(words, id) })}</li>
            ))}
            {told.heldIn.length === 0 && <li>{words.say('year_card_none')}</li>}
          </ul>
          <Moves told={told} />
          {withCounts && (
            <>
              <h2>{words.say('year_counts')}</h2>
              <p>{words.list(told.byAction.map(([type, count]) => words.acts(type, count)))}</p>
            </>
          )}
          <p class="soft">{words.say('year_card_from', { watched: told.watched })}</p>
          <div class="on-screen">
            <label class="year-check">
              <input
                type="checkbox"
                checked={withCounts}
                onChange={({ currentTarget }) => setWithCounts(currentTarget.checked)}
              />
              {words.say('year_with_counts')}
            </label>
            <p class="buttons">
              <button type="button" class="button primary" data-save onClick={() => void save()}>
                {words.say('year_save')}
              </button>
              <button type="button" class="button" onClick={() => print()}>
                {words.say('year_print')}
              </button>
            </p>
            <p class="soft">{words.say('year_local')}</p>
            <p role="status">{said}</p>
            {problem && <p role="alert">{words.say('year_problem')}</p>}
          </div>
        </div>
      </div>
      <Months told={told} rungs={rungs} />
    </div>
  );
}

/** What came and went in the year, in sentences. */
function Moves({ told }: { readonly told: YearTold }) {
  const words = useWords();
  const { headlines, changes, steadiness } = told;
  const { climbs, descents, steps } = steadiness;
  const sentences = [
    ...headlineSentences(words, headlines),
    ...(headlines.length === 0 ? changes.filter(({ sure }) => sure).map((one) => changeSentence(words, one)) : []),
  ];
  return (
    <>
      <h2>{words.say('shift_changes')}</h2>
      <ul class="changes">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {sentences.length === 0 && <li class="soft">{words.say('year_no_change')}</li>}
        {steps > 0 && <li>{words.say('shift_climbs', { climbs, descents })}</li>}
      </ul>
    </>
  );
}

interface MonthsProps {
  readonly told: YearTold;
  readonly rungs: readonly string[];
}

/** The card as a table. */
function Months({ told, rungs }: MonthsProps) {
  const words = useWords();
  return (
    <details class="year-table" open>
      <summary>{words.say('year_table')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={words.say('year_table')}>
        <table>
          <thead>
            <tr>
              <td />
              {told.months.map((_, nth) => (
                <th key={nth} scope="col">
                  {new Intl.DateTimeFormat(words.language, { month: 'short', timeZone: 'UTC' }).format(
                    monthOf(told.from, nth) * DAY_MS,
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rungs.map((id, row) => (
              <tr key={id} data-rung={id}>
                <th scope="row">{rungName(words, id)}</th>
                {told.months.map((month, nth) => {
                  const state = month?.rungs[row]?.state;
                  return (
                    <td key={nth} data-state={state ?? 'ahead'}>
                      {words.say(state ? stateKey(state) : 'year_ahead')}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
