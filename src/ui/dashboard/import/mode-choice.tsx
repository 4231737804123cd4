import { MODES, type Mode } from '../../../domain/action.ts';
import { titleOf } from '../../directory.ts';
import { useWords } from '../../words.ts';
import type { ModeWish } from '../../workroom/mode-of.ts';

interface ModeChoiceProps {
  readonly wish: ModeWish;
  readonly sites: readonly string[];
  readonly mode: Mode;
  readonly hasRules: boolean;
  readonly change: (wish: ModeWish) => void;
}

/** Work or private: all acts alike, site by site, or by the person's own rules. */
export function ModeChoice({ wish, sites, mode, hasRules, change }: ModeChoiceProps) {
  const words = useWords();
  const option = (value: string, text: string, isChosen: boolean, next: ModeWish) => (
    <label key={value}>
      <input type="radio" name="import-mode" value={value} checked={isChosen} onChange={() => change(next)} />
      {text}
    </label>
  );
  const bySite = wish.by === 'site' ? wish.modes : {};
  return (
    <>
      <fieldset class="choice">
        <legend>{words.say('import_mode')}</legend>
        {MODES.map((one) =>
          option(one, words.name('mode', one), wish.by === 'one' && wish.mode === one, { by: 'one', mode: one }),
        )}
        {sites.length > 1 &&
          option('site', words.say('import_mode_site'), wish.by === 'site', {
            by: 'site',
            modes: Object.fromEntries(sites.map((site) => [site, mode])),
          })}
        {hasRules && option('rules', words.say('import_mode_rules'), wish.by === 'rules', { by: 'rules' })}
      </fieldset>
      {wish.by === 'site' && (
        <ul class="modes-by-site">
          {sites.map((site) => (
            <li key={site}>
              <label>
                {words.say('import_mode_of', { site: titleOf(words, site) })}{' '}
                <select
                  value={bySite[site] ?? mode}
                  onChange={({ currentTarget }) =>
                    change({
                      by: 'site',
                      modes: { ...bySite, [site]: currentTarget.value === 'work' ? 'work' : 'private' },
                    })
                  }
                >
                  {MODES.map((one) => (
                    <option key={one} value={one}>
                      {words.name('mode', one)}
                    </option>
                  ))}
                </select>
              </label>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
