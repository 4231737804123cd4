import { MODES } from '../domain/action.ts';
import type { ModeRule } from '../domain/mode.ts';
import { clockOf, minutesOf, weekdayName, weekdaysOf } from './schedule-words.ts';
import { useWords } from './words.ts';

export type Schedule = Extract<ModeRule, { when: 'schedule' }>;

/** Monday to Friday, 9 to 17: where a schedule begins. */
export const OFFICE: Schedule = { when: 'schedule', mode: 'work', days: [1, 2, 3, 4, 5], from: 9 * 60, to: 17 * 60 };

interface ScheduleFieldsProps {
  readonly schedule: Schedule;
  readonly change: (schedule: Schedule) => void;
  /** Sets the fields of several schedules on one page apart. */
  readonly name: string;
}

/** The days and times of one schedule, and what they count as. */
export function ScheduleFields({ schedule, change, name }: ScheduleFieldsProps) {
  const words = useWords();
  const { days, from, to, mode } = schedule;
  const setTime = (part: 'from' | 'to', clock: string): void => {
    const minutes = minutesOf(clock);
    if (minutes !== undefined) change({ ...schedule, [part]: minutes });
  };

  return (
    <div class="schedule">
      <fieldset class="weekdays">
        <legend>{words.say('modes_days')}</legend>
        {weekdaysOf(words.language).map((day) => (
          <label key={day} title={weekdayName(words, day, 'long')}>
            <input
              type="checkbox"
              checked={days.includes(day)}
              data-weekday={day}
              aria-label={weekdayName(words, day, 'long')}
              onChange={({ currentTarget: { checked } }) => {
                const others = days.filter((one) => one !== day);
                change({ ...schedule, days: checked ? [...others, day].sort((a, b) => a - b) : others });
              }}
            />
            <span aria-hidden="true">{weekdayName(words, day)}</span>
          </label>
        ))}
      </fieldset>
      <label>
        {words.say('modes_from')}
        <input
          type="time"
          value={clockOf(from)}
          onChange={({ currentTarget: { value } }) => setTime('from', value)}
          data-time="from"
        />
      </label>
      <label>
        {words.say('modes_to')}
        <input
          type="time"
          value={clockOf(to)}
          onChange={({ currentTarget: { value } }) => setTime('to', value)}
          data-time="to"
        />
      </label>
      <label>
        {words.say('modes_counts_as')}
        <select
          name={`${name}-mode`}
          value={mode}
          onChange={({ currentTarget: { value } }) =>
            change({ ...schedule, mode: MODES.find((one) => one === value) ?? mode })
          }
        >
          {MODES.map((one) => (
            <option key={one} value={one}>
              {words.name('mode', one)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
