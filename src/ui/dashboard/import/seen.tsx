import { useState } from 'preact/hooks';
import type { Report } from '../../../importers/runner.ts';
import { useWishes } from '../../wishes.ts';
import { useWords } from '../../words.ts';
import { Findings } from './findings.tsx';
import { ModeChoice } from './mode-choice.tsx';
import { type ModeWish, modeOf } from './mode-of.ts';
import type { Work } from './work.ts';

/** The dry run: what an import would bring, as what it is to count, and the button that begins it. */
export function Seen({ report, work }: { readonly report: Report; readonly work: Work }) {
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
          <button
            type="button"
            class="button primary"
            data-do="import"
            onClick={() => void work.bring(modeOf(wish, settings))}
          >
            {words.count('import_go', fresh)}
          </button>
        )}
        <button type="button" class="button" data-do="leave" onClick={() => void work.leave()}>
          {words.say('import_choose_else')}
        </button>
      </p>
    </>
  );
}
