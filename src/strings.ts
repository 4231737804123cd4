import type english from '../public/_locales/en/messages.json';

/** Every sentence the person reads, by its key in the English file; the other languages have the same keys. */
export type Key = keyof typeof english;
/** Sentences that come with a number: `acts` stands for `acts_one`, `acts_other` and what else a language needs. */
export type CountKey = Key extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;
export type Messages = Readonly<Partial<Record<string, { readonly message: string }>>>;
export type Values = Readonly<Record<string, string | number>>;

/** What ids of the data are named by: `rung_critic`, `kind_comment`. */
export type Named =
  | 'rung'
  | 'kind'
  | 'act'
  | 'instrument'
  | 'class'
  | 'evidence'
  | 'mode'
  | 'basis'
  | 'call'
  | 'motive';

/** One language: its sentences, and how it writes numbers, days and lists. */
export interface Words {
  /** As in HTML's `lang`: `pt-BR`. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  say(key: Key, values?: Values): string;
  /** A sentence with a number, in the plural form that the language gives it; `{count}` is that number. */
  count(key: CountKey, count: number, values?: Values): string;
  /** The word for an id of an instrument, act or class; `part` for a second one (`rung_critic_what`). */
  name(of: Named, id: string, part?: string): string;
  /** What was done, so many times: "9 comments". */
  acts(type: string, count: number): string;
  number(value: number): string;
  percent(share: number): string;
  /** Days since 1970, as `domain` counts them. */
  day(day: number, style?: 'short' | 'long' | 'month'): string;
  days(from: number, to: number): string;
  /** A moment on the person's own clock; the day is left out if it is today's. */
  time(at: number, now: number): string;
  moment(at: number): string;
  list(items: readonly string[]): string;
  /** Bytes, in the unit that suits. */
  size(bytes: number): string;
}

const DAY_MS = 86_400_000;
const RTL = ['ar', 'fa', 'he', 'ur'];
const DAY_STYLES = {
  short: { day: 'numeric', month: 'short' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'short', year: 'numeric' },
} as const;

/** @param language the name of a locale folder: `sv`, `pt_BR` */
export function wordsOf(language: string, messages: Messages): Words {
  const tag = language.replace('_', '-');
  const plural = new Intl.PluralRules(tag);
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  const numbers = new Intl.NumberFormat(tag);
  // Made once each: a page with a column for every week asks for dozens, and to make one is dear.
  const made = new Map<keyof typeof DAY_STYLES, Intl.DateTimeFormat>();
  const days = (style: keyof typeof DAY_STYLES): Intl.DateTimeFormat => {
    const format = made.get(style) ?? new Intl.DateTimeFormat(tag, { ...DAY_STYLES[style], timeZone: 'UTC' });
    made.set(style, format);
    return format;
  };

  const text = (key: string, values: Values = {}): string | undefined =>
    messages[key]?.message
      .replace(/\{(\w+)\}/g, (whole, name: string) => {
        const value = values[name];
        return value === undefined ? whole : typeof value === 'number' ? numbers.format(value) : value;
      })
      .replace(/\.\.(?= |$)/g, '.'); // a short month ("26 okt.") ends the sentence with its own full stop
  const counted = (key: string, count: number, values?: Values): string =>
    text(`${key}_${plural.select(count)}`, { count, ...values }) ?? text(`${key}_other`, { count, ...values }) ?? key;

  return {
    language: tag,
    direction: RTL.includes(tag.split('-')[0] ?? '') ? 'rtl' : 'ltr',
    say: (key, values) => text(key, values) ?? key,
    count: counted,
    name: (of, id, part) => text([of, id.replaceAll(/[- ]/g, '_'), ...(part ? [part] : [])].join('_')) ?? id,
    acts: (type, count) => counted(`act_${type}`, count),
    number: (value) => numbers.format(value),
    percent: (share) => new Intl.NumberFormat(tag, { style: 'percent' }).format(share),
    day: (day, style = 'short') => days(style).format(day * DAY_MS),
    days: (from, to) => days('short').formatRange(from * DAY_MS, to * DAY_MS),
    time: (at, now) => {
      const sameDay = new Date(at).toDateString() === new Date(now).toDateString();
      const day = sameDay ? {} : ({ weekday: 'short', day: 'numeric', month: 'short' } as const);
      return new Intl.DateTimeFormat(tag, { ...day, hour: 'numeric', minute: '2-digit' }).format(at);
    },
    moment: (at) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }).format(at),
    list: (items) => list.format(items),
    size: (bytes) => {
      const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;
      const nth = bytes < 1_000_000 ? 0 : bytes < 1_000_000_000 ? 1 : 2;
      const [unit, per] = [units[nth], 1_000 ** (nth + 1)];
      return new Intl.NumberFormat(tag, { style: 'unit', unit, maximumFractionDigits: 1 }).format(bytes / per);
    },
  };
}
