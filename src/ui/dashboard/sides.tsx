import { useMemo, useState } from 'preact/hooks';
import { type Comparison, compareModes } from '../../domain/compare.ts';
import type { RungProfile } from '../../domain/profile.ts';
import type { Words } from '../../strings.ts';
import { todayAt, useNow } from '../clock.ts';
import { StateMark, stateKey } from '../marks.tsx';
import { readingOf } from '../reading.ts';
import { useRecord } from '../record.ts';
import { headlineOf, markOf, measureOf, rungName } from '../rung-words.ts';
import { useWishes } from '../wishes.ts';
import { useWords } from '../words.ts';
import { WindowChoice } from './choice.tsx';
import { Looked } from './looked.tsx';

const DAYS_READ = 430; // the longest window, the weeks that end before it, and further, to know when Rungs came

/** Work and private, back to back: one on either side of the ladder. */
export function Sides() {
  const words = useWords();
  const { settings } = useWishes();
  const today = todayAt(useNow());
  const record = useRecord(today - DAYS_READ);
  const [window, setWindow] = useState(settings.window ?? 30);
  const days = record.state === 'ready' ? record.days : undefined;
  const comparison = useMemo(() => {
    const { instrument, options } = readingOf({ ...settings, window });
    return days && compareModes(instrument, days, today, options);
  }, [settings, window, days, today]);
  if (record.state === 'problem') return <p role="alert">{words.say(record.problem.messageKey)}</p>;
  if (!comparison) return <p>{words.say('loading')}</p>;
  const { coverage } = comparison.one;

  return (
    <>
      <div class="tools">
        <WindowChoice window={window} choose={setWindow} />
      </div>
      <p class="soft">{words.days(today - window + 1, today)}</p>
      <Looked coverage={coverage} />
      <h2 class="lead">{sidesSentence(words, comparison)}</h2>
      {sharedSentences(words, comparison).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Ladders {...comparison} />
      <p class="soft">{words.say('sides_how')}</p>
    </>
  );
}

/** "In work you are …, in private you are …": each with its own doubt. */
export const sidesSentence = (words: Words, { one, other }: Comparison): string =>
  words.say('sides_sentence', { work: sideOf(words, one), private: sideOf(words, other) });

function sideOf(words: Words, profile: Comparison['one']): string {
  if (profile.held.length > 0 || profile.state === 'inactive')
    return words.say('sides_are', { rungs: headlineOf(words, profile) });
  const { watched, needed } = profile.coverage;
  return words.say(watched < needed && profile.state !== 'active' ? 'sides_unknown' : 'sides_none');
}

function sharedSentences(words: Words, { both, onlyOne, onlyOther }: Comparison): readonly string[] {
  const said = (ids: readonly string[], key: Parameters<Words['say']>[0]) =>
    ids.length > 0 ? [words.say(key, { rungs: words.list(ids.map((id) => rungName(words, id))) })] : [];
  return [...said(both, 'sides_both'), ...said(onlyOne, 'sides_only_work'), ...said(onlyOther, 'sides_only_private')];
}

/** Bars to either side of the rung's name, all on one scale. */
function Ladders({ one, other }: Comparison) {
  const words = useWords();
  const most = Math.max(1, ...[...one.rungs, ...other.rungs].map(({ count }) => count));
  return (
    <table class="sides">
      <caption class="unseen">{words.say('sides_table')}</caption>
      <thead>
        <tr>
          <th scope="col">{words.name('mode', 'work')}</th>
          <th scope="col">{words.say('shift_rung')}</th>
          <th scope="col">{words.name('mode', 'private')}</th>
        </tr>
      </thead>
      <tbody>
        {one.rungs.map((rung, nth) => {
          const beside = other.rungs[nth];
          return (
            <tr key={rung.id} data-rung={rung.id}>
              <Side side="work" rung={rung} most={most} />
              <th scope="row">{rungName(words, rung.id)}</th>
              {beside && <Side side="private" rung={beside} most={most} />}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface SideProps {
  readonly side: 'work' | 'private';
  readonly rung: RungProfile;
  readonly most: number;
}

function Side({ side, rung, most }: SideProps) {
  const words = useWords();
  const isUnknown = rung.state === 'unknown' && rung.count === 0;
  return (
    <td data-side={side} data-held={rung.state === 'unknown' ? 'unknown' : String(rung.held)}>
      <span class="side-words">
        <StateMark mark={markOf(rung)} />
        <span>
          <span class="unseen">{words.say(stateKey(rung.state))}, </span>
          {measureOf(words, rung)}
        </span>
      </span>
      <span class="side-bar" aria-hidden="true">
        <i data-unknown={isUnknown} style={{ inlineSize: isUnknown ? '100%' : `${(100 * rung.count) / most}%` }} />
      </span>
    </td>
  );
}
