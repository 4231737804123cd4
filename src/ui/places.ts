import { browser } from '../browser.ts';
import type { Place, Settings } from '../settings.ts';
import { covers, originsOf } from '../sites/place.ts';
import { LISTED, type Listed } from './listed.ts';
import type { Wishes } from './wishes.ts';

/**
 * Switches recording on at origins. Must be called straight from a press: the wish is written first, since Firefox
 * closes the popup when its prompt opens, and the prompt is asked for in the same turn, since it needs the press.
 * Resolves to whether the browser granted it; what was refused is taken out of the wishes again.
 */
export async function switchOn(wish: Wishes['wish'], origins: readonly string[]): Promise<boolean> {
  wish((settings) => withPlaces(settings, origins));
  const granted = await browser.permissions.request({ origins: [...origins] });
  if (!granted) wish((settings) => withoutPlaces(settings, origins));
  return granted;
}

/** Switches it off and gives the permission back. */
export async function switchOff(wish: Wishes['wish'], origins: readonly string[]): Promise<void> {
  wish((settings) => withoutPlaces(settings, origins));
  await browser.permissions.remove({ origins: [...origins] });
}

function withPlaces(settings: Settings, origins: readonly string[]): Settings {
  const fresh = origins.filter((origin) => !settings.places.some((place) => place.origin === origin));
  return { ...settings, places: [...settings.places, ...fresh.map((origin) => ({ origin, sites: [] }))] };
}

const withoutPlaces = (settings: Settings, origins: readonly string[]): Settings => ({
  ...settings,
  places: settings.places.filter(({ origin }) => !origins.includes(origin)),
});

/** Where the person is right now, and what may be recorded there. */
export interface Here {
  /** `https://blog.example` */
  readonly origin: string;
  readonly host: string;
  /** The site that lives there, if it has hosts of its own. */
  readonly site?: Listed;
  /** What to ask the browser for. */
  readonly pattern: string;
  /** The place that covers it, where recording is on. */
  readonly place?: Place;
}

/** `undefined` for anything that is no web page. */
export function hereOf(url: string | undefined, places: readonly Place[]): Here | undefined {
  if (!url || !/^https?:/.test(url)) return undefined;
  const { origin, hostname: host, protocol } = new URL(url);
  const site = LISTED.find(({ hosts = [] }) => hosts.some((own) => host === own || host.endsWith(`.${own}`)));
  const own = site && originsOf({ ...site, rules: [] }).find((pattern) => covers(pattern, origin));
  const place = places.find((place) => covers(place.origin, origin));
  return {
    origin,
    host,
    pattern: own ?? `${protocol}//${host}/*`,
    ...(site && { site }),
    ...(place && { place }),
  };
}

/** Origins to ask for when a listed site is switched on by its name. */
export const originsOfListed = (site: Listed): readonly string[] => originsOf({ ...site, rules: [] });
