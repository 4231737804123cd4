import type { Day } from '../../../domain/action.ts';
import type { DayCount } from '../../../domain/count.ts';
import { profileAt } from '../../../domain/profile.ts';
import { WEEKS } from '../../../domain/standing.ts';
import type { Reading } from '../../reading.ts';
import { useWishes } from '../../wishes.ts';
import { useWords } from '../../words.ts';
import { consequence } from './calls.tsx';

const TOLERANCES = [0, 1] as const;

interface WeeklyProps {
  readonly reading: Reading;
  readonly days: readonly DayCount[];
  readonly today: Day;
}

/** Whether a weekly rung may miss one of its four weeks: not by the published test, and so the person's own choice. */
export function Weekly({ reading: { instrument, options }, days, today }: WeeklyProps) {
  const words = useWords();
  const { settings, wish } = useWishes();
  const chosen = settings.tolerance ?? 0;
  const now = profileAt(instrument, days, today, options);
  if (instrument.rungs.every(({ often }) => often !== 'weekly')) return null;

  return (
    <fieldset class="call" data-weekly>
      <legend>{words.say('why_weekly')}</legend>
      <p class="soft">{words.say('why_weekly_lead')}</p>
      <div class="call-options">
        {TOLERANCES.map((tolerance) => (
          <label key={tolerance} data-option={tolerance}>
            <input
              type="radio"
              name="tolerance"
              checked={tolerance === chosen}
              onChange={() => wish(({ tolerance: _, ...before }) => (tolerance ? { ...before, tolerance } : before))}
            />
            <span>
              {words.say('why_weekly_of', { needed: WEEKS - tolerance, weeks: WEEKS })}
              {tolerance === 0 && <span class="soft"> {words.say('why_weekly_published')}</span>}
            </span>
            <span class="preview" data-preview>
              {tolerance === chosen
                ? words.say('why_weekly_now')
                : consequence(
                    words,
                    { now, then: profileAt(instrument, days, today, { ...options, tolerance }) },
                    words.say('why_weekly_same'),
                  )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
