import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyOf } from '../browsers/recorder.ts';

/** What a hastened watcher waits for, as far as the one who plays must know it. */
export const HASTENED = { dwell: 1, look: 100 } as const; // s of any staying, ms from a press to the look that counts

/**
 * A copy of a build whose watcher is quick: any dwell lasts a second, and what has come of a press is looked at after a
 * tenth of the time. Whoever plays hundreds of scenes need not stay half a minute at each film; the build itself knows
 * nothing of it, and the waits as they are get played at real servers.
 * @returns the copy's folder, to be removed by the caller
 */
export function hastened(extension: string): string {
  const copy = copyOf(extension);
  const rewrite = (file: string, found: RegExp, instead: (text: string) => string): number => {
    const path = join(copy, file);
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace(found, instead));
    return text.match(found)?.length ?? 0;
  };
  const sites = readdirSync(join(copy, 'sites')).map((file) =>
    rewrite(`sites/${file}`, /"dwell":[\d.]+/g, () => `"dwell":${HASTENED.dwell}`),
  );
  if (sites.every((count) => count === 0)) throw new Error(`${extension}: no rule there has a dwell any more`);
  const tenths = (list: string): string => JSON.stringify(JSON.parse(list).map((ms: number) => ms / 10));
  for (const watcher of readdirSync(copy).filter((file) => /^watch.*\.js$/.test(file)))
    if (rewrite(watcher, /\[[\de,]*1e3,2e3,4e3,8e3\]/g, tenths) !== 1)
      throw new Error(`${extension}: LOOKS of src/content/acts.ts are written in another way now`);
  return copy;
}
