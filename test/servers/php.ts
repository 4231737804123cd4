import { existsSync } from 'node:fs';
import type { Den } from './process.ts';

/** Where Debian puts the engines, and what to do where it has not. */
export function demandPackage(file: string): void {
  if (!existsSync(file)) throw new Error(`${file} is not there: run \`node test/setup.mjs servers\` first.`);
}

/** Settings with which PHP answers as a web server would: nothing of its own in the pages, no limits of time. */
export const PHP = [
  '-d',
  'display_errors=0',
  '-d',
  'log_errors=1',
  '-d',
  'error_reporting=6143', // all but deprecations, of which the engines of 2022 have many under PHP 8.2
  '-d',
  'opcache.enable_cli=1',
  '-d',
  'sendmail_path=/bin/true',
] as const;

/**
 * Serves a folder by PHP's own web server. `first` runs before every script; `router` decides what a path means.
 * Four workers, as a page asks for its scripts and styles at the same time.
 */
export async function servePhp(
  den: Den,
  {
    root,
    router,
    first,
    port,
    settings = [],
    env = {},
  }: {
    readonly root: string;
    /** Decides what a path means; without one, files are served as they are. */
    readonly router?: string;
    readonly first?: string;
    readonly port: number;
    /** Settings of PHP's beside those all servers have: `name=value`. */
    readonly settings?: readonly string[];
    readonly env?: Readonly<Record<string, string>>;
  },
): Promise<void> {
  const all = [...settings, ...(first ? [`auto_prepend_file=${first}`] : [])].flatMap((setting) => ['-d', setting]);
  const server = den.keep(
    'php',
    'php',
    [...PHP, ...all, '-S', `127.0.0.1:${port}`, '-t', root, ...(router ? [router] : [])],
    {
      PHP_CLI_SERVER_WORKERS: '4',
      ...env,
    },
  );
  await den.until('php', server, async () => (await fetch(`http://127.0.0.1:${port}/`)).ok);
}

/** Constants in PHP's own words. */
export const definesOf = (constants: Readonly<Record<string, string | number | boolean>>): string =>
  Object.entries(constants)
    .map(([name, value]) => `define('${name}', ${JSON.stringify(value)});`)
    .join('\n');
