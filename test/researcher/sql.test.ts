import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handsFor, together } from '../../src/researcher/hands.ts';
import { type Line, QUERIES, sqlOf } from '../../src/researcher/queries.ts';
import type { Answers } from '../../src/researcher/suppress.ts';
import type { Taken } from '../../src/researcher/take.ts';
import { ask, load, pooledColumns, type Warehouse, warehouse, writeCsv } from '../../src/researcher/warehouse.ts';
import { TABLES } from '../../src/studies/tables.ts';
import { type Folder, folderWith } from './a-folder.ts';

/** Where Debian puts PostgreSQL's own programs. */
const BIN = '/usr/lib/postgresql';
const version = spawnSync('ls', [BIN], { encoding: 'utf8' }).stdout?.trim().split('\n').at(-1) ?? '';
const has = version !== '';

let folder: Folder;
let db: Warehouse;
let duck: Answers;
let place: string;
let isUp = false;

/** As the user that PostgreSQL asks for: it refuses to run for root. */
const asPostgres = (command: string, args: readonly string[], input?: string): string =>
  execFileSync('runuser', ['-u', 'postgres', '--', command, ...args], {
    encoding: 'utf8',
    maxBuffer: 1e9,
    ...(input !== undefined && { input }),
  });
const program = (name: string): string => join(BIN, version, 'bin', name);
const psql = (sql: string): string =>
  asPostgres(program('psql'), ['-h', place, '-d', 'postgres', '-v', 'ON_ERROR_STOP=1', '-q', '--csv', '-f', '-'], sql);

beforeAll(async () => {
  folder = await folderWith(60);
  place = mkdtempSync(join(tmpdir(), 'rungs-sql-'));
  const between = join(place, 'between');
  mkdirSync(between);
  const files = readdirSync(folder.demo).filter((file) => file.endsWith('.age'));
  const paths = files.map((file, nth): [number, string] => [nth, file]);
  expect(handsFor(paths.length)).toBeGreaterThan(0);
  const taken: Taken[] = [];
  const task = {
    do: 'take',
    paths,
    from: folder.demo,
    key: folder.key,
    study: folder.study,
    folder: between,
    worker: 0,
  } as const;
  await together([task], (told) => {
    if ('outcome' in told && 'number' in told.outcome) taken.push(told.outcome);
  });
  db = await warehouse(between);
  await load(db, between, join(place, 'parquet'), taken);
  mkdirSync(join(place, 'csv'));
  await writeCsv(db, join(place, 'csv'));
  duck = await ask(db);
});

afterAll(() => {
  db.close();
  if (isUp) asPostgres(program('pg_ctl'), ['-D', join(place, 'cluster'), '-m', 'immediate', 'stop']);
  rmSync(place, { recursive: true, force: true });
  folder.remove();
});

/** A private cluster without a port: only a socket in its own folder. */
function startPostgres(): void {
  const uid = Number(execFileSync('id', ['-u', 'postgres'], { encoding: 'utf8' }));
  const gid = Number(execFileSync('id', ['-g', 'postgres'], { encoding: 'utf8' }));
  chownSync(place, uid, gid);
  chmodSync(place, 0o755);
  const cluster = join(place, 'cluster');
  asPostgres(program('initdb'), ['-D', cluster, '-E', 'UTF8', '--locale=C.UTF-8', '--auth=trust', '--no-sync']);
  const options = `-c listen_addresses= -c unix_socket_directories=${place} -c fsync=off`;
  asPostgres(program('pg_ctl'), ['-D', cluster, '-w', '-o', options, '-l', join(place, 'log'), 'start']);
  isUp = true;
  for (const table of TABLES) {
    const columns = pooledColumns(table).map(({ name, type }) => `${name} ${type}`);
    const file = join(place, 'csv', `${table.name}.csv`);
    psql(
      `CREATE TABLE ${table.name} (${columns.join(', ')});\n\\copy ${table.name} FROM '${file}' WITH (FORMAT csv, HEADER, NULL '')\n`,
    );
  }
}

const linesOf = (csv: string): readonly Line[] => {
  const [heading = '', ...lines] = csv.trim().split('\n');
  const columns = heading.split(',');
  return lines.map((line) =>
    Object.fromEntries(
      line
        .split(',')
        .map((cell, at) => [columns[at] ?? '', cell === '' ? null : Number.isNaN(Number(cell)) ? cell : Number(cell)]),
    ),
  );
};

/** Figures to nine digits: means are added up in another order by each. */
const rounded = (lines: readonly Line[]): readonly string[] =>
  lines
    .map((line) =>
      Object.entries(line)
        .map(([key, value]) => `${key}=${typeof value === 'number' ? value.toPrecision(9) : value}`)
        .join(' '),
    )
    .sort();

describe('the pooling questions', () => {
  it('each have a file, and each file is asked', () => {
    const files = readdirSync('src/researcher/sql').map((file) => file.replace('.sql', ''));
    expect(files.sort()).toEqual(QUERIES.map(({ name }) => name).sort());
  });

  it.each(QUERIES.map(({ name }) => name))(
    '%s: says nothing that one of DuckDB, PostgreSQL, Spark and Trino writes otherwise',
    (name) => {
      const sql = sqlOf(name).replace(/--.*/g, '');
      // Spark knows no DOUBLE PRECISION and PostgreSQL no DOUBLE; arithmetic with dates is written in four ways.
      expect(sql).not.toMatch(/PRECISION|\bDOUBLE\b|INTERVAL|DATE_|::|\bFILTER\b|\bQUALIFY\b|day\s*[-+]/i);
      expect(sql.match(/CAST\([^;]*? AS (\w+)\)/g)?.every((cast) => cast.endsWith('AS BIGINT)')) ?? true).toBe(true);
    },
  );

  it.each(QUERIES.map(({ name }) => name))('%s: every answer has cells of people and their base', (name) => {
    const lines = duck[name] ?? [];
    expect(lines.length).toBeGreaterThan(0);
    for (const { people, base } of lines) expect(Number(people)).toBeLessThanOrEqual(Number(base));
  });

  it('are answered alike, cell by cell, by DuckDB and by PostgreSQL', ({ skip }) => {
    if (!has) skip('PostgreSQL is not installed here: not run');
    startPostgres();
    for (const { name } of QUERIES) {
      const answer = linesOf(psql(`${sqlOf(name)};`));
      expect(rounded(answer), name).toEqual(rounded(duck[name] ?? []));
    }
  });

  it('add up to their base where they are said to', () => {
    for (const query of QUERIES.filter(({ addsUp }) => addsUp)) {
      const sums = new Map<string, number>();
      const bases = new Map<string, number>();
      for (const line of duck[query.name] ?? []) {
        const key = query.group.map((column) => line[column]).join();
        sums.set(key, (sums.get(key) ?? 0) + Number(line.people));
        bases.set(key, Number(line.base));
      }
      expect(sums, query.name).toEqual(bases);
    }
  });
});
