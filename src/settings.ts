import { type Day, isActionType, MODES, type Mode } from './domain/action.ts';
import type { Choices } from './domain/instrument.ts';
import { type ModeChoice, type ModeRule, nextBoundary, type Situation, tomorrow } from './domain/mode.ts';
import { WINDOWS } from './domain/profile.ts';

/** What the person wishes. Kept in `storage.local` under one key; the UI writes it, the background reads it. */
export interface Settings {
  readonly mode: Mode;
  /** Say the mode where the person did not, first that fits; absent: `mode` alone does. */
  readonly rules?: readonly ModeRule[];
  /** A mode chosen by hand over the rules, for a while. */
  readonly chosen?: ModeChoice;
  /** Recording rests until then (milliseconds since 1970); `null`: until the person resumes; absent: it does not rest. */
  readonly pausedUntil?: number | null;
  /** The same for single sites, by their id. */
  readonly pausedSites?: Readonly<Record<string, number | null>>;
  /** Where the person switched recording on. */
  readonly places: readonly Place[];
  readonly instrument: string;
  /** Days of the monthly test: 7, 30 or 90; absent: 30. */
  readonly window?: number;
  /** Weeks of the four that a weekly rung may miss; absent: none. */
  readonly tolerance?: 0 | 1;
  /** How the person settled the judgement calls, by instrument. */
  readonly choices?: Readonly<Record<string, Choices>>;
  /** The version under which the record is read, by instrument, where the person keeps to an earlier one. */
  readonly reads?: Readonly<Record<string, number>>;
  /** The newest version of each instrument that the person was told of; absent: the first. */
  readonly told?: Readonly<Record<string, number>>;
  /** Published motives that the person says are theirs, by rung and id, with the day on which they said so. */
  readonly motives?: Readonly<Record<string, Readonly<Record<string, Day>>>>;
  /** What goes by itself once it is old; absent: nothing does. */
  readonly retention?: Retention;
  /** Interface language as a locale folder's name; absent: the browser's. */
  readonly language?: string;
  /** True once onboarding was finished or skipped. */
  readonly welcomed: boolean;
  /** The step of onboarding that was looked at last, to go on from; absent: none was, or it is over. */
  readonly welcomeStep?: string;
}

/** How long single actions are kept, and whether the day counters go with them. */
export interface Retention {
  readonly days: (typeof RETENTION_DAYS)[number];
  readonly what: 'acts' | 'counts';
}
export const RETENTION_DAYS = [30, 90, 365] as const;

/** One origin that is being watched. */
export interface Place {
  /** A match pattern, exactly as granted: `https://blog.example/*`. */
  readonly origin: string;
  /** The sites recognised there; empty until a page of it has been seen. */
  readonly sites: readonly string[];
}

export const DEFAULTS: Settings = { mode: 'private', places: [], instrument: 'forrester-2010', welcomed: false };

/**
 * Switches the mode by hand: over all rules until the schedule next changes or, where none does, until tomorrow, so that
 * what a rule says of a site, container or window gets back its say; without any rule, for good.
 */
export function inMode(
  { chosen: _, ...settings }: Settings,
  mode: Mode,
  at: number,
  offsetAt: Situation['offsetAt'],
): Settings {
  const { rules = [] } = settings;
  if (rules.length === 0) return { ...settings, mode };
  if (nextBoundary(rules, at, offsetAt) !== undefined) return { ...settings, chosen: { mode, at } };
  return { ...settings, mode, chosen: { mode, at, until: tomorrow(at, offsetAt) } };
}

/**
 * Settings from whatever lay in storage or in a file: each part that is whole is kept, each that is not takes its
 * default, and what is not known here is dropped. One broken part never costs the others.
 */
export function readSettings(found: unknown): Settings {
  const given = isRecord(found) ? found : {};
  const rules = listOf(given.rules, isModeRule);
  const places = listOf(given.places, isPlace);
  const pausedSites = recordOf(given.pausedSites, isUntil);
  const choices = recordOf(given.choices, isChoices);
  const reads = recordOf(given.reads, isNumber);
  const told = recordOf(given.told, isNumber);
  const motives = recordOf(given.motives, isMarks);
  return {
    mode: isMode(given.mode) ? given.mode : DEFAULTS.mode,
    ...(rules.length > 0 && { rules }),
    ...(isModeChoice(given.chosen) && { chosen: given.chosen }),
    ...(isUntil(given.pausedUntil) && { pausedUntil: given.pausedUntil }),
    ...(pausedSites && { pausedSites }),
    places,
    instrument: isWord(given.instrument) ? given.instrument : DEFAULTS.instrument,
    ...(isWindow(given.window) && { window: given.window }),
    ...((given.tolerance === 0 || given.tolerance === 1) && { tolerance: given.tolerance }),
    ...(choices && { choices }),
    ...(reads && { reads }),
    ...(told && { told }),
    ...(motives && { motives }),
    ...(isRetention(given.retention) && { retention: given.retention }),
    ...(isWord(given.language) && { language: given.language }),
    welcomed: given.welcomed === true,
    ...(given.welcomed !== true && isWord(given.welcomeStep) && { welcomeStep: given.welcomeStep }),
  };
}

type Check<T> = (value: unknown) => value is T;

const isRecord: Check<Record<string, unknown>> = (value): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isWord: Check<string> = (value): value is string => typeof value === 'string' && value !== '';
const isNumber: Check<number> = (value): value is number => typeof value === 'number' && Number.isFinite(value);
const isMode: Check<Mode> = (value): value is Mode => MODES.some((mode) => mode === value);
const isUntil: Check<number | null> = (value): value is number | null => value === null || isNumber(value);
const isWindow: Check<number> = (value): value is number => WINDOWS.some((days) => days === value);

const isRetention: Check<Retention> = (value): value is Retention =>
  isRecord(value) &&
  RETENTION_DAYS.some((days) => days === value.days) &&
  (value.what === 'acts' || value.what === 'counts');

const isMinute = (value: unknown): boolean => isNumber(value) && value >= 0 && value <= 24 * 60;
const isWeekday: Check<number> = (value): value is number =>
  isNumber(value) && Number.isInteger(value) && value >= 1 && value <= 7;

const isModeRule: Check<ModeRule> = (value): value is ModeRule => {
  if (!isRecord(value) || !isMode(value.mode)) return false;
  switch (value.when) {
    case 'schedule':
      return Array.isArray(value.days) && value.days.every(isWeekday) && isMinute(value.from) && isMinute(value.to);
    case 'site':
      return isWord(value.site);
    case 'container':
      return isWord(value.container);
    case 'window':
      return isNumber(value.window);
    default:
      return false;
  }
};

const isModeChoice: Check<ModeChoice> = (value): value is ModeChoice =>
  isRecord(value) && isMode(value.mode) && isNumber(value.at) && (value.until === undefined || isNumber(value.until));

const isPlace: Check<Place> = (value): value is Place =>
  isRecord(value) && isWord(value.origin) && Array.isArray(value.sites) && value.sites.every(isWord);

const isChoices: Check<Choices> = (value): value is Choices =>
  isRecord(value) &&
  isNumber(value.version) &&
  isRecord(value.rungs) &&
  Object.entries(value.rungs).every(([act, rung]) => isActionType(act) && isWord(rung)) &&
  (value.places === undefined ||
    (isRecord(value.places) && Object.values(value.places).every((counts) => typeof counts === 'boolean')));

const isMarks: Check<Readonly<Record<string, Day>>> = (value): value is Readonly<Record<string, Day>> =>
  isRecord(value) && Object.values(value).every((day) => isNumber(day) && Number.isInteger(day));

const listOf = <T>(value: unknown, check: Check<T>): readonly T[] => (Array.isArray(value) ? value.filter(check) : []);

function recordOf<T>(value: unknown, check: Check<T>): Readonly<Record<string, T>> | undefined {
  if (!isRecord(value)) return undefined;
  const whole = Object.entries(value).filter((entry): entry is [string, T] => check(entry[1]));
  return whole.length > 0 ? Object.fromEntries(whole) : undefined;
}
