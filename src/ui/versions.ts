import type { Instrument } from '../domain/instrument.ts';
import { INSTRUMENTS } from '../instruments/index.ts';
import type { Settings } from '../settings.ts';

/** What the person knows of the versions of the instruments, and which they keep to. */

type Versioned = Pick<Instrument, 'id' | 'version'>;

/** Whether an instrument has changed since the person was last told of it. */
export const isNews = ({ told, welcomed }: Pick<Settings, 'told' | 'welcomed'>, { id, version }: Versioned): boolean =>
  welcomed && (told?.[id] ?? 1) < version;

export const knowingOf = (settings: Settings, ...instruments: readonly Versioned[]): Settings => ({
  ...settings,
  told: { ...settings.told, ...Object.fromEntries(instruments.map(({ id, version }) => [id, version])) },
});

/** Onboarding is over; who comes new has nothing to be told of. */
export const asWelcomed = ({ welcomeStep: _, ...before }: Settings): Settings => ({
  ...(before.welcomed ? before : knowingOf(before, ...INSTRUMENTS)),
  welcomed: true,
});

/** Reads the history under a version from now on; under the newest also when a newer one comes. */
export function keepingTo({ reads, ...settings }: Settings, { id, version }: Versioned, newest: Versioned): Settings {
  const { [id]: _, ...others } = reads ?? {};
  const kept = version === newest.version ? others : { ...others, [id]: version };
  return Object.keys(kept).length > 0 ? { ...settings, reads: kept } : settings;
}
