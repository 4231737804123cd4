import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bytes } from '../src/importers/containers/container.ts';
import { IMPORTERS } from '../src/importers/index.ts';
import type { Circumstances } from '../src/importers/read.ts';
import { bring, look } from '../src/importers/runner.ts';
import { BROWSERS } from '../test/browsers/browser.ts';
import { importedIn } from './import/in-browser.ts';
import { VIEWS, writeTakeout } from './import/takeout.ts';
import type { Bench, Row } from './row.ts';

const CHUNK = 65_536;

/**
 * A Takeout of 5 GB: a film, which a reader must not touch, and behind it ten years of views. Importing it (the look and
 * then the import) is held against `unzip -p` of the same file in the same run, which does no more than unpack it: first
 * the reading alone, then with all that a browser's page and its database do to it.
 */
const bench: Bench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rungs-import-'));
  const path = join(folder, 'takeout-001.zip');
  try {
    await writeTakeout(path);
    const chosen = [{ name: 'takeout-001.zip', blob: bytesIn(await open(path), statSync(path).size) }];
    const memory = watchMemory();
    const start = performance.now();
    let first = 0;
    const world: Circumstances = {
      importers: IMPORTERS,
      now: Date.UTC(2026, 10, 22),
      offsetAt: () => 60,
      signal: new AbortController().signal,
      onProgress: ({ acts }) => {
        if (acts > 0) first ||= performance.now() - start;
      },
    };
    const report = await look(chosen, [], world);
    if (report.refused) throw new Error(`the archive was refused: ${report.refused}`);
    const looked = performance.now() - start;
    let acts = 0;
    for await (const batch of bring(chosen, report.plan, world)) acts += batch.acts.length;
    const imported = performance.now() - start;
    const peak = memory();
    if (acts !== VIEWS) throw new Error(`${acts} acts came out of ${VIEWS}`);

    const unzipping = performance.now();
    execFileSync('sh', ['-c', 'unzip -p "$0" > /dev/null', path]);
    const unzipped = performance.now() - unzipping;

    const rows: Row[] = [
      { what: 'first acts of a 5 GB Takeout', value: first, unit: 'ms', limit: 2000 },
      { what: `look at ${VIEWS} views in it`, value: looked, unit: 'ms' },
      { what: 'look and import', value: imported, unit: 'ms' },
      { what: 'unzip -p of the same file', value: unzipped, unit: 'ms' },
      { what: 'look and import against unzip -p', value: imported / unzipped, unit: 'x', limit: 1 },
      { what: 'memory of the whole process, at the most', value: peak / 1e6, unit: 'MB', limit: 300 },
    ];
    for (const kind of BROWSERS) {
      const { found, looked, brought, memory } = await importedIn(kind, path, VIEWS);
      rows.push(
        { what: `${kind}: first acts shown`, value: found, unit: 'ms', limit: 2000 },
        { what: `${kind}: look`, value: looked, unit: 'ms' },
        { what: `${kind}: look and import, until all is kept`, value: looked + brought, unit: 'ms' },
        { what: `${kind}: the same against unzip -p`, value: (looked + brought) / unzipped, unit: 'x', limit: 1 },
        {
          what: `${kind}: memory added to all its processes, at the most`,
          value: memory / 1e6,
          unit: 'MB',
          limit: 300,
        },
      );
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

export default bench;

/** A file as a Blob. (Node 20 has `openAsBlob`, which takes the size of a file modulo 4 GiB.) */
function bytesIn(file: FileHandle, size: number): Bytes {
  const bytes = (start: number, end: number): Bytes => ({
    size: end - start,
    slice: (from = 0, to = end - start) => bytes(start + from, Math.min(start + to, end)),
    arrayBuffer: async () => {
      const whole = new ArrayBuffer(end - start);
      await file.read(new Uint8Array(whole), 0, whole.byteLength, start);
      return whole;
    },
    stream: () => {
      let at = start;
      return new ReadableStream<Uint8Array<ArrayBuffer>>({
        async pull(controller) {
          const chunk = new Uint8Array(Math.min(CHUNK, end - at));
          if (chunk.length === 0) return controller.close();
          await file.read(chunk, 0, chunk.length, at);
          at += chunk.length;
          controller.enqueue(chunk);
        },
      });
    },
  });
  return bytes(0, size);
}

/** Samples the memory of the whole process until asked how much it was at the most. */
function watchMemory(): () => number {
  let peak = 0;
  const sample = (): void => {
    peak = Math.max(peak, process.memoryUsage().rss);
  };
  const timer = setInterval(sample, 10);
  return () => {
    sample();
    clearInterval(timer);
    return peak;
  };
}
