import { useEffect, useRef } from 'preact/hooks';

import { useWords } from '../../words.ts';
import type { Shown } from '../../workroom/said.ts';
import { RecallTable } from './recall-table.tsx';

interface DoneProps {
  readonly added: number;
  readonly report: Shown;
  readonly leave: () => void;
}

/** What an import has brought, and where to go from here. */
export function Done({ added, report: { qualities, recall }, leave }: DoneProps) {
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="brought" data-added={added}>
      <h2 ref={heading} tabIndex={-1}>
        {added > 0 ? words.count('import_done', added) : words.say('import_done_nothing')}
      </h2>
      {qualities.none > 0 && <p>{words.count('import_before', qualities.none)}</p>}
      <p class="buttons">
        {added > 0 && (
          <a class="button primary" href="#shift">
            {words.say('import_see_shift')}
          </a>
        )}
        <button type="button" class="button" data-do="leave" onClick={leave}>
          {words.say('import_more')}
        </button>
      </p>
      {recall.length > 0 && <RecallTable recall={recall} />}
    </section>
  );
}
