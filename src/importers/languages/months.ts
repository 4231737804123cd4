import { LANGUAGES } from './index.ts';

/** The languages in which Google and Meta write dates; a word of several languages is read as the first one's. */
export const CODES =
  'en sv de fr es nl da nb fi it pt pl cs sk hu ro bg hr sl sr uk ru el tr lt lv et ca eu gl is he ar fa hi id ms vi th sw af sq mk bs az hy ka ja ko zh'.split(
    ' ',
  );

/** A month's number by its name, long or short, in any of these languages; built once, when the first date asks. */
export function monthOf(word: string): number | undefined {
  names ??= namesOfMonths();
  const name = stripped(word);
  const known = names.get(name);
  if (known !== undefined || name.length < 3) return known;
  // `Sept` where today's tables say `Sep`, and cut names: the one month that begins so.
  const months = new Set([...names].filter(([full]) => full.startsWith(name)).map(([, month]) => month));
  return months.size === 1 ? [...months][0] : undefined;
}

let names: Map<string, number> | undefined;

const stripped = (word: string): string => word.normalize('NFC').toLowerCase().replace(/[.'’]/g, '');

function namesOfMonths(): Map<string, number> {
  const all = new Map<string, number>();
  const add = (word: string, month: number): void => {
    if (!/\d/.test(word) && !all.has(stripped(word))) all.set(stripped(word), month);
  };
  for (const { months } of LANGUAGES) for (const [word, month] of Object.entries(months ?? {})) add(word, month);
  for (const code of CODES) {
    for (let month = 1; month <= 12; month++) {
      const day = Date.UTC(2020, month - 1, 15);
      for (const style of ['long', 'short'] as const) {
        // A month within a date is declined in many languages (`1 stycznia`), alone it is not (`styczeń`).
        const format = new Intl.DateTimeFormat(code, { month: style, timeZone: 'UTC', calendar: 'gregory' });
        const dated = new Intl.DateTimeFormat(code, {
          month: style,
          day: 'numeric',
          timeZone: 'UTC',
          calendar: 'gregory',
        });
        for (const { type, value } of [...format.formatToParts(day), ...dated.formatToParts(day)]) {
          if (type === 'month') add(value, month);
        }
      }
    }
  }
  return all;
}
