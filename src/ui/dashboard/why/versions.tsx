import type { Day } from '../../../domain/action.ts';
import type { DayCount } from '../../../domain/count.ts';
import { type Instrument, movesBetween, otherTests } from '../../../domain/instrument.ts';
import { profileAt } from '../../../domain/profile.ts';
import { versionsOf } from '../../../instruments/index.ts';
import type { Reading } from '../../reading.ts';
import { isNews, keepingTo, knowingOf } from '../../versions.ts';
import { useWishes } from '../../wishes.ts';
import { useWords } from '../../words.ts';
import { consequence } from './calls.tsx';

interface VersionsProps {
  readonly reading: Reading;
  readonly days: readonly DayCount[];
  readonly today: Day;
  /** Newest first; absent: those that are kept. */
  readonly versions?: readonly Instrument[];
}

/** What changed from version to version of the reading, and under which of them the whole history is read. */
export function Versions({ reading, days, today, versions = versionsOf(reading.instrument.id) }: VersionsProps) {
  const words = useWords();
  const { settings, wish } = useWishes();
  const { instrument, options } = reading;
  const [newest] = versions;
  if (!newest || (versions.length === 1 && !isNews(settings, newest))) return null;
  const now = profileAt(instrument, days, today, options);

  return (
    <fieldset class="call" data-versions>
      <legend>{words.say('why_versions')}</legend>
      <p class="soft">{words.say('why_versions_lead')}</p>
      <div class="call-options">
        {versions.map((one, nth) => (
          <label key={one.version} data-option={one.version}>
            <input
              type="radio"
              name="version"
              checked={one.version === instrument.version}
              onChange={() => wish((before) => keepingTo(before, one, newest))}
            />
            <span>
              {words.say('why_version_of', { version: one.version })}
              {nth === 0 && <span class="soft"> {words.say('why_version_newest')}</span>}
            </span>
            <span class="preview" data-preview>
              {one.version === instrument.version
                ? words.say('why_weekly_now')
                : consequence(words, { now, then: profileAt(one, days, today, options) }, words.say('why_weekly_same'))}
            </span>
          </label>
        ))}
      </div>
      <ul class="causes">
        {versions.slice(0, -1).flatMap((after, nth) => {
          const before = versions[nth + 1] ?? after;
          const { version } = after;
          return [
            ...movesBetween(before, after).map(({ act, from, to }) => (
              <li key={`${version} ${act}`} data-moved={act}>
                {words.say('why_version_moved', {
                  version,
                  kind: words.name('kind', act),
                  from: words.name('rung', from),
                  to: words.name('rung', to),
                })}
              </li>
            )),
            ...otherTests(before, after).map((rung) => (
              <li key={`${version} ${rung}`} data-moved={rung}>
                {words.say('why_version_asks', { version, rung: words.name('rung', rung) })}
              </li>
            )),
          ];
        })}
      </ul>
      {isNews(settings, newest) && (
        <button type="button" class="button" onClick={() => wish((before) => knowingOf(before, newest))}>
          {words.say('why_version_known')}
        </button>
      )}
    </fieldset>
  );
}
