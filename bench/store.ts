import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BROWSERS, type Browser, type BrowserKind, launch } from '../test/browsers/browser.ts';
import type { StorePage } from '../test/store/probe/page.ts';
import { buildProbe } from '../test/store/probe/probe.ts';
import type { Row } from './row.ts';

declare const page: StorePage;

/** Acts in the database; ACTS=1000000 takes about ten minutes a browser. */
const ACTS = Number(process.env.ACTS ?? 200_000);
const RESTARTS = 5; // restarts whose median is taken
const MB = 1_000_000;

/** What the store costs in the two browsers: bytes on disk, a burst of acts, a cold start, a backup there and back. */
export default async function store(): Promise<readonly Row[]> {
  const probe = await buildProbe();
  try {
    const rows: Row[] = [];
    for (const kind of BROWSERS) rows.push(...(await inBrowser(kind, probe.folder)));
    return rows;
  } finally {
    probe.remove();
  }
}

async function inBrowser(kind: BrowserKind, extension: string): Promise<readonly Row[]> {
  const browser = await launch(kind, { extension });
  const rows: Row[] = [];
  const row = (what: string, value: number, unit: string, limit?: number): void => {
    rows.push({ what: `${kind}, ${ACTS} acts: ${what}`, value, unit, ...(limit !== undefined && { limit }) });
  };
  const settled = async (): Promise<number> => {
    await browser.restart();
    const opening = await browser.extensionPage('page.html');
    await opening.evaluate(() => page.cold()); // opening is when both put their logs into their tables
    await browser.restart();
    return bytesOf(browser);
  };
  try {
    const filling = await browser.extensionPage('page.html');
    row(
      'kept per second, in batches of 5,000',
      ACTS / ((await filling.evaluate((acts) => page.fill(acts), ACTS)) / 1_000),
      'acts',
    );
    await filling.evaluate(() => page.fill(1, 'empty'));
    const full = await settled();
    row('bytes on disk per act, one row per act', full / ACTS, 'bytes', kind === 'chromium' ? 75 : 170);

    const packing = await browser.extensionPage('page.html');
    await packing.evaluate((acts) => page.pack(acts), ACTS);
    row('bytes on disk per act, past days packed (not used)', ((await settled()) - full) / ACTS, 'bytes');

    const opened = { full: [] as number[], empty: [] as number[] };
    for (let again = 0; again < RESTARTS; again++) {
      for (const which of ['full', 'empty'] as const) {
        await browser.restart();
        const cold = await browser.extensionPage('page.html');
        const name = which === 'empty' ? 'empty' : 'rungs';
        opened[which].push(await cold.evaluate((database) => page.cold(database), name));
      }
    }
    row(
      'cold start with a month of counters, against an empty database',
      median(opened.full) / median(opened.empty),
      'x',
      1.5,
    );

    const bursting = await browser.extensionPage('page.html');
    const burst = await bursting.evaluate(() => page.burst(1_000));
    row('burst of 1,000 acts with counters', burst.store, 'ms');
    row('the same against bare rows without counters', burst.store / burst.bare, 'x');
    await bursting.closeTab();

    const backing = await browser.extensionPage('page.html');
    const before = residentOf(browser);
    let peak = before;
    const watching = setInterval(() => {
      peak = Math.max(peak, residentOf(browser));
    }, 500);
    const trip = await backing.evaluate(() => page.roundTrip());
    clearInterval(watching);
    if (!trip.same) throw new Error(`${kind}: the restored day counters differ from those that were backed up`);
    row('backup file, bytes per act', trip.bytes / ACTS, 'bytes');
    row('backup written', trip.written / 1_000, 's');
    row('backup restored, with identical day counters', trip.restored / 1_000, 's');
    row('memory of all processes above rest, at most, there and back', (peak - before) / MB, 'MB', 300);
    return rows;
  } finally {
    await browser.close();
  }
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

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
