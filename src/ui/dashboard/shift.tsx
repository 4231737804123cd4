import { useMemo, useState } from 'preact/hooks';
import type { Mode } from '../../domain/action.ts';
import { compare, profileOf } from '../../domain/compare.ts';
import type { DayCount } from '../../domain/count.ts';
import { firstDay } from '../../domain/series.ts';
import { todayAt, useNow } from '../clock.ts';
import { readingOf } from '../reading.ts';
import { useRecord } from '../record.ts';
import { useWishes } from '../wishes.ts';
import { useWords } from '../words.ts';
import { Choice, ModeChoice } from './choice.tsx';
import { ChangesList, headlineSentences, steadinessSentence } from './shift/changes-list.tsx';
import { columnName, importedDays, pagesOf, UNITS, type Unit } from './shift/columns.ts';
import { useCourses } from './shift/course.ts';
import { Heat } from './shift/heat.tsx';
import { Legend } from './shift/legend.tsx';
import { firstPeriods, type Period } from './shift/period.ts';
import { PeriodsForm, type Which } from './shift/periods-form.tsx';
import { Slope } from './shift/slope.tsx';
import { Usual } from './shift/usual.tsx';

/** How the rungs held came and went. */
export function ShiftPage() {
  const words = useWords();
  const record = useRecord();
  if (record.state === 'problem') return <p role="alert">{words.say(record.problem.messageKey)}</p>;
  if (record.state === 'loading') return <p>{words.say('loading')}</p>;
  const first = firstDay(record.days);
  if (first === undefined) return <p>{words.say('shift_empty')}</p>;
  return <Told days={record.days} first={first} />;
}

interface ToldProps {
  readonly days: readonly DayCount[];
  readonly first: number;
}

const HEADLINES = 3;

function Told({ days, first }: ToldProps) {
  const words = useWords();
  const { settings } = useWishes();
  const today = todayAt(useNow());
  const [mode, setMode] = useState<Mode>();
  const [unit, setUnit] = useState<Unit>('week');
  const [page, setPage] = useState(0);
  const [periods, setPeriods] = useState(() => firstPeriods(first, today));
  const [next, setNext] = useState<Which>('one');

  const course = useCourses(settings, days, today)(mode);
  const points = unit === 'week' ? course.weeks() : course.months();
  const pages = useMemo(() => pagesOf(points, UNITS[unit]), [points, unit]);
  const at = Math.min(page, Math.max(0, pages.length - 1));
  const shown = pages[at] ?? [];
  const imported = useMemo(() => importedDays(days), [days]);
  const comparison = useMemo(() => {
    const { instrument, options } = readingOf(settings, mode);
    const of = ({ from, to }: Period) => profileOf(instrument, days, from, to, options);
    return compare(of(periods.one), of(periods.other));
  }, [settings, mode, days, periods]);
  const headlines = headlineSentences(words, course.headlines()).slice(0, HEADLINES);

  const put = (which: Which, period: Period): void => {
    setPeriods({ ...periods, [which]: period });
    setNext(which === 'one' ? 'other' : 'one');
  };

  return (
    <>
      <p class="says">{headlines.length > 0 ? headlines.join(' ') : words.say('shift_headline_none')}</p>
      <p class="soft">{steadinessSentence(words, unit, points)}</p>
      <div class="tools">
        <ModeChoice mode={mode} choose={setMode} />
        <Choice
          legend={words.say('shift_by')}
          name="unit"
          options={(['week', 'month'] as const).map((one) => [one, words.say(`shift_${one}s`)] as const)}
          value={unit}
          choose={(chosen) => {
            setUnit(chosen);
            setPage(0);
          }}
        />
        <span class="pages">
          <button type="button" class="button" disabled={at >= pages.length - 1} onClick={() => setPage(at + 1)}>
            {words.say('shift_earlier')}
          </button>
          <label>
            <span class="unseen">{words.say('shift_part')}</span>
            <select value={at} onChange={({ currentTarget }) => setPage(Number(currentTarget.value))}>
              {pages.map((part, nth) => (
                <option key={nth} value={nth}>
                  {partName(part)}
                </option>
              ))}
            </select>
          </label>
          <button type="button" class="button" disabled={at === 0} onClick={() => setPage(at - 1)}>
            {words.say('shift_later')}
          </button>
        </span>
        <a class="button" href={`#year/${new Date(today * 86_400_000).getUTCFullYear()}`}>
          {words.say('shift_to_year')}
        </a>
      </div>
      {shown.length === 0 ? (
        <p>{words.say(unit === 'week' ? 'shift_no_week' : 'shift_no_month')}</p>
      ) : (
        <>
          <Heat
            points={shown}
            unit={unit}
            imported={imported}
            periods={periods}
            brush={(period) => put(next, period)}
          />
          <Legend />
        </>
      )}
      <h2>{words.say('shift_compare')}</h2>
      <p class="soft">{words.say('shift_compare_how')}</p>
      <PeriodsForm {...{ periods, next, setNext, first, today }} set={put} />
      <Slope comparison={comparison} periods={periods} />
      <h2>{words.say('shift_usual_title')}</h2>
      <p class="soft">{words.say('shift_usual_how')}</p>
      <Usual weeks={course.weeks()} shown={unit === 'week' ? shown : course.weeks().slice(-UNITS.week)} />
      <h2>{words.say('shift_changes')}</h2>
      <ChangesList changes={course.changes()} />
    </>
  );

  function partName(part: typeof points): string {
    const [begin, end] = [part[0], part.at(-1)];
    if (!begin || !end) return '';
    const ends = [begin, end].map(({ from }) => columnName(words, 'month', { from, to: from }));
    return words.say('shift_range', { from: ends[0] ?? '', to: ends[1] ?? '' });
  }
}
