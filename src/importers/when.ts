import { halfBeside } from './languages/halves.ts';
import { monthOf } from './languages/months.ts';

/**
 * Reading of moments, each form once. All give milliseconds since 1970, or undefined for what is not such a moment;
 * whether it is a possible one (after the platform opened, before the archive was made) is the runner's question.
 */

/** A number of seconds, milliseconds or microseconds since 1970, told apart by its size; zero stands for "none". */
export function epoch(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !(number > 0)) return undefined;
  if (number > 1e14) return Math.floor(number / 1000);
  return Math.floor(number > 1e11 ? number : number * 1000);
}

/** Microseconds since 1601, as Chrome's own files count. */
export const since1601 = (value: unknown): number | undefined => {
  const number = Number(value);
  return number > 0 ? Math.floor(number / 1000) - 11_644_473_600_000 : undefined;
};

const ISO =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3})\d*)?)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;

/** `2025-05-18 04:35:32 UTC`, `2021-07-18T20:29:47.956Z`, `2016-09-08T11:55:58+0200`; without a zone UTC. */
export function iso(value: unknown): number | undefined {
  const found = typeof value === 'string' ? ISO.exec(value.trim()) : null;
  if (!found) return undefined;
  const [, year, month, day, hour = '0', minute = '0', second = '0', part = '', zone = ''] = found;
  const shown = utc(Number(year), Number(month), Number(day), Number(hour), Number(minute), Number(second));
  const offset = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  const minutes = offset ? (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3])) : 0;
  return shown === undefined ? undefined : shown + Number(part.padEnd(3, '0') || 0) - minutes * 60_000;
}

/** Noon of a calendar day written as `2024-05-01`, `2024/05/01` or `05 Sep 2026`. */
export function noon(value: unknown): number | undefined {
  const moment = iso(value) ?? written(value)?.shown;
  return moment === undefined ? undefined : Math.floor(moment / 86_400_000) * 86_400_000 + 43_200_000;
}

export interface Written {
  /** The time the clock showed, in milliseconds as if it were UTC. */
  readonly shown: number;
  /** Minutes east of UTC, if the text names its zone. */
  readonly offset?: number;
}

const NUMBER = /\p{Nd}+/gu;
const CLOCK = /(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?!\d)/;

/**
 * A date in words of any language, in the shapes that exports have: `Jan 31, 2018, 10:54:50 PM`, `29 Jan 2022, 12:27:40 CET`,
 * `31 janv. 2022, 15:45:17 CET`, `4 juli 2026 09:15:00 CEST`, `Wed Oct 10 20:19:24 +0000 2018`, `2026年7月4日 09:15:00`.
 */
export function written(value: unknown): Written | undefined {
  if (typeof value !== 'string' || value.length > 120) return undefined;
  const text = value.normalize('NFKC').replace(NUMBER, inAscii).replace(/\s+/g, ' ');
  const zone = /(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?(?= |$)/.exec(text);
  const clock = CLOCK.exec(text.replace(/\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/, (date) => ' '.repeat(date.length)));
  const rest = [zone?.[0], clock?.[0]].reduce((left: string, part) => (part ? left.replace(part, ' ') : left), text);
  const day = dayIn(rest);
  if (!day) return undefined;
  const [hour, minute, second] = [clock?.[1], clock?.[2], clock?.[3]].map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
  ];
  const half =
    clock && hour <= 12 ? halfBeside(text.slice(0, clock.index), text.slice(clock.index + clock[0].length)) : undefined;
  const hours = half ? (hour % 12) + (half === 'second' ? 12 : 0) : hour;
  const shown = utc(day.year, day.month, day.day, hours, minute, second);
  if (shown === undefined) return undefined;
  const offset = zone ? (zone[1] === '-' ? -1 : 1) * (Number(zone[2]) * 60 + Number(zone[3] ?? 0)) : zoneIn(rest);
  return offset === undefined ? { shown } : { shown, offset };
}

/** A month that is a number and the word for month: Chinese, Japanese, Korean, Vietnamese. */
const NUMBERED = /(\d{1,2}) ?[月월]|\bth(?:áng|g) ?(\d{1,2})/iu;

function dayIn(text: string): { year: number; month: number; day: number } | undefined {
  const [numbered, ...digits] = NUMBERED.exec(text) ?? [];
  const numbers = (text.replace(numbered ?? '', ' ').match(/\d+/g) ?? []).map(Number);
  const words = text.match(/\p{L}[\p{L}\p{M}'’]*\.?/gu) ?? [];
  const named = numbered ? Number(digits.join('')) : words.map(monthOf).find((month) => month !== undefined);
  const yearAt = numbers.findIndex((number) => number > 1900 && number < 2200);
  if (named !== undefined) {
    const day = numbers.find((_, index) => index !== yearAt);
    const year = numbers[yearAt];
    return year !== undefined && day !== undefined ? { year, month: named, day } : undefined;
  }
  const [first, second, third] = numbers;
  if (first === undefined || second === undefined || third === undefined) return undefined;
  if (yearAt === 0) return { year: first, month: second, day: third };
  const year = third < 100 ? 2000 + third : third;
  // American slashes put the month first, everybody else's marks the day.
  const monthFirst = /\d\/\d/.test(text) && first <= 12;
  return monthFirst ? { year, month: first, day: second } : { year, month: second, day: first };
}

/** Minutes east of UTC of the abbreviations that exporters write; where two zones share one, the more people's. */
const ZONES: Readonly<Record<string, number>> = {
  utc: 0,
  gmt: 0,
  z: 0,
  wet: 0,
  bst: 60,
  west: 60,
  cet: 60,
  mez: 60,
  cest: 120,
  mesz: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  trt: 180,
  ist: 330,
  pkt: 300,
  ict: 420,
  wib: 420,
  sgt: 480,
  hkt: 480,
  awst: 480,
  jst: 540,
  kst: 540,
  acst: 570,
  acdt: 630,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
  ast: -240,
  adt: -180,
  nst: -210,
  ndt: -150,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  akst: -540,
  akdt: -480,
  hst: -600,
  brt: -180,
  art: -180,
  clt: -240,
  clst: -180,
  cot: -300,
  sast: 120,
  cat: 120,
  eat: 180,
  wat: 60,
};

function zoneIn(text: string): number | undefined {
  for (const word of text.toLowerCase().match(/[a-z]+/g) ?? []) {
    if (Object.hasOwn(ZONES, word)) return ZONES[word];
  }
  return undefined;
}

/** Digits of any script as those of ASCII: the zero of a script stands in front of its other nine. */
function inAscii(digits: string): string {
  return [...digits]
    .map((digit) => {
      const code = digit.codePointAt(0) ?? 48;
      if (code < 128) return digit;
      let zero = code;
      while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
      return String(code - zero);
    })
    .join('');
}

/** undefined for what is not in the calendar (30 February, 25 o'clock). */
function utc(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): number | undefined {
  if (month < 1 || month > 12 || hour > 24 || minute > 59 || second > 60) return undefined;
  const moment = Date.UTC(year, month - 1, day, hour, minute, second);
  return day >= 1 && new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day ? moment : undefined;
}
