import { LANGUAGES } from './index.ts';
import { CODES } from './months.ts';

export type Half = 'first' | 'second';

/**
 * The half of the day that a twelve-hour clock names, in any language, right before its digits or right behind them: further
 * away the same letters are other words (Hungarian `de.` and `du.`, which are French and Spanish too).
 */
export function halfBeside(before: string, after: string): Half | undefined {
  halves ??= halvesOfDays();
  const behind = lettersOf(/^ ?((?:\p{L}[\p{L}\p{M}]*[.'’״]* ?){1,2})/u.exec(after)?.[1]);
  const ahead = lettersOf(/((?:\p{L}[\p{L}\p{M}]*[.'’״]* ?){1,2})$/u.exec(before)?.[1]);
  for (const words of [behind, ahead]) {
    const known = halves.get(words.join('')) ?? halves.get(words[0] ?? '') ?? halves.get(words[1] ?? '');
    if (known) return known;
  }
  // Chinese and Japanese put no space between the day and its half.
  return halves.get(ahead.join('').slice(-2));
}

let halves: Map<string, Half> | undefined;

const lettersOf = (text = ''): readonly string[] =>
  (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  ).slice(0, 2);

function halvesOfDays(): Map<string, Half> {
  const all = new Map<string, Half>();
  const add = (words: string, half: Half): void => void all.set(lettersOf(words).join(''), half);
  for (const code of CODES) {
    const clock = new Intl.DateTimeFormat(code, { hour: 'numeric', hour12: true, timeZone: 'UTC' });
    for (const [half, hour] of [
      ['first', 9],
      ['second', 21],
    ] as const)
      for (const { type, value } of clock.formatToParts(Date.UTC(2020, 0, 1, hour)))
        if (type === 'dayPeriod') add(value, half);
  }
  for (const { halves: own } of LANGUAGES) {
    if (!own) continue;
    add(own.first, 'first');
    add(own.second, 'second');
  }
  return all;
}
