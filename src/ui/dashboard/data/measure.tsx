import { WINDOWS } from '../../../domain/profile.ts';
import { INSTRUMENTS } from '../../../instruments/index.ts';
import { useWishes } from '../../wishes.ts';
import { LANGUAGES, PROOF_READ, useWords } from '../../words.ts';

const tagOf = (language: string): string => language.replace('_', '-');
const nameOf = (language: string): string =>
  new Intl.DisplayNames(tagOf(language), { type: 'language' }).of(tagOf(language)) ?? language;

const PUBLISHED = 30; // days: "at least monthly"

/** By which instrument and over how many days the record is read, and in which language. */
export function Measure() {
  const words = useWords();
  const { settings, wish } = useWishes();
  return (
    <section>
      <h2>{words.say('data_measure')}</h2>
      <label class="field">
        {words.say('data_instrument')}
        <select
          value={settings.instrument}
          onChange={({ currentTarget }) => wish((before) => ({ ...before, instrument: currentTarget.value }))}
        >
          {INSTRUMENTS.map(({ id }) => (
            <option key={id} value={id} selected={id === settings.instrument}>
              {words.name('instrument', id)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        {words.say('now_window')}
        <select
          value={String(settings.window ?? PUBLISHED)}
          data-window
          onChange={({ currentTarget: { value } }) =>
            wish(({ window: _, ...before }) =>
              Number(value) === PUBLISHED ? before : { ...before, window: Number(value) },
            )
          }
        >
          {WINDOWS.map((days) => (
            <option key={days} value={String(days)} selected={days === (settings.window ?? PUBLISHED)}>
              {words.count('now_days', days)}
              {days === PUBLISHED && ` ${words.say('why_weekly_published')}`}
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
            <option key={language} value={language} selected={language === settings.language}>
              {PROOF_READ.includes(language)
                ? nameOf(language)
                : words.say('data_language_draft', { language: nameOf(language) })}
            </option>
          ))}
        </select>
      </label>
    </section>
  );
}
