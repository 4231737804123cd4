import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** The first of these programs on the PATH; the environment variable goes before. @throws with what to do */
export function find(variable: 'CHROMIUM' | 'FIREFOX', names: readonly string[]): string {
  const named = process.env[variable];
  if (named) return named;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = names.find((name) => folders.some((folder) => existsSync(join(folder, name))));
  if (found) return found;
  throw new Error(
    `none of ${names.join(', ')} is on the PATH: run "node test/setup.mjs browsers", or name the program in ${variable}`,
  );
}

/** A profile folder: the one named, or a new one. */
export const profileFolder = (named: string | undefined): string =>
  named ?? mkdtempSync(join(tmpdir(), 'rungs-profile-'));

export const removeProfile = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });

export interface Running {
  readonly child: ChildProcess;
  readonly gone: Promise<void>;
  /** Asks it to go; kills it if it has not gone 10 seconds later. */
  end(ask: () => unknown): Promise<void>;
}

/** Starts a browser that does not outlive us. */
export function run(program: string, words: readonly string[], options: SpawnOptions): Running {
  const child = spawn(program, words, options);
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const gone = new Promise<void>((resolve, reject) => {
    child.once('exit', () => {
      process.off('exit', kill);
      resolve();
    });
    child.once('error', reject);
  });
  gone.catch(() => {}); // told to whoever waits; nobody need
  return {
    child,
    gone,
    async end(ask) {
      void ask(); // one that hangs never answers
      const patience = setTimeout(kill, 10_000);
      await gone;
      clearTimeout(patience);
    },
  };
}
