import { useState } from 'preact/hooks';
import { MODES, type Mode } from '../../../domain/action.ts';
import type { DayCount } from '../../../domain/count.ts';
import { dayFrom, isoOf } from '../../../domain/day.ts';
import type { Erased, Store, WholeDays } from '../../../store/store.ts';
import { todayAt, useNow } from '../../clock.ts';
import { titleOf } from '../../directory.ts';
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
    titleOf(a).localeCompare(titleOf(b), words.language),
  );

  async function erase(work: () => Promise<Erased>): Promise<void> {
    undo.tell({ said: words.say('data_erasing') });
    const erased = await work();
    let isBack = false;
    for (const changed of ['actions', 'imports', 'shares'] as const) tellChanged(changed);
    undo.tell({
      said: words.count('data_erased_acts', erased.acts.length),
      undo: async () => {
        isBack = true;
        await store.putBack(erased);
        for (const changed of ['actions', 'imports', 'shares'] as const) tellChanged(changed);
      },
      // Once no undo is wanted, an empty database's files go too.
      settled: () => void (isBack || store.scrub()),
    });
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
          press={() => void erase(() => store.erase({ moments: [Date.now() - HOUR_MS, Date.now()] }))}
        />
        <Button
          say={words.say('data_erase_today')}
          press={() => void erase(() => store.erase({ days: [today, today] }))}
        />
        <Button say={words.say('data_erase_all')} press={() => void erase(() => store.eraseEverything())} />
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
                {titleOf(site)}
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
        <button
          type="button"
          class="button"
          disabled={!isChosen}
          onClick={() => void erase(() => store.erase(chosenPart()))}
        >
          {words.say('data_erase_these')}
        </button>
      </fieldset>
      <UndoLine {...undo} />
    </section>
  );
}

const Button = ({ say, press }: { readonly say: string; readonly press: () => void }) => (
  <button type="button" class="button" onClick={press}>
    {say}
  </button>
);
