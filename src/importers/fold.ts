/**
 * One spelling for names that exporters write in several: composed and decomposed accents, no-break spaces, typographic
 * apostrophes, and `_` where a file system could not take a sign (`who_you've_followed`, `who_you_ve_followed`).
 */
export const fold = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_'’`\-‐–\u00a0\u202f]+/gu, ' ')
    .trim();
