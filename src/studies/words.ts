/** A text in one or more languages, by BCP 47 tag: `{ en: '…', sv: '…' }`. Shown as text, never as markup. */
export type Words = Readonly<Record<string, string>>;

/** The text in the language asked for; else in English; else in the first there is. */
export const inLanguage = (words: Words, language: string): string =>
  words[language] ?? words[language.split('-')[0] ?? ''] ?? words.en ?? Object.values(words)[0] ?? '';
