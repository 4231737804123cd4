import { useWords } from '../../words.ts';

/** What the cells of the strip mean. */
export function Legend() {
  const words = useWords();
  return (
    <ul class="legend">
      <li>
        <i data-state="held" data-level="0" /> {words.say('shift_legend_held')}
      </li>
      <li>
        {[0, 1, 2, 3, 4].map((level) => (
          <i key={level} data-state="not held" data-level={level} />
        ))}{' '}
        {words.say('shift_legend_acts')}
      </li>
      <li>
        <i data-state="unknown" /> {words.say('shift_legend_unknown')}
      </li>
      <li>
        <i data-seen="watched" data-share="3" /> {words.say('shift_legend_watched')}
      </li>
      <li>
        <i data-seen="imported" /> {words.say('shift_legend_imported')}
      </li>
    </ul>
  );
}
