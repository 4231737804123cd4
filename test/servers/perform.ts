import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserKind } from '../browsers/browser.ts';
import { sleep, until } from '../browsers/person.ts';
import { type Recorder, record } from '../browsers/recorder.ts';
import type { Journey, Step } from '../sites/journey.ts';
import type { Row } from '../table.ts';
import type { Language } from './server.ts';

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
    await until(`${journey.site} recognised`, 30_000, () =>
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
      return {
        site: journey.site,
        action: step.yields[0]?.type ?? 'none',
        does: step.name,
        server: 'real',
        browser: `${recorder.browser.kind} ${language}`,
        expected: step.yields,
        recorded: acts.filter((act) => act.at >= from && act.at < to),
        ...(failed && { failed }),
      };
    });
  } finally {
    await person.closeTab().catch(() => undefined);
    await server.stop();
  }
}

/** The journeys that a server here can answer. */
export async function findJourneys(): Promise<readonly Journey[]> {
  const folder = join(import.meta.dirname, '../sites');
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
