import { useMemo, useState } from 'preact/hooks';
import type { Mode } from '../../domain/action.ts';
import { profileAt } from '../../domain/profile.ts';
import { weeksOf } from '../../domain/series.ts';
import { todayAt, useNow } from '../clock.ts';
import { readingOf, standingOn } from '../reading.ts';
import { useRecord } from '../record.ts';
import { headlineOf, shiftSentence } from '../rung-words.ts';
import { useWishes } from '../wishes.ts';
import { useWords } from '../words.ts';
import { ModeChoice, WindowChoice } from './choice.tsx';
import { Looked } from './looked.tsx';
import { Combinations } from './now/combinations.tsx';
import { RungRow } from './now/rung-row.tsx';

const WEEKS_SHOWN = 26;
/** Two windows of 90 days, half a year of weeks and what ends before them; and further, to know when Rungs came. */
const DAYS_READ = 430;

/** The rungs held now, of both modes together or of one, each with what earned it. */
export function Now() {
  const words = useWords();
  const { settings } = useWishes();
  const today = todayAt(useNow());
  const record = useRecord(today - DAYS_READ);
  const [mode, setMode] = useState<Mode>();
  const [window, setWindow] = useState(settings.window ?? 30);
  const days = record.state === 'ready' ? record.days : undefined;
  const reading = useMemo(() => readingOf({ ...settings, window }, mode), [settings, window, mode]);
  const standing = useMemo(() => days && standingOn(reading, days, today), [reading, days, today]);
  const summary = useMemo(() => {
    const id = reading.instrument.summary;
    if (!days || id === undefined) return undefined;
    const short = readingOf({ ...settings, window, instrument: id }, mode);
    return profileAt(short.instrument, days, today, short.options);
  }, [settings, window, mode, reading, days, today]);
  const weeks = useMemo(
    () => days && weeksOf(reading.instrument, days, today - 7 * WEEKS_SHOWN, today, reading.options),
    [reading, days, today],
  );
  if (record.state === 'problem') return <p role="alert">{words.say(record.problem.messageKey)}</p>;
  if (!standing || !weeks) return <p>{words.say('loading')}</p>;
  const { now, shift } = standing;

  return (
    <>
      <div class="tools">
        <ModeChoice mode={mode} choose={setMode} />
        <WindowChoice window={window} choose={setWindow} />
      </div>
      <p class="soft">{words.days(today - now.window + 1, today)}</p>
      <Looked coverage={now.coverage} />
      <h1>{headlineOf(words, now)}</h1>
      <p>{shiftSentence(words, shift, now)}</p>
      {summary && <p data-summary>{words.say('now_summary', { rungs: headlineOf(words, summary) })}</p>}
      <table class="rungs">
        <caption class="unseen">{words.say('rungs_label')}</caption>
        <tbody>
          {now.rungs.map((rung) => (
            <RungRow key={rung.id} profile={now} rung={rung} />
          ))}
        </tbody>
      </table>
      <h2>{words.say('now_combinations')}</h2>
      <p class="soft">{words.say('now_combinations_how', { weeks: weeks.length })}</p>
      <Combinations weeks={weeks} instrument={reading.instrument} />
    </>
  );
}
