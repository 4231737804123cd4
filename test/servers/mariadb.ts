import { userInfo } from 'node:os';
import { join } from 'node:path';
import { demandPackage } from './php.ts';
import { type Den, run } from './process.ts';

/** A database server of a den's own, with one empty database, that only a socket in the folder leads to; gives its path. */
export async function startMariaDb(den: Den, database: string): Promise<string> {
  demandPackage('/usr/sbin/mariadbd');
  const data = join(den.folder, 'mysql');
  const socket = join(den.folder, 'sql.sock');
  const user = `--user=${userInfo().username}`;
  const scratch = `--tmpdir=${den.folder}`; // at its start a server removes what others keep in a common one
  const small = ['--innodb-buffer-pool-size=32M', '--innodb-log-file-size=8M', '--innodb-flush-log-at-trx-commit=0'];
  const setup = ['--auth-root-authentication-method=normal', '--skip-test-db', '--skip-name-resolve'];
  await run('mariadb-install-db', ['--no-defaults', `--datadir=${data}`, scratch, user, ...setup, ...small]);
  const quiet = ['--skip-networking', '--skip-grant-tables', `--pid-file=${den.folder}/sql.pid`];
  const words = ['--no-defaults', `--datadir=${data}`, `--socket=${socket}`, scratch, user, ...quiet, ...small];
  const server = den.keep('mariadbd', '/usr/sbin/mariadbd', words);
  const create = ['--no-defaults', `--socket=${socket}`, '-e', `CREATE DATABASE IF NOT EXISTS ${database}`];
  await den.until('mariadbd', server, async () => {
    await run('mariadb', create);
    return true;
  });
  return socket;
}
