import type { Instrument } from '../domain/instrument.ts';
import { activePassive } from './active-passive.ts';
import { consumeContributeCreate } from './consume-contribute-create.ts';
import { forrester2008 } from './forrester-2008.ts';
import { forrester2010 } from './forrester-2010.ts';

/** Every instrument; the first is the default. */
export const INSTRUMENTS: readonly Instrument[] = [
  forrester2010,
  forrester2008,
  activePassive,
  consumeContributeCreate,
];

/** The instrument of that id; the default for an id that is not (or no longer) known. */
export const instrumentOf = (id: string): Instrument =>
  INSTRUMENTS.find((instrument) => instrument.id === id) ?? forrester2010;
