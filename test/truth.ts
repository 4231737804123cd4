import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Action } from '../src/domain/action.ts';
import { BROWSERS, type BrowserKind } from './browsers/browser.ts';
import { sleep, until } from './browsers/person.ts';
import { type Recorder, record } from './browsers/recorder.ts';
import type { Language } from './servers/server.ts';
import type { Expected, Journey, Step } from './sites/journey.ts';

/**
 * `npm run truth [-- <site> …] [--browser chromium|firefox] [--language en|sv]`: plays every journey against its real
 * server in real browsers with the built extension, and prints what was to be recorded beside what was.
 */
export interface Row {
  readonly site: string;
  readonly step: string;
  readonly expected: readonly string[];
  readonly recorded: readonly string[];
  /** Why the step could not be played to its end. */
  readonly failed?: string;
}

export const isRight = ({ expected, recorded, failed }: Row): boolean =>
  failed === undefined && String(expected) === String(recorded);

const LINGER = 1_300; // ms after each step: the watcher's first look at what a press has come to
const LAST_LOOK = 9_000; // ms after which nothing that was done can still be told

/**
 * Plays one journey with a recorder that watches this machine. Acts are laid to the step during which they were made,
 * by their own moment, so that one told late is still laid to the right step.
 */
export async function playJourney(recorder: Recorder, journey: Journey, language: Language): Promise<Row[]> {
  const server = await journey.start(language);
  const person = await recorder.browser.newTab();
  try {
    await person.goto(server.origin);
    await until(`${journey.site} recognised`, 10_000, () =>
      recorder.inside(
        async (file) =>
          (await globalThis.browser.scripting.getRegisteredContentScripts()).some(({ js }) => js?.includes(file)),
        `sites/${journey.site}.js`,
      ),
    );
    await recorder.forget();
    const played: { readonly step: Step; readonly from: number; readonly failed?: string }[] = [];
    for (const step of journey.steps) {
      const from = Date.now();
      const failed = await step.act(person, server).then(
        () => undefined,
        (error: Error) => error.message,
      );
      played.push({ step, from, ...(failed && { failed }) });
      await sleep(LINGER);
    }
    await sleep(LAST_LOOK);
    const acts = await recorder.acts();
    return played.map(({ step, from, failed }, at) => {
      const to = played[at + 1]?.from ?? Number.POSITIVE_INFINITY;
      const made = acts.filter((act) => act.at >= from && act.at < to);
      return {
        site: journey.site,
        step: step.name,
        expected: inWords(step.yields),
        recorded: inWords(made, journey.site),
        ...(failed && { failed }),
      };
    });
  } finally {
    await person.closeTab().catch(() => undefined);
    await server.stop();
  }
}

/** `edit confirmed`; an act laid to another site than the one that was played says so. */
const inWords = (acts: readonly (Expected & Partial<Pick<Action, 'site'>>)[], site?: string): string[] =>
  acts.map(
    ({ type, evidence, site: at }) => `${type} ${evidence}${at === undefined || at === site ? '' : ` at ${at}`}`,
  );

/** The journeys that a server here can answer. */
export async function findJourneys(): Promise<readonly Journey[]> {
  const folder = join(import.meta.dirname, 'sites');
  const files = readdirSync(folder)
    .map((site) => join(folder, site, 'journey.ts'))
    .filter((file) => existsSync(file));
  const modules = await Promise.all(files.map((file) => import(pathToFileURL(file).href)));
  return modules
    .map(({ journey }) => journey as Journey | undefined)
    .filter((one) => one?.start !== undefined) as Journey[];
}

export async function openRecorder(kind: BrowserKind, language: Language): Promise<Recorder> {
  const extension = process.env.RUNGS_BUILD;
  const recorder = await record(kind, { language, ...(extension && { extension: join(extension, kind) }) });
  await recorder.switchOn('http://127.0.0.1/*');
  return recorder;
}

export function asTable(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    isRight(row) ? '' : 'OFF',
    row.site,
    row.step,
    row.expected.join(', ') || 'nothing',
    row.recorded.join(', ') || 'nothing',
    row.failed?.split('\n', 1)[0] ?? '',
  ]);
  const head = ['', 'site', 'what the person does', 'to be recorded', 'recorded', ''];
  const widths = head.map((_, column) => Math.max(...[head, ...cells].map((row) => row[column]?.length ?? 0)));
  return [head, ...cells]
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

async function main(words: readonly string[]): Promise<number> {
  const said = (name: string): string | undefined => words[words.indexOf(`--${name}`) + 1 || words.length];
  const sites = words.filter((word, at) => !word.startsWith('--') && !words[at - 1]?.startsWith('--'));
  const known = await findJourneys();
  const unknown = sites.filter((site) => !known.some((journey) => journey.site === site));
  if (unknown.length > 0) {
    console.error(`No journey of ${unknown.join(', ')} here. There are: ${known.map(({ site }) => site).join(', ')}.`);
    return 2;
  }
  const journeys = known.filter(({ site }) => sites.length === 0 || sites.includes(site));
  let off = 0;
  let all = 0;
  for (const kind of BROWSERS.filter((name) => [undefined, name].includes(said('browser') as typeof name)))
    for (const language of (['en', 'sv'] as const).filter((name) =>
      [undefined, name].includes(said('language') as 'en'),
    )) {
      const recorder = await openRecorder(kind, language);
      try {
        console.log(`\n${kind} ${recorder.browser.version}, ${language}`);
        for (const journey of journeys) {
          const rows = await playJourney(recorder, journey, language);
          console.log(`\n${asTable(rows)}`);
          off += rows.filter((row) => !isRight(row)).length;
          all += rows.length;
        }
      } finally {
        await recorder.browser.close();
      }
    }
  console.log(`\n${all - off} of ${all} steps recorded as they must be${off > 0 ? `, ${off} OFF` : ''}`);
  return off > 0 || all === 0 ? 1 : 0;
}

if (process.argv[1] === import.meta.filename) process.exitCode = await main(process.argv.slice(2));
