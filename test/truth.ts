import { mkdirSync, writeFileSync } from 'node:fs';
import { SITES } from '../src/sites/index.ts';
import { BROWSERS, type BrowserKind } from './browsers/browser.ts';
import { stateQuality } from './quality.ts';
import { findJourneys, openRecorder, playJourney } from './servers/perform.ts';
import type { Language } from './servers/server.ts';
import { asCsv, asReport, asTable, inSum, isRight, type Row, totalsOf } from './table.ts';
import { buildOf, performTwins, twinJourneys } from './twin/perform.ts';

/**
 * `npm run truth [-- <site> …] [--browser chromium|firefox] [--language en|sv] [--servers | --twins]`: plays every
 * journey in real browsers with the built extension, against its real server where one runs here and against its twin
 * where not, and prints what was to be recorded beside what was. All rows go to out/truth.csv; a whole run, and only
 * that, also writes docs/truth.md and the figures in docs/studies/data-quality*.md. Exits with 1 if anything was recorded otherwise, or nothing played.
 */
async function main(words: readonly string[]): Promise<number> {
  const said = (name: string): string | undefined => words[words.indexOf(`--${name}`) + 1 || words.length];
  const asked = words.filter(
    (word, at) => !word.startsWith('--') && !['--browser', '--language'].includes(words[at - 1] ?? ''),
  );
  const unknown = asked.filter((id) => !SITES.some((site) => site.id === id));
  if (unknown.length > 0) {
    console.error(`There is no src/sites/${unknown[0]}.ts. There are: ${SITES.map(({ id }) => id).join(', ')}.`);
    return 2;
  }
  const browsers = BROWSERS.filter((kind) => [undefined, kind].includes(said('browser') as typeof kind));
  const languages = (['en', 'sv'] as const).filter((one) => [undefined, one].includes(said('language') as 'en'));
  console.log(asTable([]));
  // Side by side, as most of the time is a person's waiting.
  const played = browsers.map(async (kind) => {
    const rows: Row[] = [];
    if (!words.includes('--servers')) rows.push(...(await atTwins(kind, asked)));
    if (!words.includes('--twins'))
      for (const language of languages) rows.push(...(await atServers(kind, language, asked)));
    return rows;
  });
  const rows = (await Promise.all(played)).flat();
  const totals = totalsOf(rows);
  console.log(`\n${inSum(totals)}`);
  mkdirSync('out', { recursive: true });
  writeFileSync('out/truth.csv', asCsv(rows));
  if (words.length === 0) {
    writeFileSync('docs/truth.md', asReport(rows));
    stateQuality(totals);
  }
  return totals.off > 0 || rows.length === 0 ? 1 : 0;
}

async function atServers(kind: BrowserKind, language: Language, asked: readonly string[]): Promise<Row[]> {
  const journeys = (await findJourneys()).filter(({ site }) => asked.length === 0 || asked.includes(site));
  if (journeys.length === 0) return [];
  const rows: Row[] = [];
  const recorder = await openRecorder(kind, language);
  try {
    for (const journey of journeys) {
      const played = await playJourney(recorder, journey, language);
      console.log(asTable(played, false));
      rows.push(...played);
    }
  } finally {
    await recorder.browser.close();
  }
  return rows;
}

async function atTwins(kind: BrowserKind, asked: readonly string[]): Promise<Row[]> {
  const journeys = await twinJourneys(asked);
  if (journeys.size === 0) return [];
  return performTwins({
    kind,
    extension: buildOf(kind),
    journeys,
    onRow: (row) => {
      if (!isRight(row) || asked.length > 0) console.log(asTable([row], false));
    },
  });
}

process.exitCode = await main(process.argv.slice(2));
