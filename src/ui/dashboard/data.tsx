import { useEffect, useState } from 'preact/hooks';
import { INSTRUMENTS } from '../../instruments/index.ts';
import type { Erased } from '../../store/store.ts';
import { tellChanged, useRecord } from '../record.ts';
import { useWishes } from '../wishes.ts';
import { LANGUAGES, useWords } from '../words.ts';
import { ModeRules } from './modes.tsx';

const HOUR_MS = 3_600_000;
const UNDO_MS = 10_000;

/** Settings that touch the whole record: instrument, language, and the ways to erase. */
export function Data() {
  const words = useWords();
  const { settings, wish } = useWishes();
  const record = useRecord();
  const [erased, setErased] = useState<Erased>();
  const store = record.state === 'ready' ? record.store : undefined;

  useEffect(() => {
    if (!erased) return;
    const timer = setTimeout(() => {
      setErased(undefined);
      void store?.scrub(); // once no undo is wanted, an empty database's files go too
    }, UNDO_MS);
    return () => clearTimeout(timer);
  }, [erased, store]);

  async function erase(work: () => Promise<Erased> | undefined): Promise<void> {
    setErased(await work());
    tellChanged('actions');
  }

  async function putBack(): Promise<void> {
    if (erased) await store?.putBack(erased);
    setErased(undefined);
    tellChanged('actions');
  }

  return (
    <>
      <ModeRules />
      <label class="field">
        {words.say('data_instrument')}
        <select
          value={settings.instrument}
          onChange={({ currentTarget }) => wish((before) => ({ ...before, instrument: currentTarget.value }))}
        >
          {INSTRUMENTS.map(({ id }) => (
            <option key={id} value={id}>
              {words.name('instrument', id)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        {words.say('data_language')}
        <select
          value={settings.language ?? ''}
          onChange={({ currentTarget: { value } }) =>
            wish(({ language: _, ...before }) => (value ? { ...before, language: value } : before))
          }
        >
          <option value="">{words.say('data_language_browser')}</option>
          {LANGUAGES.map((language) => (
            <option key={language} value={language}>
              {new Intl.DisplayNames(language.replace('_', '-'), { type: 'language' }).of(language.replace('_', '-'))}
            </option>
          ))}
        </select>
      </label>
      <h2>{words.say('data_erase')}</h2>
      <p class="soft">{words.say('data_erase_lead')}</p>
      <p class="buttons">
        <button
          type="button"
          class="button"
          onClick={() => void erase(() => store?.erase({ moments: [Date.now() - HOUR_MS, Date.now()] }))}
        >
          {words.say('data_erase_hour')}
        </button>
        <button type="button" class="button" onClick={() => void erase(() => store?.eraseEverything())}>
          {words.say('data_erase_all')}
        </button>
      </p>
      <p role="status" class="undo">
        {erased && (
          <>
            {words.say('data_erased')}{' '}
            <button type="button" class="button" onClick={() => void putBack()}>
              {words.say('undo')}
            </button>
          </>
        )}
      </p>
    </>
  );
}
