import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

/** The files of a profile, those whose path fits, in which one of these marks stands. */
export const filesWith = (profile: string, marks: readonly string[], path = /./): string[] =>
  filesIn(profile).filter((file) => path.test(file) && holds(file, marks));

/** Every file below a folder; what goes while it is looked for is not there. */
function filesIn(folder: string): string[] {
  const found = unlessGone(() => readdirSync(folder, { withFileTypes: true }), []);
  return found.flatMap((one) => (one.isDirectory() ? filesIn(join(folder, one.name)) : [join(folder, one.name)]));
}

/** A browser may take a moment to let go of a file. */
export const goneFrom = (profile: string, mark: string): Promise<void> =>
  expect.poll(() => filesWith(profile, [mark]), { timeout: 5_000 }).toEqual([]);

function holds(file: string, marks: readonly string[]): boolean {
  const bytes = unlessGone(() => readFileSync(file), Buffer.of());
  return marks.some((mark) => bytes.includes(mark));
}

/** The browser runs, and tidies up. */
function unlessGone<T>(look: () => T, gone: T): T {
  try {
    return look();
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ENXIO', 'ENOTDIR'].includes(String(error.code)))
      return gone;
    throw error;
  }
}
