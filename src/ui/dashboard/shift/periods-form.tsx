import type { Day } from '../../../domain/action.ts';
import { dayFrom, isoOf } from '../../../domain/day.ts';
import { useWords } from '../../words.ts';
import type { Period, Periods } from './period.ts';

export type Which = keyof Periods;

interface PeriodsFormProps {
  readonly periods: Periods;
  /** The one that drawing over the strip sets. */
  readonly next: Which;
  readonly setNext: (which: Which) => void;
  readonly set: (which: Which, period: Period) => void;
  readonly first: Day;
  readonly today: Day;
}

/** The two periods to compare, by their dates; and which of them is set by drawing over the strip. */
export function PeriodsForm({ periods, next, setNext, set, first, today }: PeriodsFormProps) {
  const words = useWords();
  return (
    <div class="periods">
      {(['one', 'other'] as const).map((which) => {
        const { from, to } = periods[which];
        const put = (end: 'from' | 'to', iso: string): void => {
          if (!iso) return;
          const day = dayFrom(iso);
          if (end === 'from') set(which, { from: day, to: Math.max(day, to) });
          else set(which, { from: Math.min(from, day), to: day });
        };
        return (
          <fieldset key={which} data-period={which}>
            <legend>
              <label>
                <input type="radio" name="next" checked={next === which} onChange={() => setNext(which)} />
                {words.say(`shift_period_${which}`)}
              </label>
            </legend>
            {(['from', 'to'] as const).map((end) => (
              <label key={end}>
                <span>{words.say(`shift_${end}`)}</span>
                <input
                  type="date"
                  min={isoOf(Math.min(first, from))}
                  max={isoOf(today)}
                  value={isoOf(end === 'from' ? from : to)}
                  onChange={({ currentTarget }) => put(end, currentTarget.value)}
                />
              </label>
            ))}
          </fieldset>
        );
      })}
    </div>
  );
}
