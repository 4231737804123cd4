/** How the page came: the browser's own record of its navigation. */
export const navigationOf = (): PerformanceNavigationTiming | undefined =>
  performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined;
