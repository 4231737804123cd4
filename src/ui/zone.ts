/** Minutes east of UTC at a moment, where the person's clock stands. */
export const offsetAt = (at: number): number => -new Date(at).getTimezoneOffset();
