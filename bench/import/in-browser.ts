import { readdirSync, readFileSync } from 'node:fs';
import { type BrowserKind, launch } from '../../test/browsers/browser.ts';
import { type Person, sleep } from '../../test/browsers/person.ts';
import { testBuild } from '../../test/browsers/recorder.ts';

const FILES = '[data-choose="files"]';
const PATIENCE = 240_000; // ms
const SAMPLE = 200; // ms

export interface Imported {
  /** From the choice of the file to the first acts shown, to the end of the look, and from the press to the last act kept; ms. */
  readonly found: number;
  readonly looked: number;
  readonly brought: number;
  /** What all processes of the browser took at the most beyond what they took before; bytes. */
  readonly memory: number;
}

/** What the real page says of an archive that a person chose, before anything is taken in. */
export interface Seen {
  /** Acts that could be imported. */
  readonly fresh: number;
  /** Each thing that is said to be wrong with it. */
  readonly reasons: readonly string[];
  /** From the choice of the file to the end of the look; ms. */
  readonly looked: number;
  /** As in `Imported`. */
  readonly memory: number;
}

export function lookedAtIn(kind: BrowserKind, path: string): Promise<Seen> {
  return chosenIn(kind, path, async (page, memory) => {
    const { chosen, looked } = await page.evaluate(timesNoted);
    const said = await page.evaluate(() => ({
      fresh: Number(document.querySelector<HTMLElement>('.findings')?.dataset.fresh),
      reasons: [...document.querySelectorAll<HTMLElement>('[data-reason]')].map(({ dataset }) => dataset.reason ?? ''),
    }));
    return { ...said, looked: looked - chosen, memory: memory() };
  });
}

/** An archive taken in by the real page, as a person would: chosen, looked at, imported. */
export function importedIn(kind: BrowserKind, path: string, acts: number): Promise<Imported> {
  return chosenIn(kind, path, async (page, memory) => {
    const { chosen, found, looked } = await page.evaluate(timesNoted);
    if (found === undefined) throw new Error('no acts were shown before the look was over');
    const began = performance.now();
    await page.press('[data-do="import"]');
    await page.waitFor('.brought', PATIENCE);
    const brought = performance.now() - began;
    const added = await page.evaluate(() => Number(document.querySelector<HTMLElement>('.brought')?.dataset.added));
    if (added !== acts) throw new Error(`${added} acts of ${acts} were kept`);
    return { found: found - chosen, looked: looked - chosen, brought, memory: memory() };
  });
}

async function chosenIn<T>(
  kind: BrowserKind,
  path: string,
  then: (page: Person, memory: () => number) => Promise<T>,
): Promise<T> {
  const browser = await launch(kind, { extension: testBuild(kind) });
  try {
    const page = await browser.extensionPage('dashboard.html#import');
    await page.waitFor(FILES);
    await sleep(2_000); // the browser's own beginning
    const memory = watchMemory(browser.profile);
    await page.evaluate(noteTimes, FILES);
    await page.chooseFiles(FILES, [path]);
    await page.waitFor('.findings', PATIENCE);
    return await then(page, memory);
  } finally {
    await browser.close();
  }
}

/** Runs in the page: notes when the file is chosen, the first acts are shown, and the look is over. */
function noteTimes(choice: string): void {
  const notes = document.documentElement.dataset; // which a later look from outside sees in either browser
  document.querySelector(choice)?.addEventListener('change', () => {
    notes.chosen = String(performance.now());
  });
  new MutationObserver(() => {
    const now = String(performance.now());
    if (document.querySelector('.findings, [data-found]:not([data-found="0"])')) notes.found ??= now;
    if (document.querySelector('.findings')) notes.looked ??= now;
  }).observe(document.body, { subtree: true, childList: true, attributes: true });
}

function timesNoted(): { chosen: number; found?: number; looked: number } {
  const { chosen, found, looked } = document.documentElement.dataset;
  if (!chosen || !looked) throw new Error(`not all was seen: chosen ${chosen}, over ${looked}`);
  return { chosen: Number(chosen), looked: Number(looked), ...(found && { found: Number(found) }) };
}

/** Samples until asked; what processes share is counted once (proportional set size, proc(5)). */
function watchMemory(profile: string): () => number {
  const before = memoryOf(profile);
  let most = before;
  const sample = (): void => {
    most = Math.max(most, memoryOf(profile));
  };
  const timer = setInterval(sample, SAMPLE);
  return () => {
    clearInterval(timer);
    sample();
    return most - before;
  };
}

function memoryOf(profile: string): number {
  const parents = new Map<number, number>();
  const family = new Set<number>();
  for (const pid of readdirSync('/proc').map(Number).filter(Number.isInteger)) {
    parents.set(pid, Number(/\) . (\d+)/.exec(read(`/proc/${pid}/stat`))?.[1] ?? 0));
    if (read(`/proc/${pid}/cmdline`).includes(profile)) family.add(pid);
  }
  const isOfFamily = (pid: number): boolean => family.has(pid) || (pid > 1 && isOfFamily(parents.get(pid) ?? 0));
  let bytes = 0;
  for (const pid of parents.keys())
    if (isOfFamily(pid)) bytes += 1024 * Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
  return bytes;
}

/** A process may be gone by the time it is looked at. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
