/** What a file is called: `rungs-2026-11-23.zip`; sealed, `.age` comes behind. */
export const nameOf = (day: string, extension: string, isSealed: boolean): string =>
  `rungs-${day}.${extension}${isSealed ? '.age' : ''}`;
