import { mkdirSync, writeFileSync } from 'node:fs';
import { SITES } from '../src/sites/index.ts';
import { BROWSERS, type BrowserKind } from './browsers/browser.ts';
import { stateQuality } from './quality.ts';
import { findJourneys, openRecorder, playJourney } from './servers/perform.ts';
import type { Language } from './servers/server.ts';
import type { Journey as ServerJourney } from './sites/journey.ts';
import { asCsv, asReport, asTable, inSum, isRight, type Row, totalsOf } from './table.ts';
import { buildOf, performTwins, twinJourneys } from './twin/perform.ts';
import { FELT, leastOf, type Tasks, tasks } from './twin/tasks.ts';

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
  const watch = tasks(); // by the browser that has a notion of long tasks
  // Side by side, as most of the time is a person's waiting.
  const played = browsers.map(async (kind) => {
    const rows: Row[] = [];
    if (!words.includes('--servers'))
      rows.push(...(await atTwins(kind, asked, kind === 'chromium' ? watch : undefined)));
    if (!words.includes('--twins'))
      for (const language of languages) rows.push(...(await atServers(kind, language, asked)));
    return rows;
  });
  const { rows, said: once } = await playAgain((await Promise.all(played)).flat());
  const totals = totalsOf(rows);
  const cost = costOf(watch);
  const also = [cost.said, ...once].join('\n\n');
  console.log(`\n${inSum(totals)}\n${also}`);
  mkdirSync('out', { recursive: true });
  writeFileSync('out/truth.csv', asCsv(rows));
  if (words.length === 0) {
    writeFileSync('docs/truth.md', `${asReport(rows)}\n${also}\n`);
    stateQuality(totals);
  }
  return totals.off > 0 || rows.length === 0 || cost.isFelt ? 1 : 0;
}

/**
 * At twins every wait is a tenth of what it is in life, and a machine at its limits is late for some, or its servers
 * are: a journey with anything off is played once more with nothing beside it, and that is said.
 */
async function playAgain(
  rows: readonly Row[],
): Promise<{ readonly rows: readonly Row[]; readonly said: readonly string[] }> {
  const journeyOf = ({ site, server, browser }: Row): string => `${site} (${server}) in ${browser}`;
  const off = new Map(rows.filter((row) => !isRight(row)).map((row) => [journeyOf(row), row]));
  const again: Row[] = [];
  for (const { site, server, browser } of off.values()) {
    const [kind, language] = browser.split(' ') as [BrowserKind, Language];
    again.push(...(await (server === 'twin' ? atTwins(kind, [site]) : atServers(kind, language, [site]))));
  }
  return {
    rows: [...rows.filter((row) => !off.has(journeyOf(row))), ...again],
    said:
      off.size > 0 ? [`Played once more, alone, since something was off at first: ${[...off.keys()].join(', ')}.`] : [],
  };
}

/** What the twins' pages were made to wait by the watcher. */
function costOf({ took }: Tasks): { readonly said: string; readonly isFelt: boolean } {
  const least = [...leastOf(took)].sort(([, one], [, other]) => other - one);
  const [longest] = least;
  if (!longest) return { said: 'No task of the watcher was timed.', isFelt: false };
  const ms = took.map(([, , one]) => one).sort((one, other) => one - other);
  const [middle = 0, most = 0] = [ms[ms.length >> 1], ms.at(-1)];
  const [what, often] = longest;
  const said = `Of ${ms.length} tasks of the watcher in the twins' pages, timed in Chromium while all of this was played, the middle one
took ${middle.toFixed(2)} ms and the longest ${most.toFixed(1)} ms; a person feels ${FELT}. The kind that always took longest: ${what}, ${often.toFixed(1)} ms or more.`;
  return { said, isFelt: often > FELT };
}

const AT_ONCE = 2; // journeys at real servers: most of their time is a person's waiting

async function atServers(kind: BrowserKind, language: Language, asked: readonly string[]): Promise<Row[]> {
  const journeys = (await findJourneys()).filter(({ site }) => asked.length === 0 || asked.includes(site));
  const rows: Row[] = [];
  const player = async (): Promise<void> => {
    for (let journey = journeys.shift(); journey; journey = journeys.shift()) {
      const played = await atServer(kind, language, journey);
      console.log(asTable(played, false));
      rows.push(...played);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, player));
  return rows;
}

/** With a recorder of its own: what was recognised at one port of a host is watched for at all, and nothing else is sought at once. */
async function atServer(kind: BrowserKind, language: Language, journey: ServerJourney): Promise<Row[]> {
  const recorder = await openRecorder(kind, language);
  try {
    return await playJourney(recorder, journey, language);
  } catch (error) {
    return [unplayed(journey.site, `${kind} ${language}`, error)];
  } finally {
    await recorder.browser.close();
  }
}

/** A journey that broke off is off, and takes no other with it. */
const unplayed = (site: string, browser: string, error: unknown): Row => ({
  site,
  action: 'none',
  does: 'the whole journey',
  server: 'real',
  browser,
  expected: [],
  recorded: [],
  failed: String(error),
});

async function atTwins(kind: BrowserKind, asked: readonly string[], witness?: Tasks): Promise<Row[]> {
  const journeys = await twinJourneys(asked);
  if (journeys.size === 0) return [];
  return performTwins({
    kind,
    extension: buildOf(kind),
    journeys,
    ...(witness && { witness }),
    onRow: (row) => {
      if (!isRight(row) || asked.length > 0) console.log(asTable([row], false));
    },
  });
}

process.exitCode = await main(process.argv.slice(2));
