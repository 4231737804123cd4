import { useMemo } from 'preact/hooks';
import type { Day } from '../../../domain/action.ts';
import { type Cause, causesOf } from '../../../domain/cause.ts';
import type { DayCount } from '../../../domain/count.ts';
import { monthOf } from '../../../domain/day.ts';
import type { Words } from '../../../strings.ts';
import { titleOf } from '../../directory.ts';
import type { Reading } from '../../reading.ts';
import { useWords } from '../../words.ts';

const MONTHS = 12;
const NAMED = 3;

interface CausesProps {
  readonly reading: Reading;
  readonly days: readonly DayCount[];
  readonly rung: string;
  readonly today: Day;
}

/** When the rung came and went in the last year, month by month, and by which acts. */
export function Causes({ reading, days, rung, today }: CausesProps) {
  const words = useWords();
  const told = useMemo(() => {
    const { window: _, ...options } = reading.options;
    return Array.from({ length: MONTHS }, (_, ago) => monthOf(today, -ago)).flatMap((month) =>
      causesOf(reading.instrument, days, month, options)
        .filter((cause) => cause.rung === rung)
        .map((cause) => ({ month, cause })),
    );
  }, [reading, days, rung, today]);

  return (
    <section>
      <h2>{words.say('why_causes')}</h2>
      {told.length === 0 ? (
        <p>{words.say('why_causes_none')}</p>
      ) : (
        <ul class="causes">
          {told.map(({ month, cause }) => (
            <li key={month} data-cause={cause.what}>
              {sentenceOf(words, month, cause)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function sentenceOf(words: Words, month: Day, { what, byAction, bySite }: Cause): string {
  const most = (counts: Readonly<Record<string, number | undefined>>) =>
    Object.entries(counts)
      .sort(([, one = 0], [, other = 0]) => other - one)
      .slice(0, NAMED);
  return words.say(what === 'gained' ? 'why_gained' : 'why_lost', {
    month: words.day(month, 'month'),
    before: words.day(monthOf(month, -1), 'month'),
    acts: words.list(most(byAction).map(([type, count = 0]) => words.acts(type, count))),
    sites: words.list(most(bySite).map(([site]) => titleOf(words, site))),
  });
}
