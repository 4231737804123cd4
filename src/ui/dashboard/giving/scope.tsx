import { LEVELS, PARTS_OF, partsOf, type Study } from '../../../studies/study.ts';
import { titleOf } from '../../directory.ts';
import { useWords } from '../../words.ts';
import type { Begun } from './begun.ts';

interface ScopeProps {
  readonly study: Study;
  readonly begun: Begun;
  readonly keep: (begun: Begun) => void;
  /** Sites of which the stretch tells. */
  readonly sites: readonly string[];
  /** Motives that the person has marked. */
  readonly marked: number;
}

const STRETCHES = [365, 180, 90, 28];

/** What the study asks for at most, and less of it: a choice here can only take away. */
export function Scope({ study, begun, keep, sites, marked }: ScopeProps) {
  const words = useWords();
  const { required } = study.parts;
  const levels = LEVELS.slice(0, LEVELS.indexOf(study.level) + 1).filter((level) =>
    required.every((part) => PARTS_OF[level].includes(part)),
  );
  const stretches = [study.lookbackDays, ...STRETCHES.filter((days) => days < study.lookbackDays)];
  const toggled = <T,>(list: readonly T[], one: T, isIn: boolean): readonly T[] =>
    isIn ? [...list, one] : list.filter((other) => other !== one);

  return (
    <>
      <h2>{words.say('shares_scope')}</h2>
      <p class="soft">{words.say('shares_scope_lead')}</p>
      <div class="choices">
        <fieldset>
          <legend>{words.say('shares_parts')}</legend>
          {partsOf(study).map((part) => {
            const isNeeded = required.includes(part);
            const isOpen = PARTS_OF[begun.level].includes(part) && (part !== 'motives' || marked > 0);
            return (
              <label key={part} class="tick">
                <input
                  type="checkbox"
                  name="part"
                  value={part}
                  disabled={isNeeded || !isOpen}
                  checked={isNeeded || (isOpen && begun.parts.includes(part))}
                  onChange={({ currentTarget }) =>
                    keep({
                      ...begun,
                      parts: partsOf(study).filter(inside(toggled(begun.parts, part, currentTarget.checked))),
                    })
                  }
                />
                <span>
                  <strong>{words.say(`shares_part_${part}`)}</strong>{' '}
                  <span class="tag">{words.say(isNeeded ? 'shares_required' : 'shares_optional')}</span>
                  <br />
                  <span class="soft">
                    {part === 'motives' && marked === 0
                      ? words.say('shares_no_motives')
                      : words.say(`shares_part_${part}_what`)}
                  </span>
                </span>
              </label>
            );
          })}
        </fieldset>
        <div>
          <label class="field">
            {words.say('shares_level')}
            <select
              name="level"
              value={begun.level}
              onChange={({ currentTarget }) =>
                keep({ ...begun, level: levels.find((level) => level === currentTarget.value) ?? begun.level })
              }
            >
              {levels.map((level) => (
                <option key={level} value={level}>
                  {words.say(`shares_level_${level}`)}
                </option>
              ))}
            </select>
          </label>
          <label class="field">
            {words.say('shares_lookback')}
            <select
              name="lookback"
              value={String(begun.lookback)}
              onChange={({ currentTarget }) => keep({ ...begun, lookback: Number(currentTarget.value) })}
            >
              {stretches.map((days) => (
                <option key={days} value={String(days)}>
                  {words.count('shares_days', days)}
                  {days === study.lookbackDays ? ` (${words.say('shares_all_asked')})` : ''}
                </option>
              ))}
            </select>
          </label>
          <fieldset>
            <legend>{words.say('shares_modes')}</legend>
            {study.modes.map((mode) => (
              <label key={mode} class="tick">
                <input
                  type="checkbox"
                  name="mode"
                  value={mode}
                  checked={begun.modes.includes(mode)}
                  onChange={({ currentTarget }) =>
                    keep({
                      ...begun,
                      modes: study.modes.filter(inside(toggled(begun.modes, mode, currentTarget.checked))),
                    })
                  }
                />
                <span>{words.name('mode', mode)}</span>
              </label>
            ))}
            {study.modes.includes('work') && <p class="soft">{words.say('shares_modes_hint')}</p>}
            {begun.modes.length === 0 && <p role="alert">{words.say('shares_modes_none')}</p>}
          </fieldset>
          {sites.length > 0 && (
            <details class="sites">
              <summary>{words.say('shares_sites')}</summary>
              <p class="soft">{words.say('shares_sites_hint')}</p>
              {sites.map((site) => (
                <label key={site} class="tick">
                  <input
                    type="checkbox"
                    name="without"
                    value={site}
                    checked={begun.withoutSites.includes(site)}
                    onChange={({ currentTarget }) =>
                      keep({ ...begun, withoutSites: toggled(begun.withoutSites, site, currentTarget.checked) })
                    }
                  />
                  <span>{titleOf(words, site)}</span>
                </label>
              ))}
            </details>
          )}
        </div>
      </div>
    </>
  );
}

const inside =
  <T,>(list: readonly T[]) =>
  (one: T): boolean =>
    list.includes(one);
