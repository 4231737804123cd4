/** How the page came: the browser's own record of its navigation. */
export const navigationOf = (): PerformanceNavigationTiming | undefined =>
  performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined;

/**
 * When the page began, in ms, the same whenever it is asked for; not `timeOrigin`, which stays behind by every sleep of the
 * machine since the browser's start.
 */
export const BORN = Math.round(Date.now() - performance.now());
