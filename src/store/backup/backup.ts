import { readActs } from '../acts.ts';
import type { Connection } from '../connection.ts';
import { thinnedIn, VERSION } from '../schema.ts';
import { BackupProblem } from './problem.ts';
import { directoryOf, textOf } from './read-zip.ts';
import { isDay, isObject, isWhole, type ReadRow } from './row.ts';
import { sealed, unsealed } from './seal.ts';
import { jsonLines, streamOf } from './stream.ts';
import { zipped } from './write-zip.ts';

/** The format of the backup file, described in docs/data.md. */
export const BACKUP_VERSION = 1;
const LONGEST_LINE = 1 << 20; // characters; a day counter with every site there is stays below

/** What `rungs.json`, the first file of a backup, says about the rest. */
export interface Head {
  readonly format: 'rungs-backup';
  readonly version: number;
  /** Version of the database it was made from. */
  readonly schema: number;
  /** Milliseconds since 1970. */
  readonly made: number;
  /** Days before this one may count more than their acts, as retention removed some. */
  readonly thinnedBefore?: number;
}

/** A backup that was opened: its head, and the rows of its files, each read from the beginning whenever asked for. */
export interface Backup {
  readonly head: Head;
  /** @throws BackupProblem `damaged`, with file and line, at the first row that `read` does not take */
  rows<T>(name: 'actions' | 'days' | 'imports' | 'shares', read: ReadRow<T>): AsyncGenerator<T>;
}

/** The whole database as one file, read page by page while it is written. */
export async function backupOf(
  connection: Connection,
  made: number,
  passphrase?: string,
): Promise<ReadableStream<Uint8Array>> {
  const [thinnedBefore, days, imports, shares] = await connection.read(async (db) => {
    const tx = db.transaction(['meta', 'days', 'imports', 'shares']);
    return Promise.all([
      thinnedIn(tx.objectStore('meta')),
      tx.objectStore('days').getAll(),
      tx.objectStore('imports').getAll(),
      tx.objectStore('shares').getAll(),
    ]);
  });
  const head: Head = {
    format: 'rungs-backup',
    version: BACKUP_VERSION,
    schema: VERSION,
    made,
    ...(thinnedBefore !== undefined && { thinnedBefore }),
  };
  const files = [
    { name: 'rungs.json', text: jsonLines([head]) },
    { name: 'imports.jsonl', text: jsonLines(imports) },
    { name: 'shares.jsonl', text: jsonLines(shares) },
    { name: 'days.jsonl', text: jsonLines(days) },
    { name: 'actions.jsonl', text: jsonLines(readActs(connection)) },
  ];
  const plain = streamOf(zipped(files, made));
  return passphrase === undefined ? plain : sealed(plain, passphrase);
}

/** @throws BackupProblem `foreign`, `newer`, `sealed`, `passphrase` or `damaged` */
export async function openBackup(file: Blob, passphrase?: string): Promise<Backup> {
  const plain = await unsealed(file, passphrase);
  const directory = await directoryOf(plain);

  async function* rows<T>(name: string, read: ReadRow<T>): AsyncGenerator<T> {
    const place = directory.get(name);
    if (!place) throw new BackupProblem(name === 'rungs.json' ? 'foreign' : 'damaged', name);
    let line = 0;
    for await (const text of linesOf(textOf(plain, name, place))) {
      line += 1;
      const row = read(parsed(text));
      if (row === undefined) throw new BackupProblem('damaged', `${name} line ${line}`);
      yield row;
    }
  }

  let head: Head | undefined;
  for await (const found of rows('rungs.json', readHead)) {
    if (found.version > BACKUP_VERSION) throw new BackupProblem('newer');
    head ??= found; // and on to the end, where the checksum is
  }
  if (!head) throw new BackupProblem('foreign');
  return { head, rows: (name, read) => rows(`${name}.jsonl`, read) };
}

const readHead: ReadRow<Head> = (found) => {
  if (!isObject(found) || found.format !== 'rungs-backup') throw new BackupProblem('foreign');
  const { format, version, schema, made, thinnedBefore } = found;
  if (!isWhole(version, 1) || !isWhole(schema, 1) || !isWhole(made, 0)) return;
  if (thinnedBefore !== undefined && !isDay(thinnedBefore)) return;
  return { format, version, schema, made, ...(thinnedBefore !== undefined && { thinnedBefore }) };
};

async function* linesOf(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const text of texts) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST_LINE) throw new BackupProblem('damaged', 'a line without end');
    for (const line of lines) if (line !== '') yield line;
  }
  if (rest !== '') yield rest;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
