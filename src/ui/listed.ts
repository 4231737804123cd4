import { SITES } from '../sites/index.ts';
import type { Site } from '../sites/site.ts';

/** What the pages need of a site; its rules stay out, and of a signature they need only know that there is one. */
export type Listed = Omit<Site, 'rules'>;

/** Every site, by name. The build writes the list itself in the place of this, so that no rule gets into a page. */
export const LISTED: readonly Listed[] = SITES.map(({ rules: _, signature, ...listed }) => ({
  ...listed,
  ...(signature && { signature: '*' }),
})).sort((one, other) => one.title.localeCompare(other.title, 'en'));
