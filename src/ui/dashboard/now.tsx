import { useMemo, useState } from 'preact/hooks';
import { MODES, type Mode } from '../../domain/action.ts';
import { todayAt, useNow } from '../clock.ts';
import { StateMark, stateKey } from '../marks.tsx';
import { readingOf, standingOn } from '../reading.ts';
import { useRecord } from '../record.ts';
import { headlineOf, markOf, measureOf, rungName, shiftSentence, whySentence } from '../rung-words.ts';
import { useWishes } from '../wishes.ts';
import { useWords } from '../words.ts';

const DAYS_READ = 220; // two windows of 90 days and the weeks that end before them

/** The rungs held now, of both modes together or of one, each with what earned it. */
export function Now() {
  const words = useWords();
  const { settings } = useWishes();
  const today = todayAt(useNow());
  const record = useRecord(today - DAYS_READ);
  const [mode, setMode] = useState<Mode>();
  const days = record.state === 'ready' ? record.days : undefined;
  const standing = useMemo(
    () => days && standingOn(readingOf(settings, mode), days, today),
    [settings, mode, days, today],
  );
  if (record.state === 'problem') return <p role="alert">{words.say(record.problem.messageKey)}</p>;
  if (!standing) return <p>{words.say('loading')}</p>;
  const { now, shift } = standing;

  return (
    <>
      <fieldset class="choice">
        <legend class="unseen">{words.say('dashboard_of')}</legend>
        {[undefined, ...MODES].map((one) => (
          <label key={one ?? 'both'}>
            <input type="radio" name="mode" checked={one === mode} onChange={() => setMode(one)} />
            {words.name('mode', one ?? 'both')}
          </label>
        ))}
      </fieldset>
      <p class="soft">
        {words.say('period_watched', {
          range: words.days(today - now.window + 1, today),
          watched: now.coverage.watched,
          days: now.coverage.days,
        })}
      </p>
      <h1>{headlineOf(words, now)}</h1>
      <p>{shiftSentence(words, shift, now)}</p>
      <table class="rungs">
        <caption class="unseen">{words.say('rungs_label')}</caption>
        <tbody>
          {now.rungs.map((rung) => (
            <tr key={rung.id} data-rung={rung.id} data-held={String(rung.state === 'held')}>
              <th scope="row">
                <StateMark mark={markOf(rung)} />
                <span>
                  {rungName(words, rung.id)}
                  <span class="unseen">, {words.say(stateKey(rung.state))}</span>
                </span>
              </th>
              <td>{measureOf(words, rung)}</td>
              <td>{whySentence(words, now, rung.id)}</td>
              <td>
                <a href={`#why/${rung.id}`}>{words.say('see_acts')}</a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
