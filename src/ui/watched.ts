import type { Settings } from '../settings.ts';
import { covers } from '../sites/place.ts';
import { LISTED } from './listed.ts';
import { originsOfListed } from './places.ts';

type Recognised = Readonly<{ [origin: string]: readonly string[] }>;

/** The origins, of those switched on, on which a site is watched: its own hosts, or where its engine was recognised. */
export function originsWatched({ places }: Pick<Settings, 'places'>, recognised: Recognised, site: string): string[] {
  const listed = LISTED.find(({ id }) => id === site);
  const own = listed?.hosts ? originsOfListed(listed) : [];
  const found = Object.keys(recognised).filter((origin) => recognised[origin]?.includes(site));
  return places
    .map(({ origin }) => origin)
    .filter((pattern) => own.includes(pattern) || found.some((origin) => covers(pattern, origin)));
}

/** Every site that is watched now, by its name. */
export const sitesWatched = (settings: Pick<Settings, 'places'>, recognised: Recognised) =>
  LISTED.filter(({ id }) => originsWatched(settings, recognised, id).length > 0);

/** Recording on one site rests until then; `null`: until the person resumes. */
export const pausingSite = (settings: Settings, site: string, until: number | null): Settings => ({
  ...settings,
  pausedSites: { ...settings.pausedSites, [site]: until },
});

export function resumingSite({ pausedSites = {}, ...settings }: Settings, site: string): Settings {
  const { [site]: _, ...others } = pausedSites;
  return Object.keys(others).length > 0 ? { ...settings, pausedSites: others } : settings;
}
