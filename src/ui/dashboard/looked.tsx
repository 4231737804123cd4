import { MODES } from '../../domain/action.ts';
import type { Coverage } from '../../domain/coverage.ts';
import { useWords } from '../words.ts';

/** On how many days of a stretch somebody looked, in which mode, and why not on the others. */
export function Looked({ coverage }: { readonly coverage: Coverage }) {
  const words = useWords();
  const { watched, byMode } = coverage;
  const others = (['paused', 'absent', 'before', 'imported'] as const).filter((kind) => coverage[kind] > 0);
  const inModes = MODES.map((mode) => words.say('looked_in', { mode: words.name('mode', mode), days: byMode[mode] }));

  return (
    <ul class="looked soft" aria-label={words.say('looked_days')}>
      <li data-looked="watched">
        {words.say('looked_watched', { days: watched })}
        {watched > 0 && ` (${words.list(inModes)})`}
      </li>
      {others.map((kind) => (
        <li key={kind} data-looked={kind}>
          {words.say(`looked_${kind}`, { days: coverage[kind] })}
        </li>
      ))}
    </ul>
  );
}
