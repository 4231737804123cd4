import { isoOf } from '../domain/day.ts';
import type { Draft } from './draft.ts';
import { inLanguage } from './words.ts';

/** `README.txt`: what lies in a bundle, in plain words, for whoever opens it. In English and Swedish. */
export const readme = (draft: Draft): string => [english(draft), swedish(draft)].join('\n\n---\n\n');

function english({ study, wave, from, to }: Draft): string {
  return `A donation to "${inLanguage(study.title, 'en')}" (${study.id}, revision ${study.revision}), wave ${wave}
${study.who.institution}. Ethics: ${study.ethics.board}, ${study.ethics.reference}. Contact: ${study.who.contact}

One person gave this, for the days ${isoOf(from)} to ${isoOf(to)}, after seeing every row of it. It holds what kinds of
thing the person did on social sites and how often. It holds no texts, names, addresses, pages or communities.

data/*.csv         the tables; codebook.csv says what each column and each value means
datapackage.json   the same for programs (Data Package 2.0)
read.R, read.py    read the tables in R or Python; labels.sps and labels.do do so in SPSS and Stata
receipt.json       counts and SHA-256 sums, by which one can tell that the files are whole

Numbers below zero (-91 to -97) are reasons why a value is missing. "Not done" and "not known" are never the same here.
Groups overlap: a person may hold several rungs. A record from one browser is not a survey answer: what was done on a
phone is not in it unless an archive brought it.

Use it only for the study above. Delete it by ${study.retention.until}, and at once when the person asks.
`;
}

function swedish({ study, wave, from, to }: Draft): string {
  return `En donation till "${inLanguage(study.title, 'sv')}" (${study.id}, revision ${study.revision}), omgång ${wave}
${study.who.institution}. Etik: ${study.ethics.board}, ${study.ethics.reference}. Kontakt: ${study.who.contact}

En person har gett detta, för dagarna ${isoOf(from)} till ${isoOf(to)}, efter att ha sett varje rad. Här står vilka slags
saker personen gjort på sociala webbplatser och hur ofta. Här finns inga texter, namn, adresser, sidor eller grupper.

data/*.csv         tabellerna; codebook.csv säger vad varje kolumn och värde betyder
datapackage.json   detsamma för program (Data Package 2.0)
read.R, read.py    läser tabellerna i R eller Python; labels.sps och labels.do gör det i SPSS och Stata
receipt.json       antal och SHA-256-summor, som visar att filerna är hela

Tal under noll (-91 till -97) är skäl till att ett värde saknas. "Inte gjort" och "inte känt" är aldrig samma sak här.
Grupperna överlappar: en person kan stå på flera steg. Det som gjordes på en telefon finns inte med, om inte ett arkiv
har fyllt på.

Använd det bara för studien ovan. Radera det senast ${study.retention.until}, och genast när personen ber om det.
`;
}
