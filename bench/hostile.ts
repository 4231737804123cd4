import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BROWSERS } from '../test/browsers/browser.ts';
import { type Hostile, hostileArchives } from './import/hostile.ts';
import { lookedAtIn, type Seen } from './import/in-browser.ts';
import type { Bench, Row } from './row.ts';

/**
 * Archives that are too much for whoever takes them in at once, chosen in the real page: what must come out comes out, the
 * rest is refused with its reason, and the browser's memory stays within bounds.
 */
const bench: Bench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rungs-hostile-'));
  const rows: Row[] = [];
  try {
    for (const archive of hostileArchives(folder)) {
      await archive.write(archive.path);
      for (const kind of BROWSERS) {
        const seen = await lookedAtIn(kind, archive.path);
        check(archive, seen);
        const what = `${kind}: ${archive.what}`;
        rows.push(
          { what: `${what}, looked at`, value: seen.looked, unit: 'ms' },
          { what: `${what}, memory added at the most`, value: seen.memory / 1e6, unit: 'MB', limit: 300 },
        );
      }
      rmSync(archive.path);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return rows;
};

export default bench;

function check({ what, acts, reason }: Hostile, seen: Seen): void {
  if (seen.fresh !== acts) throw new Error(`${what}: ${seen.fresh} acts of ${acts} were found`);
  if (reason && !seen.reasons.includes(reason))
    throw new Error(`${what}: ${reason} was not said, but ${seen.reasons.join(', ') || 'nothing'}`);
}
