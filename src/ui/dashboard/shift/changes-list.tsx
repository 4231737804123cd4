import { useState } from 'preact/hooks';
import type { Change, Headline } from '../../../domain/changes.ts';
import type { Point } from '../../../domain/series.ts';
import { steadinessOf } from '../../../domain/steadiness.ts';
import type { Words } from '../../../strings.ts';
import { rungName } from '../../rung-words.ts';
import { useWords } from '../../words.ts';

const FIRST = 10;
const MORE = 50;

interface ChangesListProps {
  readonly changes: readonly Change[];
}

/** What changed, as dated sentences, the newest first. */
export function ChangesList({ changes }: ChangesListProps) {
  const words = useWords();
  const [shown, setShown] = useState(FIRST);
  const newest = changes.toReversed();
  if (newest.length === 0) return <p class="soft">{words.say('shift_changes_none')}</p>;
  return (
    <>
      <ol class="changes">
        {newest.slice(0, shown).map((change) => (
          <li key={`${change.rung} ${change.what} ${change.day}`} data-rung={change.rung}>
            {changeSentence(words, change)}
          </li>
        ))}
      </ol>
      {shown < newest.length && (
        <button type="button" class="button" onClick={() => setShown(shown + MORE)}>
          {words.count('shift_changes_more', Math.min(MORE, newest.length - shown))}
        </button>
      )}
    </>
  );
}

/** "Critic since 3 August 2026", "Collector until 12 May 2026"; "at least" where nobody knows the day before or after. */
export function changeSentence(words: Words, { rung, what, day, sure }: Change): string {
  const key = `shift_${what}${sure ? '' : '_unsure'}` as const;
  return words.say(key, { rung: rungName(words, rung), day: words.day(day, 'long') });
}

/** Changes that lasted two whole months, the newest first: one sentence for what came or went in the same month. */
export function headlineSentences(words: Words, headlines: readonly Headline[]): readonly string[] {
  const together = new Map<string, Headline[]>();
  for (const headline of headlines) {
    const key = `${headline.month} ${headline.what}`;
    together.set(key, [...(together.get(key) ?? []), headline]);
  }
  return [...together.values()].toReversed().flatMap(([first, ...others]) => {
    if (!first) return [];
    const rungs = words.list([first, ...others].map(({ rung }) => rungName(words, rung)));
    return words.say(`shift_headline_${first.what}`, { rungs, month: words.day(first.month, 'month') });
  });
}

/** How much stays the same from one week or month to the next, and how often the highest rung moved. */
export function steadinessSentence(words: Words, unit: 'week' | 'month', points: readonly Point[]): string {
  const { stability, steps, climbs, descents } = steadinessOf(points);
  if (stability === undefined) return words.say('shift_steadiness_unknown');
  const share = words.say(`shift_steadiness_${unit}`, { share: words.percent(stability), steps });
  return `${share} ${words.say('shift_climbs', { climbs, descents })}`;
}
