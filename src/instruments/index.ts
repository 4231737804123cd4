import type { Instrument } from '../domain/instrument.ts';
import { forrester2010 } from './forrester-2010.ts';

/** Every instrument; the first is the default. */
export const INSTRUMENTS: readonly Instrument[] = [forrester2010];

/** The instrument of that id; the default for an id that is not (or no longer) known. */
export const instrumentOf = (id: string): Instrument =>
  INSTRUMENTS.find((instrument) => instrument.id === id) ?? forrester2010;
