/** What kind of place a site is. On the ladder the place matters beside the act: being on a network makes a Joiner. */
export const SITE_CLASSES = [
  'social network',
  'microblog',
  'media',
  'forum',
  'blog',
  'wiki',
  'reviews',
  'reader',
  'code',
  'comments',
] as const;

export type SiteClass = (typeof SITE_CLASSES)[number];

/** The class of a site by its id; `undefined` for one that nobody has described. */
export type ClassOf = (site: string) => SiteClass | undefined;
