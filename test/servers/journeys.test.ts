import { describe, expect, it } from 'vitest';
import type { BrowserKind } from '../browsers/browser.ts';
import { asTable, isRight } from '../table.ts';
import { findJourneys, openRecorder, playJourney } from './perform.ts';
import type { Language } from './server.ts';

const LONG = 10 * 60_000; // ms: thirty steps, each as slow as a person

/** Each browser and each language once; `npm run truth` plays every browser in every language. */
const PLAYED: readonly (readonly [BrowserKind, Language])[] = [
  ['chromium', 'en'],
  ['firefox', 'sv'],
];
// The practice site is played through by test/engine, in both browsers.
const journeys = (await findJourneys()).filter(({ site }) => site !== 'practice');

/** The promise of no phantom and no miss, held against real servers; several journeys at a time, each with its own. */
describe.concurrent.each(PLAYED)('in %s, in %s', (kind, language) => {
  it.each(journeys.map((journey) => [journey.site, journey] as const))(
    'every step at a real %s leaves what it must and nothing else',
    async (_site, journey) => {
      const recorder = await openRecorder(kind, language);
      try {
        const rows = await playJourney(recorder, journey, language);
        expect(rows.length).toBe(journey.steps.length);
        expect(rows.every(isRight), asTable(rows)).toBe(true);
      } finally {
        await recorder.browser.close();
      }
    },
    LONG,
  );
});
