import { useState } from 'preact/hooks';
import { MODES, type Mode } from '../../../domain/action.ts';
import type { DayCount } from '../../../domain/count.ts';
import { dayFrom, isoOf } from '../../../domain/day.ts';
import { type Selection, type Store, StoreProblem, type WholeDays } from '../../../store/store.ts';
import { todayAt, useNow } from '../../clock.ts';
import { titleOf } from '../../directory.ts';
import { eraseIn } from '../../erasure.ts';
import { tellChanged } from '../../record.ts';
import { UndoLine, useUndo } from '../../undo.tsx';
import { useWords } from '../../words.ts';

const HOUR_MS = 3_600_000;

interface EraseProps {
  readonly store: Store;
  readonly days: readonly DayCount[];
}

/** Ways to erase: the last hour, today, by site, mode and days, everything. Each may be undone for ten seconds. */
export function Erase({ store, days }: EraseProps) {
  const words = useWords();
  const now = useNow();
  const undo = useUndo();
  const [part, setPart] = useState<{ site?: string; mode?: Mode; from?: string; to?: string }>({});
  const sites = [...new Set(days.flatMap(({ counts }) => Object.keys(counts)))].sort((a, b) =>
    titleOf(words, a).localeCompare(titleOf(words, b), words.language),
  );

  async function erase(what: Selection | 'everything'): Promise<void> {
    undo.tell({ said: words.say('data_erasing') });
    try {
      const { acts, undo: putBack, settled } = await eraseIn(store, what);
      tellAll();
      undo.tell({ said: words.count('data_erased_acts', acts.length), undo: () => putBack().then(tellAll), settled });
    } catch (problem) {
      if (!(problem instanceof StoreProblem)) throw problem;
      undo.tell({ said: words.say(problem.messageKey) });
    }
  }

  function chosenPart(): WholeDays {
    const { site, mode, from, to } = part;
    const today = todayAt(Date.now());
    return {
      ...(site && { site }),
      ...(mode && { mode }),
      ...((from || to) && { days: [from ? dayFrom(from) : 0, to ? dayFrom(to) : today] }),
    };
  }

  const isChosen = Object.values(part).some(Boolean);
  const today = todayAt(now);
  return (
    <section id="erase">
      <h2>{words.say('data_erase')}</h2>
      <p class="soft">{words.say('data_erase_lead')}</p>
      <p class="buttons">
        <Button
          say={words.say('data_erase_hour')}
          press={() => void erase({ moments: [Date.now() - HOUR_MS, Date.now()] })}
        />
        <Button say={words.say('data_erase_today')} press={() => void erase({ days: [today, today] })} />
        <Button say={words.say('data_erase_all')} press={() => void erase('everything')} />
      </p>
      <fieldset class="part">
        <legend>{words.say('data_erase_part')}</legend>
        <label class="field">
          {words.say('data_erase_site')}
          <select
            value={part.site ?? ''}
            onChange={({ currentTarget }) => setPart({ ...part, site: currentTarget.value })}
          >
            <option value="">{words.say('data_erase_site_all')}</option>
            {sites.map((site) => (
              <option key={site} value={site}>
                {titleOf(words, site)}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          {words.say('data_erase_mode')}
          <select
            value={part.mode ?? ''}
            onChange={({ currentTarget: { value } }) => {
              const { mode: _, ...others } = part;
              const mode = MODES.find((name) => name === value);
              setPart(mode ? { ...others, mode } : others);
            }}
          >
            <option value="">{words.say('data_erase_mode_all')}</option>
            {MODES.map((mode) => (
              <option key={mode} value={mode}>
                {words.name('mode', mode)}
              </option>
            ))}
          </select>
        </label>
        {(['from', 'to'] as const).map((end) => (
          <label key={end} class="field">
            {words.say(`data_erase_${end}`)}
            <input
              type="date"
              max={isoOf(today)}
              value={part[end] ?? ''}
              onInput={({ currentTarget }) => setPart({ ...part, [end]: currentTarget.value })}
            />
          </label>
        ))}
        <button type="button" class="button" disabled={!isChosen} onClick={() => void erase(chosenPart())}>
          {words.say('data_erase_these')}
        </button>
      </fieldset>
      <UndoLine {...undo} />
    </section>
  );
}

function tellAll(): void {
  for (const changed of ['actions', 'imports', 'shares'] as const) tellChanged(changed);
}

const Button = ({ say, press }: { readonly say: string; readonly press: () => void }) => (
  <button type="button" class="button" onClick={press}>
    {say}
  </button>
);
