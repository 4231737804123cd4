import type { ActionType, Day } from './action.ts';
import type { DayCount } from './count.ts';
import { type Choices, earnsByPlace, type Instrument, rungOf } from './instrument.ts';
import { type Profile, type ProfileOptions, profileAt } from './profile.ts';
import { type Shift, shift } from './shift.ts';

/** What would be different if one thing that is the person's to settle were settled in another way. */
export interface Preview {
  readonly now: Profile;
  readonly then: Profile;
  readonly shift: Shift;
  /** The choices to keep if the person says yes. */
  readonly choices: Choices;
}

/** The same for a judgement call. */
export interface CallPreview extends Preview {
  /** Where the act counts now, and where it would: a rung's id or `NO_RUNG`. */
  readonly from: string;
  readonly to: string;
}

/** Settles one call; a choice that is the default is not kept, so that a later version may change it. */
export function choose(instrument: Instrument, choices: Choices | undefined, act: ActionType, rung: string): Choices {
  const { [act]: _, ...others } = choices?.rungs ?? {};
  const isDefault = instrument.calls.some((call) => call.act === act && call.default === rung);
  return { ...choices, version: instrument.version, rungs: isDefault ? others : { ...others, [act]: rung } };
}

/** Settles whether being on a site is being on a network; what its class says anyway is not kept. */
export function choosePlace(
  instrument: Instrument,
  { choices, classOf }: Pick<ProfileOptions, 'choices' | 'classOf'>,
  site: string,
  counts: boolean,
): Choices {
  const { places: { [site]: _, ...others } = {}, rungs = {} } = choices ?? {};
  const isDefault = counts === instrument.rungs.some((rung) => earnsByPlace(rung, site, classOf(site)));
  const places = isDefault ? others : { ...others, [site]: counts };
  return { version: instrument.version, rungs, ...(Object.keys(places).length > 0 && { places }) };
}

/** Pure: nothing is changed by looking. */
export function preview(
  instrument: Instrument,
  days: readonly DayCount[],
  day: Day,
  options: ProfileOptions,
  choices: Choices,
): Preview {
  const now = profileAt(instrument, days, day, options);
  const then = profileAt(instrument, days, day, { ...options, choices });
  return { now, then, shift: shift(now, then), choices };
}

export function previewChoice(
  instrument: Instrument,
  days: readonly DayCount[],
  day: Day,
  options: ProfileOptions,
  act: ActionType,
  rung: string,
): CallPreview {
  const choices = choose(instrument, options.choices, act, rung);
  return {
    ...preview(instrument, days, day, options, choices),
    from: rungOf(instrument, act, options.choices),
    to: rungOf(instrument, act, choices),
  };
}
