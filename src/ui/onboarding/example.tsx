import { useMemo, useState } from 'preact/hooks';
import type { Counts, DayCount } from '../../domain/count.ts';
import { weeksOf } from '../../domain/series.ts';
import { DEFAULTS } from '../../settings.ts';
import { todayAt, useNow } from '../clock.ts';
import { Ladder } from '../popup/ladder.tsx';
import { readingOf, standingOn } from '../reading.ts';
import { headlineOf, whySentence } from '../rung-words.ts';
import { useWords } from '../words.ts';

const WEEKS = 8;
const DAYS = 100; // the weeks shown, and the window before the first of them
const QUARTERS = 8; // of an hour in front of the browser each day

/** What somebody invented does, and on every how many days. */
const HABITS: readonly (readonly [every: number, counts: Counts])[] = [
  [1, { reddit: { visit: 1, read: 2 } }],
  [2, { youtube: { watch: 1 } }],
  [9, { goodreads: { review: 1 } }],
  [23, { raindrop: { save: 1 } }],
];

/** The popup's own ladder over an invented record, so that a newcomer sees what it will be. */
export function Example() {
  const words = useWords();
  const today = todayAt(useNow());
  const { standing, weeks, instrument } = useMemo(() => {
    const reading = readingOf(DEFAULTS);
    const days = inventedDays(today);
    const { options } = reading;
    return {
      standing: standingOn(reading, days, today),
      weeks: weeksOf(reading.instrument, days, today - WEEKS * 7, today, options).slice(-WEEKS),
      instrument: reading.instrument,
    };
  }, [today]);
  const [chosen, choose] = useState('critic');
  return (
    <figure class="example">
      <figcaption>
        <b>{words.say('welcome_example')}</b> {words.say('welcome_example_what')}
      </figcaption>
      <p class="example-says">{headlineOf(words, standing.now)}</p>
      <Ladder profile={standing.now} {...{ weeks, chosen, choose }} inactive={instrument.inactive} />
      <p class="why" role="status">
        {whySentence(words, standing.now, chosen)}
      </p>
    </figure>
  );
}

function inventedDays(today: number): readonly DayCount[] {
  return Array.from({ length: DAYS }, (_, ago) => ({
    day: today - ago,
    mode: 'private' as const,
    counts: Object.assign({}, ...HABITS.map(([every, counts]) => (ago % every === 0 ? counts : {}))),
    watched: QUARTERS,
  }));
}
