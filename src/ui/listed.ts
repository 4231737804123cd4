import { SITES } from '../sites/index.ts';
import type { Site } from '../sites/site.ts';

/** What the pages need of a site; its rules stay out. */
export type Listed = Omit<Site, 'rules'>;

/** Every site, by name. The build writes the list itself in the place of this, so that no rule gets into a page. */
export const LISTED: readonly Listed[] = SITES.map(({ rules: _, ...listed }) => listed).sort((one, other) =>
  one.title.localeCompare(other.title, 'en'),
);
