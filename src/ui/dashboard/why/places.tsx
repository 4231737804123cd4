import type { Day } from '../../../domain/action.ts';
import type { DayCount } from '../../../domain/count.ts';
import { earnsByPlace } from '../../../domain/instrument.ts';
import { choosePlace, preview } from '../../../domain/preview.ts';
import { titleOf } from '../../directory.ts';
import type { Reading } from '../../reading.ts';
import { useWishes } from '../../wishes.ts';
import { useWords } from '../../words.ts';
import { consequence } from './calls.tsx';

interface PlacesProps {
  readonly reading: Reading;
  readonly days: readonly DayCount[];
  readonly today: Day;
}

/** Which of the person's places are networks, where whatever is done makes a Joiner: that too no publication settles. */
export function Places({ reading, days, today }: PlacesProps) {
  const words = useWords();
  const { wish } = useWishes();
  const { instrument, options } = reading;
  const rung = instrument.rungs.find(({ anyActOn }) => anyActOn);
  if (!rung) return null;
  const sites = [...sitesIn(days, today, reading)].sort((one, other) =>
    titleOf(words, one).localeCompare(titleOf(words, other)),
  );

  return (
    <fieldset class="call" data-places>
      <legend>{words.say('why_places')}</legend>
      <p class="soft">{words.say('why_places_lead', { rung: words.name('rung', rung.id) })}</p>
      {sites.length === 0 && <p>{words.say('why_places_none')}</p>}
      <div class="call-options">
        {sites.map((site) => {
          const counts = earnsByPlace(rung, site, options.classOf(site), options.choices);
          const settle = (choices: Reading['options']['choices']) =>
            choosePlace(instrument, { classOf: options.classOf, ...(choices && { choices }) }, site, !counts);
          return (
            <label key={site} data-place={site}>
              <input
                type="checkbox"
                checked={counts}
                onChange={() =>
                  wish((before) => ({
                    ...before,
                    choices: { ...before.choices, [instrument.id]: settle(before.choices?.[instrument.id]) },
                  }))
                }
              />
              <span>{words.say('why_place_counts', { site: titleOf(words, site) })}</span>
              <span class="preview" data-preview>
                {words.say('why_place_otherwise', {
                  change: consequence(
                    words,
                    preview(instrument, days, today, options, settle(options.choices)),
                    words.say('why_weekly_same'),
                  ),
                })}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

/** Where anything was done in the window that is read, and what the person settled before. */
function sitesIn(days: readonly DayCount[], today: Day, { options }: Reading): ReadonlySet<string> {
  const from = today - (options.window ?? 30) + 1;
  const done = days
    .filter(({ day, mode }) => day >= from && day <= today && (!options.mode || options.mode === mode))
    .flatMap(({ counts }) => Object.keys(counts));
  return new Set([...done, ...Object.keys(options.choices?.places ?? {})]);
}
