import { describe, expect, it } from 'vitest';
import { BROWSERS } from '../browsers/browser.ts';
import { asTable, findJourneys, isRight, openRecorder, playJourney } from '../truth.ts';
import type { Language } from './server.ts';

const MINUTES = 15 * 60_000; // ms: thirty steps, each as slow as a person

/** The promise of no phantom and no miss, held against real servers: what `npm run truth` prints, as a test. */
describe.each(BROWSERS)('in %s', (kind) => {
  it.each<Language>(['en', 'sv'])(
    'every step at every real server leaves what it must and nothing else, in %s',
    async (language) => {
      const recorder = await openRecorder(kind, language);
      try {
        const rows = [];
        for (const journey of await findJourneys()) rows.push(...(await playJourney(recorder, journey, language)));
        expect(rows.length).toBeGreaterThan(80);
        expect(rows.every(isRight), asTable(rows)).toBe(true);
      } finally {
        await recorder.browser.close();
      }
    },
    MINUTES,
  );
});
