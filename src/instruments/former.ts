import type { Instrument } from '../domain/instrument.ts';

/**
 * Instruments as they were before their version was raised, whole, so that a history can be read under the old and the
 * new. An instrument that changes so that the same acts could yield another profile gets a higher version, and a copy of
 * what it was comes here. Nothing was changed yet since the first release.
 */
export const FORMER: readonly Instrument[] = [];
