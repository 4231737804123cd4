import { ACTION_TYPES, type ActionType, isActionType } from './action.ts';
import type { SiteClass } from './site-class.ts';

/** A published way to read a profile from actions. Pure data; its words are in the locale files under its ids. */
export interface Instrument {
  readonly id: string;
  /** The publication it follows, in full. */
  readonly cite: string;
  /** The year of that publication. */
  readonly year: number;
  /** Of our operational form; raised whenever the same acts could yield another profile. */
  readonly version: number;
  /** From the most to the least taking part. They overlap, and none implies another. */
  readonly rungs: readonly Rung[];
  /** Acts it knows of and leaves out; one it neither places nor names here fails the tests. */
  readonly unplaced: readonly ActionType[];
  /** What each placement rests on. Those that rest on judgement are exactly the `calls`. */
  readonly basis: Readonly<Record<ActionType, Basis>>;
  /** Where no publication settles the rung: what we chose, and what else one may choose. */
  readonly calls: readonly Call[];
  /** Whether "none of these" has a name of its own (Inactive). Without one, no rung means nothing is said. */
  readonly inactive: boolean;
  /** Id of the instrument that says the same in fewer words. */
  readonly summary?: string;
}

/**
 * `published`: on a published list, or the same act under a new name; `analogy`: close to one; `judgement`: ours, and
 * so the person's to change; `silent`: the instrument does not speak of it, and so it is unplaced.
 */
export type Basis = 'published' | 'analogy' | 'judgement' | 'silent';

/** One group of an instrument: what earns it, and how often. */
export interface Rung {
  readonly id: string;
  readonly earnedBy: readonly ActionType[];
  /** Monthly: once in the window. Weekly: once in each of the last four complete weeks. */
  readonly often: 'monthly' | 'weekly';
  /** Any act at all on a place of these classes earns it too, beside the rung the act itself earns. */
  readonly anyActOn?: readonly SiteClass[];
}

/** In place of a rung's id: the act earns no rung. */
export const NO_RUNG = 'none';

/** A judgement call: one act, the rung we gave it, and the rungs that can be argued for as well. */
export interface Call {
  readonly act: ActionType;
  /** A rung's id or `NO_RUNG`; always what `rungs` and `unplaced` say. */
  readonly default: string;
  readonly alternatives: readonly string[];
  /** For the researcher, in English; what the person reads is in the locale files. */
  readonly reason: string;
}

/** How the person settled the calls of one instrument, and of which version of it. */
export interface Choices {
  readonly version: number;
  readonly rungs: Readonly<Partial<Record<ActionType, string>>>;
  /** By site: whether being there earns what being on such a place earns (`Rung.anyActOn`); absent: its class says. */
  readonly places?: Readonly<Record<string, boolean>>;
}

/** Whether any act at all on a site earns the rung, by the person's word or else by what kind of place it is. */
export const earnsByPlace = (
  { anyActOn = [] }: Pick<Rung, 'anyActOn'>,
  site: string,
  place: SiteClass | undefined,
  choices?: Choices,
): boolean => anyActOn.length > 0 && (choices?.places?.[site] ?? (place !== undefined && anyActOn.includes(place)));

/** The rung's id, or `NO_RUNG`, that an act earns by itself; the place may add another (`Rung.anyActOn`). */
export function rungOf(instrument: Instrument, act: ActionType, choices?: Choices): string {
  const call = instrument.calls.find((call) => call.act === act);
  const chosen = choices?.rungs[act];
  // A choice that a later version no longer offers falls back to that version's own call.
  if (call && chosen !== undefined && call.alternatives.includes(chosen)) return chosen;
  return instrument.rungs.find((rung) => rung.earnedBy.includes(act))?.id ?? NO_RUNG;
}

/** An act that counts elsewhere in a later version of an instrument: rungs' ids or `NO_RUNG`. */
export interface Move {
  readonly act: ActionType;
  readonly from: string;
  readonly to: string;
}

/** What two versions place otherwise, before any choice of the person's. */
export const movesBetween = (before: Instrument, after: Instrument): readonly Move[] =>
  ACTS.map((act) => ({ act, from: rungOf(before, act), to: rungOf(after, act) })).filter(({ from, to }) => from !== to);

/** Rungs that two versions ask for otherwise: how often, or on which places. */
export const otherTests = (before: Instrument, after: Instrument): readonly string[] =>
  after.rungs
    .filter((rung) => {
      const was = before.rungs.find(({ id }) => id === rung.id);
      return was?.often !== rung.often || was.anyActOn?.join() !== rung.anyActOn?.join();
    })
    .map(({ id }) => id);

const ACTS = Object.keys(ACTION_TYPES).filter(isActionType);
