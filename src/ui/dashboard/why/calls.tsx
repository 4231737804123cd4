import type { Day } from '../../../domain/action.ts';
import type { DayCount } from '../../../domain/count.ts';
import { type Call, rungOf } from '../../../domain/instrument.ts';
import { choose, type Preview, previewChoice } from '../../../domain/preview.ts';
import type { Words } from '../../../strings.ts';
import type { Reading } from '../../reading.ts';
import { useWishes } from '../../wishes.ts';
import { useWords } from '../../words.ts';

interface CallsProps {
  readonly reading: Reading;
  readonly days: readonly DayCount[];
  readonly today: Day;
}

/** Where no publication settles what an act counts as: what we chose, why, and what each other choice would change now. */
export function Calls({ reading, days, today }: CallsProps) {
  const words = useWords();
  const { wish } = useWishes();
  const { instrument, options } = reading;
  const { rungs = {}, places = {} } = options.choices ?? {};
  const hasOwn = Object.keys(rungs).length + Object.keys(places).length > 0;

  return (
    <section class="calls">
      <h2>{words.say('why_calls')}</h2>
      <p>{words.say('why_calls_lead')}</p>
      {instrument.calls.map((call) => (
        <OneCall key={call.act} call={call} reading={reading} days={days} today={today} />
      ))}
      <p class="source">
        {words.say('why_version', { instrument: words.name('instrument', instrument.id), version: instrument.version })}{' '}
        <cite lang="en">{instrument.cite}</cite>
      </p>
      {hasOwn && (
        <button
          type="button"
          class="button"
          onClick={() =>
            wish(({ choices = {}, ...before }) => {
              const { [instrument.id]: _, ...others } = choices;
              return Object.keys(others).length > 0 ? { ...before, choices: others } : before;
            })
          }
        >
          {words.say('why_calls_reset')}
        </button>
      )}
    </section>
  );
}

function OneCall({ call, reading, days, today }: CallsProps & { readonly call: Call }) {
  const words = useWords();
  const { wish } = useWishes();
  const { instrument, options } = reading;
  const chosen = rungOf(instrument, call.act, options.choices);
  const name = `call-${call.act}`;
  const preview = (rung: string) => previewChoice(instrument, days, today, options, call.act, rung);
  const times = doneIn(preview(chosen), days, call, reading);

  return (
    <fieldset class="call" data-call={call.act} data-times={times}>
      <legend>{words.name('kind', call.act)}</legend>
      <p class="soft">{words.name('call', `${instrument.id}-${call.act}`)}</p>
      {times === 0 && <p data-unused>{words.say('why_call_unused')}</p>}
      <div class="call-options">
        {[call.default, ...call.alternatives].map((rung) => (
          <label key={rung} data-option={rung}>
            <input
              type="radio"
              name={name}
              checked={rung === chosen}
              onChange={() =>
                wish((before) => ({
                  ...before,
                  choices: {
                    ...before.choices,
                    [instrument.id]: choose(instrument, before.choices?.[instrument.id], call.act, rung),
                  },
                }))
              }
            />
            <span>
              {words.name('rung', rung)}
              {rung === call.default && <span class="soft"> {words.say('why_call_default')}</span>}
            </span>
            {times > 0 && (
              <span class="preview" data-preview>
                {rung === chosen
                  ? words.say('why_call_now', { acts: words.acts(call.act, times) })
                  : consequence(words, preview(rung))}
              </span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** How often the act was done in the window that is read. */
function doneIn({ now }: Preview, days: readonly DayCount[], { act }: Call, { options }: Reading): number {
  const from = now.day - now.window + 1;
  return days
    .filter(({ day, mode }) => day >= from && day <= now.day && (!options.mode || options.mode === mode))
    .flatMap(({ counts }) => Object.values(counts))
    .reduce((sum, acts) => sum + (acts[act] ?? 0), 0);
}

/** What would be different for this person now; `same`: what is said where it is nothing. */
export function consequence(
  words: Words,
  { now, then }: Pick<Preview, 'now' | 'then'>,
  same = words.say('why_call_same'),
): string {
  const names = (ids: readonly string[]): string => words.list(ids.map((id) => words.name('rung', id)));
  const gained = then.held.filter((id) => !now.held.includes(id));
  const lost = now.held.filter((id) => !then.held.includes(id));
  const stateOf = (id: string) => then.rungs.find((rung) => rung.id === id)?.state;
  const gone = lost.filter((id) => stateOf(id) === 'not held');
  const unsure = lost.filter((id) => stateOf(id) !== 'not held');
  const parts = [
    gained.length > 0 && words.say('why_call_gained', { rungs: names(gained) }),
    gone.length > 0 && words.say('why_call_lost', { rungs: names(gone) }),
    unsure.length > 0 && words.say('why_call_unsure', { rungs: names(unsure) }),
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(' ') : same;
}
