import type { Instrument } from '../../../domain/instrument.ts';
import { rungName } from '../../rung-words.ts';
import { useWords } from '../../words.ts';
import type { Begun, Said } from './begun.ts';

const SAID = ['yes', 'no', 'not_sure'] as const satisfies readonly Said[];

interface SelfRatingProps {
  readonly instrument: Instrument;
  readonly begun: Begun;
  readonly keep: (begun: Begun) => void;
}

/** "Which of these are you?", asked before anything of the record is shown. */
export function SelfRating({ instrument, begun, keep }: SelfRatingProps) {
  const words = useWords();
  const ids = [...instrument.rungs.map(({ id }) => id), ...(instrument.inactive ? ['inactive'] : [])];
  return (
    <>
      <h2>{words.say('shares_self')}</h2>
      <p class="soft">{words.say(begun.hasLooked ? 'shares_self_stands' : 'shares_self_lead')}</p>
      <div class="rating">
        {ids.map((id) => (
          <fieldset key={id} data-rating={id}>
            <legend>
              <strong>{rungName(words, id)}</strong> <span class="soft">{words.name('rung', id, 'what')}</span>
            </legend>
            <span class="switch">
              {SAID.map((said) => (
                <label key={said} class="switch-part">
                  <input
                    type="radio"
                    name={`rated-${id}`}
                    value={said}
                    checked={begun.rated[id] === said}
                    disabled={begun.hasLooked === true}
                    onChange={() => keep({ ...begun, rated: { ...begun.rated, [id]: said } })}
                  />
                  <span>{words.say(`shares_answer_${said}`)}</span>
                </label>
              ))}
            </span>
          </fieldset>
        ))}
      </div>
    </>
  );
}
