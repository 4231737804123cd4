import type { RungState } from '../domain/standing.ts';
import type { Key } from '../strings.ts';
import { useWords } from './words.ts';

/** How a person stands on a rung, as a shape: held is full, part of the way is half, not held is empty, unknown broken. */
export type Mark = RungState | 'close';

const WORDS: Readonly<Record<RungState, Key>> = {
  held: 'state_held',
  'not held': 'state_not_held',
  unknown: 'state_unknown',
};

export const stateKey = (state: RungState): Key => WORDS[state];

export function StateMark({ mark }: { readonly mark: Mark }) {
  return (
    <svg class="mark" data-mark={mark} viewBox="0 0 20 20" aria-hidden="true">
      <circle class="mark-ring" cx="10" cy="10" r="7" />
      {mark === 'close' && <path class="mark-fill" d="M10 5.5a4.5 4.5 0 0 0 0 9z" />}
      {mark === 'held' && <circle class="mark-fill" cx="10" cy="10" r="7" />}
      {mark === 'held' && <path class="mark-tick" d="m6.8 10.2 2.2 2.3 4.2-4.8" />}
    </svg>
  );
}

/** One cell per week, oldest first: full where the rung was held at its close, hatched where that is not known. */
export function Strip({ weeks }: { readonly weeks: readonly RungState[] }) {
  const words = useWords();
  const of = (state: RungState) => weeks.filter((week) => week === state).length;
  const text = words.say('strip', { weeks: weeks.length, held: of('held'), unknown: of('unknown') });
  return (
    <span class="strip">
      <span class="unseen">{text}</span>
      {weeks.map((state, nth) => (
        <span key={nth} class="strip-week" data-state={state} aria-hidden="true" />
      ))}
    </span>
  );
}

const ICONS = {
  pause: 'M7 5v10M13 5v10',
  resume: 'M7 4.5v11l8.5-5.5z',
  dashboard: 'M3.5 4.5h13M3.5 10h9M3.5 15.5h5',
  alert: 'M10 3 18 17H2zM10 8.5v4M10 14.6v.2',
} as const;

export const Icon = ({ name }: { readonly name: keyof typeof ICONS }) => (
  <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
    <path d={ICONS[name]} />
  </svg>
);
