import type { SiteClass } from '../domain/site-class.ts';
import { LISTED } from './listed.ts';

const byId = new Map(LISTED.map((site) => [site.id, site]));

export const classOf = (site: string): SiteClass | undefined => byId.get(site)?.class;
export const titleOf = (site: string): string => byId.get(site)?.title ?? site;
