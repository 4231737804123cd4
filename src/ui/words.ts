/// <reference types="vite/client" />
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { browser } from '../browser.ts';
import { type Messages, type Words, wordsOf } from '../strings.ts';

type Files = Readonly<Record<string, () => Promise<Messages>>>;

/** One module per folder of public/_locales: a language is added by adding its folder. */
const FILES: Files = import.meta.glob<Messages>('../../public/_locales/*/messages.json', { import: 'default' });
/** The same with no more than the popup says, by the build: it is looked at for two seconds, and opens at once. */
export const POPUP_FILES: Files = import.meta.glob<Messages>('../../public/_locales/*/messages.json', {
  import: 'default',
  query: '?popup',
});
const fileOf = (language: string): string => `../../public/_locales/${language}/messages.json`;

/** Names of the locale folders there are. */
export const LANGUAGES: readonly string[] = Object.keys(FILES).map((path) => path.split('/').at(-2) ?? '');

/** Those that somebody whose language it is has read through; the others are drafts, and are called so. */
export const PROOF_READ: readonly string[] = ['en', 'sv'];

/** The words of the language the person chose, or else of the browser's, or else English. */
export async function loadWords(chosen?: string, files: Files = FILES): Promise<Words> {
  if (chosen === 'en-XA' || chosen === 'ar-XB') {
    const [english, { pseudo }] = await Promise.all([files[fileOf('en')]?.(), import('./pseudo.ts')]);
    return wordsOf(chosen, pseudo(chosen, english ?? {}));
  }
  const tag = (chosen ?? browser.i18n.getUILanguage()).replace('-', '_');
  const [base = ''] = tag.split('_');
  const near = [tag, base, ...LANGUAGES.filter((name) => name.startsWith(`${base}_`))];
  const language = near.find((name) => LANGUAGES.includes(name)) ?? 'en';
  return wordsOf(language, (await files[fileOf(language)]?.()) ?? {});
}

export const WordsContext = createContext<Words>(wordsOf('en', {}));
export const useWords = (): Words => useContext(WordsContext);
