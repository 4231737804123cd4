import { RESULTS_FORMAT, type Results } from '../studies/results.ts';
import { inLanguage } from '../studies/words.ts';
import { readAnswers, type Saved } from './answers.ts';
import { html, pageOf } from './html.ts';
import { bars } from './pictures.ts';
import { heldOf, linesOf, rungsOf } from './report.ts';

const TEXTS = {
  en: {
    thanks: 'Thank you for taking part.',
    intro: 'This is what all who took part did together. No figure stands for fewer people than',
    held: 'Which groups people belong to',
    overlap: 'Groups overlap, and none is better than another. People of whom too little was seen count neither way.',
    withdraw: 'You can still withdraw: write to',
    until: 'until',
  },
  sv: {
    thanks: 'Tack för att du var med.',
    intro: 'Så här ser det ut för alla som var med. Ingen siffra står för färre personer än',
    held: 'Vilka grupper människor hör till',
    overlap:
      'Grupperna överlappar, och ingen är bättre än någon annan. De som det syntes för lite av räknas inte åt något håll.',
    withdraw: 'Du kan fortfarande dra dig ur: skriv till',
    until: 'till och med',
  },
} as const;

/** `results.html`: what goes back to the people who took part, in each language of the study; only cells large enough. */
export function results(value: unknown): string {
  const saved = readAnswers(value);
  const { study } = saved;
  const list = heldIn(saved).map(({ rung, ...held }) => ({
    label: rung.charAt(0).toUpperCase() + rung.slice(1),
    ...held,
  }));
  const languages = Object.keys(study.title).filter((tag): tag is keyof typeof TEXTS => Object.hasOwn(TEXTS, tag));
  const parts = (languages.length > 0 ? languages : (['en'] as const)).map((language) => {
    const texts = TEXTS[language];
    return html`<section lang="${language}"><h1>${inLanguage(study.title, language)}</h1>
<p>${texts.thanks} ${texts.intro} ${study.minimumCell}.</p><h2>${texts.held}</h2><p class="soft">${texts.overlap}</p>
${bars(texts.held, list)}
<p>${texts.withdraw} ${study.withdrawal.contact} ${texts.until} ${study.withdrawal.until}.</p></section>`;
  });
  return pageOf(inLanguage(study.title, 'en'), html`<main>${parts}</main>`);
}

/** `results.json`: the same figures as a file that each of them can open in Rungs, beside their own. */
export function resultsFile(value: unknown): string {
  const saved = readAnswers(value);
  const { id, title, instrument, minimumCell } = saved.study;
  const rungs = heldIn(saved)
    .filter(({ people }) => (people ?? 0) >= minimumCell)
    .map(({ rung, people, base }) => [rung, { people: people ?? 0, of: base ?? 0 }]);
  const file: Results = {
    resultsFormat: RESULTS_FORMAT,
    study: id,
    title,
    instrument,
    minimumCell,
    rungs: Object.fromEntries(rungs),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Who holds each rung: each person in the last wave they took part in, or, where that would tell of the few who are not in
 * the study's last wave, those of that wave. Rungs of which it may not be said are left out.
 */
function heldIn(saved: Saved) {
  const { modes } = saved.study;
  const ofMode = (name: string) =>
    linesOf(saved, name).filter(({ mode }) => mode === (modes.length > 1 ? 'both' : modes[0]));
  const waves = ofMode('rungs_held');
  const last = Math.max(...waves.map(({ wave }) => Number(wave)));
  const ways = [ofMode('rungs_latest'), waves.filter(({ wave }) => Number(wave) === last)].map((lines) =>
    rungsOf(saved)
      .map((rung) => ({ rung, ...heldOf(lines.filter((line) => line.rung === rung)) }))
      .filter(({ people }) => people !== null),
  );
  return ways.find((told) => told.length > 0) ?? [];
}
