import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BROWSERS, type Browser, type BrowserKind, launch } from '../test/browsers/browser.ts';
import { type Person, sleep } from '../test/browsers/person.ts';
import type { StorePage } from '../test/store/probe/page.ts';
import { buildProbe } from '../test/store/probe/probe.ts';
import { midmean, type Row } from './row.ts';

declare const page: StorePage;

/** Acts in the database; ACTS=200000 takes a few minutes a browser, a million five to twenty. */
const ACTS = Number(process.env.ACTS ?? 1_000_000);
const PLAIN = 50_000; // acts kept as rows, for what rows cost
const RESTARTS = 12; // restarts, of which the middle half is averaged
const MB = 1_000_000;
const IDLE = 15_000; // ms after which Firefox has given back the pages of rows that are gone

/** What the store costs in the two browsers: bytes on disk, a burst of acts, a cold start, a backup there and back. */
export default async function store(): Promise<readonly Row[]> {
  const probe = await buildProbe();
  try {
    const rows: Row[] = [];
    const kinds = BROWSERS.filter((kind) => (process.env.BROWSER ?? kind) === kind);
    for (const kind of kinds) rows.push(...(await inBrowser(kind, probe.folder)));
    return rows;
  } finally {
    probe.remove();
  }
}

async function inBrowser(kind: BrowserKind, extension: string): Promise<readonly Row[]> {
  const browser = await launch(kind, { extension });
  const rows: Row[] = [];
  const row = (what: string, value: number, unit: string, limit?: number): void => {
    console.error(`  … ${kind}: ${what}: ${value} ${unit}`); // it takes long: what is known is told
    rows.push({ what: `${kind}, ${ACTS} acts: ${what}`, value, unit, ...(limit !== undefined && { limit }) });
  };
  const settled = async (): Promise<number> => {
    await browser.restart();
    const opening = await browser.extensionPage('page.html');
    await opening.evaluate(() => page.cold()); // opening is when both put their logs into their tables
    await sleep(IDLE);
    await browser.restart();
    return bytesOf(browser);
  };
  try {
    await long(await browser.extensionPage('page.html'), 'fill', 1, 'empty');
    await long(await browser.extensionPage('page.html'), 'lay', ACTS);
    const packed = await settled();
    row('bytes on disk per act, all stores, past weeks packed', packed / ACTS, 'bytes', 30);

    const filled: number = await long(await browser.extensionPage('page.html'), 'fill', PLAIN, 'plain');
    row(`kept per second, ${PLAIN} acts in batches of 5,000`, PLAIN / (filled / 1_000), 'acts');
    const plain = (await settled()) - packed;
    row(`bytes on disk per act, ${PLAIN} acts as one row each (until they are packed)`, plain / PLAIN, 'bytes');
    const packing = performance.now();
    await long(await browser.extensionPage('page.html'), 'pack', 'plain');
    row('the same packed', (performance.now() - packing) / 1_000, 's');

    const checked: number = await long(await browser.extensionPage('page.html'), 'check');
    row('self-check: every day counter held against its acts', checked / 1_000, 's');

    await long(await browser.extensionPage('page.html'), 'month', 'month');
    const cold = { rungs: [], empty: [], month: [] } as Record<string, Awaited<ReturnType<StorePage['cold']>>[]>;
    for (let again = 0; again < RESTARTS; again++) {
      for (const [name, times] of Object.entries(cold)) {
        await browser.restart();
        const opening = await browser.extensionPage('page.html');
        times.push(await opening.evaluate((database) => page.cold(database), name));
      }
    }
    const taken = (name: string, of: 'opened' | 'read'): number => midmean((cold[name] ?? []).map((time) => time[of]));
    row(
      'cold start: opening, against an empty database',
      taken('rungs', 'opened') / taken('empty', 'opened'),
      'x',
      1.5,
    );
    row(
      'cold start: a month of counters, against a record of that month alone',
      taken('rungs', 'read') / taken('month', 'read'),
      'x',
      1.5,
    );
    const both = taken('rungs', 'opened') + taken('rungs', 'read');
    row('cold start: opening and reading a month of counters', both, 'ms');

    const bursting = await browser.extensionPage('page.html');
    for (const of of ['a day', 'ten years'] as const) {
      const burst = await bursting.evaluate((of) => page.burst(1_000, of), of);
      row(`burst of 1,000 acts of ${of} with counters`, burst.store, 'ms');
      row('the same against bare rows without counters', burst.store / burst.bare, 'x');
    }
    await bursting.closeTab();

    const backing = await browser.extensionPage('page.html');
    const before = residentOf(browser);
    let peak = before;
    const watching = setInterval(() => {
      peak = Math.max(peak, residentOf(browser));
    }, 500);
    const trip: Trip = await long(backing, 'roundTrip');
    clearInterval(watching);
    if (!trip.same) throw new Error(`${kind}: what was restored differs from what was backed up`);
    row('backup file, bytes per act', trip.bytes / ACTS, 'bytes');
    row('backup written', trip.written / 1_000, 's');
    row('backup restored, with identical counters and monthly profiles', trip.restored / 1_000, 's');
    row('memory of all processes above rest, at most, there and back', (peak - before) / MB, 'MB', 300);

    const clearing: number = await long(await browser.extensionPage('page.html'), 'clear');
    row('files cleared after an erasure, with what the browser is waited for', clearing / 1_000, 's');
    return rows;
  } finally {
    await browser.close();
  }
}

type Trip = Awaited<ReturnType<StorePage['roundTrip']>>;

/** Has the page do what takes longer than a question to it may; says how long, as it may take a while. */
async function long<T>(tab: Person, ...what: Parameters<StorePage['begin']>): Promise<T> {
  const start = performance.now();
  await tab.evaluate((...words: Parameters<StorePage['begin']>) => page.begin(...words), ...what);
  for (;;) {
    const { done, value, error } = await tab.evaluate(() => page.progress());
    if (error !== undefined) throw new Error(`${what[0]}: ${error}`);
    if (done) {
      console.error(`  … ${what.join(' ')}: ${Math.round((performance.now() - start) / 1_000)} s`);
      return value as T; // what that function of the page gives
    }
    await sleep(250);
  }
}

/** What the extension's databases take in the browser's profile. */
function bytesOf({ kind, profile }: Browser): number {
  const folder = kind === 'chromium' ? join(profile, 'Default', 'IndexedDB') : join(profile, 'storage', 'default');
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
}

/** Resident memory of the browser with all its processes, as the kernel tells it. */
function residentOf({ profile }: Browser): number {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,rss=,args='], { encoding: 'utf8', maxBuffer: 64 * MB }).split(
    '\n',
  );
  const all = lines.map((line) => /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line)).filter((match) => match !== null);
  const ours = new Set(all.filter(([, , , , args]) => args?.includes(profile)).map(([, pid]) => pid));
  for (let size = 0; size !== ours.size; ) {
    size = ours.size;
    for (const [, pid, parent] of all) if (ours.has(parent)) ours.add(pid);
  }
  return all.reduce((sum, [, pid, , rss]) => sum + (ours.has(pid) ? Number(rss) * 1_024 : 0), 0);
}
