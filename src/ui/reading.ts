import type { Day, Mode } from '../domain/action.ts';
import type { DayCount } from '../domain/count.ts';
import type { Instrument } from '../domain/instrument.ts';
import { modeAt, type Situation } from '../domain/mode.ts';
import { type Profile, type ProfileOptions, profileAt } from '../domain/profile.ts';
import { type Shift, shift } from '../domain/shift.ts';
import { instrumentOf } from '../instruments/index.ts';
import type { Settings } from '../settings.ts';
import { classOf } from './directory.ts';
import { offsetAt } from './zone.ts';

/** How the person wishes the record to be read. */
export interface Reading {
  readonly instrument: Instrument;
  readonly options: ProfileOptions;
}

export function readingOf(settings: Settings, mode?: Mode): Reading {
  const instrument = instrumentOf(settings.instrument, settings.reads?.[settings.instrument]);
  const choices = settings.choices?.[instrument.id];
  return {
    instrument,
    options: {
      classOf,
      ...(mode && { mode }),
      ...(choices && { choices }),
      ...(settings.window !== undefined && { window: settings.window }),
      ...(settings.tolerance !== undefined && { tolerance: settings.tolerance }),
    },
  };
}

/** The profile of a day, and how it differs from the one that closed as many days before. */
export interface Standing {
  readonly now: Profile;
  readonly before: Profile;
  readonly shift: Shift;
}

export function standingOn(reading: Reading, days: readonly DayCount[], today: Day): Standing {
  const { instrument, options } = reading;
  const now = profileAt(instrument, days, today, options);
  const before = profileAt(instrument, days, today - now.window, { ...options, closed: true });
  return { now, before, shift: shift(before, now) };
}

/** The mode that what the person does now is counted as, there where they do it. */
export const modeNow = (settings: Settings, now: number, there: Omit<Situation, 'at' | 'offsetAt'> = {}) =>
  modeAt(settings, { ...there, at: now, offsetAt });
