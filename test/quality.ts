import { readFileSync, writeFileSync } from 'node:fs';
import type { Totals } from './table.ts';

/** The data quality statements of docs/studies, each with a place for what the truth table came to. */
const PAGES = { en: 'docs/studies/data-quality.md', sv: 'docs/studies/data-quality.sv.md' } as const;
const PLACE = /(<!-- truth:begin[^>]*-->\n)[\s\S]*?(<!-- truth:end -->)/;

type Language = keyof typeof PAGES;

const share = (part: number, whole: number): string => `${whole === 0 ? 0 : Math.floor((part / whole) * 1_000) / 10}`;

const SENTENCES: Readonly<Record<Language, (totals: Totals) => string>> = {
  en: ({ platforms, pairs, acts, found, confirmed, lookAlikes, phantoms }) =>
    `On ${platforms} platforms, for ${pairs} pairs of site and action, ${found} of ${acts} acts were recorded
(${share(found, acts)} %), ${confirmed} of them confirmed. ${lookAlikes} look-alikes, which must bring nothing, and all acts
together brought ${phantoms} that were not done. Each site and action has its own line in \`docs/truth.md\`.`,
  sv: ({ platforms, pairs, acts, found, confirmed, lookAlikes, phantoms }) =>
    `På ${platforms} plattformar, för ${pairs} par av webbplats och handling, antecknades ${found} av ${acts} handlingar
(${share(found, acts).replace('.', ',')} %), varav ${confirmed} bekräftade. ${lookAlikes} dubbelgångare, som inte ska ge något, och alla
handlingar gav tillsammans ${phantoms} som inte gjorts. Varje webbplats och handling har sin rad i \`docs/truth.md\`.`,
};

/** A statement with these figures in their place; what stood there goes. */
export function stated(page: string, language: Language, totals: Totals): string {
  if (!PLACE.test(page))
    throw new Error('the statement has no place for the figures: <!-- truth:begin … truth:end -->');
  return page.replace(PLACE, (_, begin: string, end: string) => `${begin}${SENTENCES[language](totals)}\n${end}`);
}

/** Writes the figures of a whole run into both statements. */
export function stateQuality(totals: Totals): void {
  for (const language of ['en', 'sv'] as const) {
    const file = PAGES[language];
    writeFileSync(file, stated(readFileSync(file, 'utf8'), language, totals));
  }
}
