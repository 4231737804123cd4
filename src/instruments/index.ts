import type { Instrument } from '../domain/instrument.ts';
import { activePassive } from './active-passive.ts';
import { consumeContributeCreate } from './consume-contribute-create.ts';
import { FORMER } from './former.ts';
import { forrester2008 } from './forrester-2008.ts';
import { forrester2010 } from './forrester-2010.ts';

/** Every instrument; the first is the default. */
export const INSTRUMENTS: readonly Instrument[] = [
  forrester2010,
  forrester2008,
  activePassive,
  consumeContributeCreate,
];

/** The instrument of that id, in an earlier version if one is named that is kept; the default for an id not known. */
export const instrumentOf = (id: string, version?: number, former = FORMER): Instrument =>
  former.find((instrument) => instrument.id === id && instrument.version === version) ??
  INSTRUMENTS.find((instrument) => instrument.id === id) ??
  forrester2010;

/** Every version of an instrument, the newest first. */
export const versionsOf = (id: string, former = FORMER): readonly Instrument[] =>
  [...former, ...INSTRUMENTS]
    .filter((instrument) => instrument.id === id)
    .sort((one, other) => other.version - one.version);
