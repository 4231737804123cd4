import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

/** A folder and the processes that live in it; closing it leaves neither. */
export interface Den {
  readonly folder: string;
  /** Starts a process that goes on until the den is closed; its output is kept in `<name>.log`. */
  keep(name: string, command: string, args: readonly string[], env?: Readonly<Record<string, string>>): ChildProcess;
  /** Resolves once `isReady` does so with true; throws with the log if the process ends or half a minute passes. */
  until(name: string, process: ChildProcess, isReady: () => Promise<boolean>): Promise<void>;
  close(): Promise<void>;
}

const STARTUP = 30_000; // ms
const LOOK_EVERY = 25; // ms
const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const; // by which the tests may be ended before their time

export function openDen(engine: string): Den {
  const folder = mkdtempSync(join(tmpdir(), `rungs-${engine}-`));
  const running = new Set<ChildProcess>();
  const log = (name: string): string => join(folder, `${name}.log`);
  const signal = (child: ChildProcess, name: NodeJS.Signals): void => {
    try {
      if (child.pid) process.kill(-child.pid, name); // the whole group: php serves with several workers
    } catch {}
  };
  const abandon = (): void => {
    for (const child of running) signal(child, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }); // what is dying may still write
  };
  const abandonAndGo = (name: NodeJS.Signals): void => {
    abandon();
    process.kill(process.pid, name);
  };
  process.once('exit', abandon);
  for (const name of ENDINGS) process.once(name, abandonAndGo);

  return {
    folder,
    keep(name, command, args, env = {}) {
      const out = openSync(log(name), 'a');
      const child = spawn(command, args, {
        cwd: folder,
        detached: true,
        env: { ...process.env, ...env },
        stdio: ['ignore', out, out],
      });
      running.add(child);
      child.once('exit', () => running.delete(child));
      return child;
    },
    async until(name, child, isReady) {
      const end = Date.now() + STARTUP;
      while (!(await isReady().catch(() => false))) {
        if (child.exitCode !== null || Date.now() > end)
          throw new Error(`${engine}: ${name} did not come up.\n${readFileSync(log(name), 'utf8')}`);
        await wait(LOOK_EVERY);
      }
    },
    async close() {
      process.off('exit', abandon);
      for (const name of ENDINGS) process.off(name, abandonAndGo);
      const ended = [...running].map((child) => once(child, 'exit'));
      for (const child of running) signal(child, 'SIGTERM');
      const late = setTimeout(() => [...running].forEach((child) => void signal(child, 'SIGKILL')), 5_000);
      await Promise.all(ended);
      clearTimeout(late);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A port nobody uses. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (!address || typeof address === 'string') throw new Error('No port could be had on 127.0.0.1.');
  return address.port;
}

/** Runs a command to its end and gives what it printed; throws with both its outputs where it fails. */
export async function run(
  command: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<string> {
  const { stdout } = await promisify(execFile)(command, args, {
    ...options,
    env: { ...process.env, ...options.env },
    maxBuffer: 1 << 24,
  }).catch((error: Error & { stdout?: string; stderr?: string }) => {
    throw new Error(`${command} ${args.join(' ')}\n${error.stdout ?? ''}${error.stderr ?? ''}`, { cause: error });
  });
  return stdout;
}
