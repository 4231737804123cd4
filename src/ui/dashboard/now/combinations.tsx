import type { Instrument } from '../../../domain/instrument.ts';
import type { Point } from '../../../domain/series.ts';
import { StateMark } from '../../marks.tsx';
import { noneKey, rungName } from '../../rung-words.ts';
import { useWords } from '../../words.ts';

/** Rungs that were held together at the close of some weeks. */
export interface Combination {
  /** Highest first; empty: none. */
  readonly held: readonly string[];
  readonly weeks: number;
  /** The last of these weeks. */
  readonly last: Point;
}

/** The most frequent first; weeks of which nothing is known stand together, apart from those with no rung. */
export function combinationsOf(weeks: readonly Point[]): readonly Combination[] {
  const found = new Map<string, Combination>();
  for (const last of weeks) {
    const { held } = last;
    const key = held.join(' ') || noneKey(last);
    found.set(key, { held, weeks: (found.get(key)?.weeks ?? 0) + 1, last });
  }
  return [...found.values()].sort((one, other) => other.weeks - one.weeks || other.last.from - one.last.from);
}

interface CombinationsProps {
  readonly weeks: readonly Point[];
  readonly instrument: Instrument;
}

/** Which rungs go together: one row for each combination, a mark under each rung that belongs to it. */
export function Combinations({ weeks, instrument }: CombinationsProps) {
  const words = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="scroll" tabIndex={0} aria-label={words.say('now_combinations')}>
      <table class="combinations">
        <caption class="unseen">{words.say('now_combinations_how', { weeks: weeks.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{words.say('now_profile')}</th>
            {instrument.rungs.map(({ id }) => (
              <th key={id} scope="col" class="tilted">
                <span>{rungName(words, id)}</span>
              </th>
            ))}
            <th scope="col">{words.say('now_weeks')}</th>
            <th scope="col">{words.say('now_last')}</th>
          </tr>
        </thead>
        <tbody>
          {combinationsOf(weeks).map(({ held, weeks: times, last }) => (
            <tr key={held.join(' ') || noneKey(last)}>
              <th scope="row">
                {held.length > 0 ? words.list(held.map((id) => rungName(words, id))) : words.say(noneKey(last))}
              </th>
              {instrument.rungs.map(({ id }, nth) => (
                <td key={id} class="belongs">
                  {held.includes(id) ? (
                    <>
                      <StateMark mark="held" />
                      <span class="unseen">{words.say('state_held')}</span>
                    </>
                  ) : (
                    <span class="unseen">
                      {words.say(last.rungs[nth]?.state === 'unknown' ? 'state_unknown' : 'state_not_held')}
                    </span>
                  )}
                </td>
              ))}
              <td>{words.number(times)}</td>
              <td>{words.days(last.from, last.to)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
