import { useState } from 'preact/hooks';
import { useWishes } from '../../wishes.ts';
import { useWords } from '../../words.ts';
import type { ModeWish } from '../../workroom/mode-of.ts';
import type { Shown } from '../../workroom/said.ts';
import { Findings } from './findings.tsx';
import { ModeChoice } from './mode-choice.tsx';
import type { Work } from './work.ts';

/** The dry run: what an import would bring, as what it is to count, and the button that begins it. */
export function Seen({ report, work }: { readonly report: Shown; readonly work: Work }) {
  const words = useWords();
  const { settings } = useWishes();
  const [wish, setWish] = useState<ModeWish>({ by: 'one', mode: settings.mode });
  const { fresh, overlap, refused } = report;
  return (
    <>
      <p class="soft">{words.say('import_nothing_kept')}</p>
      <Findings report={report} />
      {fresh > 0 && (
        <ModeChoice
          wish={wish}
          sites={Object.keys(report.counts).sort()}
          mode={settings.mode}
          hasRules={(settings.rules ?? []).some(({ when }) => when === 'schedule' || when === 'site')}
          change={setWish}
        />
      )}
      {fresh === 0 && !refused && <p>{words.say(overlap > 0 ? 'import_all_recorded' : 'import_nothing_dated')}</p>}
      <p class="buttons">
        {fresh > 0 && (
          <button type="button" class="button primary" data-do="import" onClick={() => work.bring(wish, settings)}>
            {words.count('import_go', fresh)}
          </button>
        )}
        <button type="button" class="button" data-do="leave" onClick={work.leave}>
          {words.say('import_choose_else')}
        </button>
      </p>
    </>
  );
}
