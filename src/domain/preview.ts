import type { ActionType, Day } from './action.ts';
import type { DayCount } from './count.ts';
import { type Choices, type Instrument, rungOf } from './instrument.ts';
import { type Profile, type ProfileOptions, profileAt } from './profile.ts';
import { type Shift, shift } from './shift.ts';

/** What would be different if one judgement call were settled in another way. */
export interface Preview {
  /** Where the act counts now, and where it would: a rung's id or `NO_RUNG`. */
  readonly from: string;
  readonly to: string;
  readonly now: Profile;
  readonly then: Profile;
  readonly shift: Shift;
  /** The choices to keep if the person says yes. */
  readonly choices: Choices;
}

/** Settles one call; a choice that is the default is not kept, so that a later version may change it. */
export function choose(instrument: Instrument, choices: Choices | undefined, act: ActionType, rung: string): Choices {
  const { [act]: _, ...others } = choices?.rungs ?? {};
  const isDefault = instrument.calls.some((call) => call.act === act && call.default === rung);
  return { version: instrument.version, rungs: isDefault ? others : { ...others, [act]: rung } };
}

/** Pure: nothing is changed by looking. */
export function previewChoice(
  instrument: Instrument,
  days: readonly DayCount[],
  day: Day,
  options: ProfileOptions,
  act: ActionType,
  rung: string,
): Preview {
  const choices = choose(instrument, options.choices, act, rung);
  const now = profileAt(instrument, days, day, options);
  const then = profileAt(instrument, days, day, { ...options, choices });
  return {
    from: rungOf(instrument, act, options.choices),
    to: rungOf(instrument, act, choices),
    now,
    then,
    shift: shift(now, then),
    choices,
  };
}
