import type { Messages } from '../strings.ts';

/**
 * English in disguise, to see how a page bears other languages before they are written, under the names CLDR gives
 * such locales: `en-XA` is accented and half as long again, `ar-XB` runs from right to left.
 */
export function pseudo(language: 'en-XA' | 'ar-XB', english: Messages): Messages {
  const disguise = language === 'en-XA' ? accented : fromRight;
  return Object.fromEntries(
    Object.entries(english).map(([key, found]) => [
      key,
      {
        message: (found?.message ?? '')
          .split(/(\{\w+\})/)
          .map((part, nth) => (nth % 2 ? part : disguise(part)))
          .join(''),
      },
    ]),
  );
}

const ACCENTS: Readonly<Record<string, string>> = { a: 'å', e: 'é', i: 'î', o: 'ö', u: 'û', n: 'ñ', c: 'ç', s: 'š' };

/** Half as long again, as German is of English. */
const accented = (text: string): string =>
  text.replace(/\p{L}{2,}/gu, (word) => {
    const more = word.slice(0, Math.ceil(word.length / 2)).toLowerCase();
    return [...word, ...more].map((letter) => ACCENTS[letter] ?? letter).join('');
  });

const RIGHT_TO_LEFT = '\u202E';
const END = '\u202C';

/** Each word shown from right to left by the bidirectional override, so that it stays readable by those who test. */
const fromRight = (text: string): string => text.replace(/\S+/g, (word) => RIGHT_TO_LEFT + word + END);
