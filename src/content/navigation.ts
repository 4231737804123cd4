/** How the page came: the browser's own record of its navigation. */
export const navigationOf = (): PerformanceNavigationTiming | undefined =>
  performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined;

/** When the page was, in ms; not `timeOrigin`, which stays behind by every sleep of the machine since the browser's start. */
export const born = (): number => Math.round(Date.now() - performance.now());
