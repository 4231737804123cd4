import type { Profile } from '../../domain/profile.ts';
import type { Point } from '../../domain/series.ts';
import type { RungState } from '../../domain/standing.ts';
import { type Mark, StateMark, Strip, stateKey } from '../marks.tsx';
import { inactiveMeasure, markOf, measureOf, rungName, stateOfNone } from '../rung-words.ts';
import { useWords } from '../words.ts';

interface LadderProps {
  readonly profile: Profile;
  readonly weeks: readonly Point[];
  /** Whether "none of these" is a rung of its own. */
  readonly inactive: boolean;
  readonly chosen: string;
  readonly choose: (rung: string) => void;
}

interface Row {
  readonly id: string;
  readonly state: RungState;
  readonly mark: Mark;
  readonly measure: string;
  readonly weeks?: readonly RungState[];
}

/** The rungs, highest first; each row is a button that asks why. */
export function Ladder({ profile, weeks, inactive, chosen, choose }: LadderProps) {
  const words = useWords();
  const rows: Row[] = profile.rungs.map((rung, nth) => ({
    id: rung.id,
    state: rung.state,
    mark: markOf(rung),
    measure: measureOf(words, rung),
    weeks: weeks.map((week) => week.rungs[nth]?.state ?? 'unknown'),
  }));
  if (inactive) {
    const state = stateOfNone(profile);
    rows.push({ id: 'inactive', state, mark: state, measure: inactiveMeasure(words, profile) });
  }

  function move(event: KeyboardEvent): void {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0 || !(event.currentTarget instanceof HTMLElement)) return;
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = document.activeElement instanceof HTMLButtonElement ? buttons.indexOf(document.activeElement) : -1;
    buttons[at + by]?.focus();
  }

  return (
    <ol class="ladder" aria-label={words.say('rungs_label')} onKeyDown={move}>
      {rows.map(({ id, state, mark, measure, weeks: strip }) => (
        <li key={id} data-rung={id} data-held={state === 'unknown' ? 'unknown' : String(state === 'held')}>
          <button type="button" class="rung" aria-pressed={id === chosen} onClick={() => choose(id)}>
            <StateMark mark={mark} />
            <span class="rung-words">
              <span class="rung-name">
                {rungName(words, id)}
                <span class="unseen">, {words.say(stateKey(state))}</span>
              </span>
              <span class="rung-measure">{measure}</span>
            </span>
            {strip && <Strip weeks={strip} />}
          </button>
        </li>
      ))}
    </ol>
  );
}
