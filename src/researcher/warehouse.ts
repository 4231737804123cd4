import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { MISSING } from '../studies/missing.ts';
import { type Field, TABLES, type Table, type TableName } from '../studies/tables.ts';
import { POOLED_TABLES } from './pooled-tables.ts';
import { type Line, QUERIES, sqlOf } from './queries.ts';
import type { Answers } from './suppress.ts';
import type { Taken } from './take.ts';

/** Where pooled donations lie while they are counted: DuckDB, on disk beyond what memory is allowed. */
export interface Warehouse {
  /** Each does one thing at a time; of the things themselves hardly one keeps every core busy. */
  readonly hands: readonly [DuckDBConnection, DuckDBConnection];
  close(): void;
}

const TYPES = { string: 'VARCHAR', integer: 'INTEGER', date: 'DATE' } as const;
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** @param folder for what does not fit into memory */
export async function warehouse(folder: string, memory = '900MB'): Promise<Warehouse> {
  const instance = await DuckDBInstance.create(join(folder, 'pool.duckdb'), {
    memory_limit: memory,
    temp_directory: join(folder, 'spill'),
    preserve_insertion_order: 'false',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const hands = [await instance.connect(), await instance.connect()] as const;
  return {
    hands,
    close() {
      for (const hand of hands) hand.closeSync();
      instance.closeSync();
    },
  };
}

/** Does this to every table, the long ones first and two at a time. */
async function toEach(
  { hands }: Warehouse,
  work: (db: DuckDBConnection, table: Table) => Promise<void>,
): Promise<void> {
  const waiting = [...TABLES].sort((one, other) => LONG.indexOf(other.name) - LONG.indexOf(one.name));
  const on = async (db: DuckDBConnection): Promise<void> => {
    for (let table = waiting.shift(); table; table = waiting.shift()) await work(db, table);
  };
  await Promise.all(hands.map(on));
}
const LONG: readonly TableName[] = ['act', 'day_action', 'coverage', 'week_rung']; // shortest first

/** Columns of a pooled table, each with its type in SQL. */
export const pooledColumns = ({
  name: of,
}: Pick<Table, 'name'>): readonly { readonly name: string; readonly type: string }[] =>
  POOLED_TABLES.filter(({ name }) => name === of).flatMap(({ fields }) =>
    fields.map(({ name, type }) => ({ name, type: TYPES[type] })),
  );

/**
 * Writes what the workers left of these donations, and of no others, as Parquet in folders by study and wave, the way
 * Hive names them, and opens each table as a view over its files. The rows go through memory once and stay nowhere else.
 * @param folder what the workers wrote to
 * @param out where the Parquet goes
 */
export async function load(
  warehouse: Warehouse,
  folder: string,
  out: string,
  donations: readonly Taken[],
): Promise<void> {
  const [first] = warehouse.hands;
  const whose = join(folder, 'donations.csv');
  writeFileSync(whose, donations.map((one) => `${one.number},${one.study},${one.participant},${one.wave}\n`).join(''));
  await first.run(`CREATE TABLE donation AS SELECT * FROM ${csvAt([whose], ['number', ...WHOSE], [])}`);
  const given = readdirSync(folder);
  const waves = new Map(donations.map(({ study, wave }) => [`${study} ${wave}`, { study, wave }]));
  await toEach(warehouse, async (db, table) => {
    const written: string[] = [];
    for (const { study, wave } of waves.values()) {
      const files = given.filter((file) => file.startsWith(`${table.name}.${wave}.`)).map((file) => join(folder, file));
      if (files.length === 0) continue;
      const place = join(out, table.name, `study=${study}`, `wave=${wave}`);
      mkdirSync(place, { recursive: true });
      written.push(join(place, 'data_0.parquet'));
      await writeParquet(db, table, files, { study, wave }, join(place, 'data_0.parquet'));
    }
    await open(db, table, written);
  });
}

async function writeParquet(
  db: DuckDBConnection,
  { name, title, key, fields }: Table,
  files: readonly string[],
  { study, wave }: Pick<Taken, 'study' | 'wave'>,
  file: string,
): Promise<void> {
  const rest = fields.slice(WHOSE.length);
  const about = `{title: ${quoted(title)}, key: ${quoted(key.join(' '))}, codebook: 'codebook.csv'}`;
  await db.run(`
    COPY (
      SELECT ${['donation.participant', ...rest.map(selected)].join(', ')}
      FROM ${csvAt(files, ['number'], rest)} AS line JOIN donation USING (number)
      WHERE donation.study = ${quoted(study)} AND donation.wave = ${wave}
    ) TO ${quoted(file)} (FORMAT parquet, COMPRESSION zstd, KV_METADATA ${about})`);
  if (!existsSync(file)) throw new Error(`${name} was not written: is the disk full?`);
}

/** A table by its name: a view over its files, or, where nobody gave rows to it, a table without rows. */
async function open(db: DuckDBConnection, table: Table, files: readonly string[]): Promise<void> {
  const columns = pooledColumns(table);
  await db.run(
    files.length === 0
      ? `CREATE TABLE ${table.name} (${columns.map(({ name, type }) => `${name} ${type}`).join(', ')})`
      : `CREATE VIEW ${table.name} AS SELECT ${columns.map(({ name }) => name).join(', ')}
         FROM read_parquet([${files.map(quoted).join(', ')}], hive_partitioning = true,
           hive_types = {'study': VARCHAR, 'wave': INTEGER})`,
  );
}

/** Columns for which the donation's number stands in the workers' files. */
const WHOSE = ['study', 'participant', 'wave'] as const;
const NUMBERS: readonly string[] = ['number', 'wave'];

/** A file of a worker: nothing in it is quoted, and each cell was tried before it was written. */
function csvAt(files: readonly string[], names: readonly string[], fields: readonly Field[]): string {
  const columns = [
    ...names.map((name) => `'${name}': '${NUMBERS.includes(name) ? 'INTEGER' : 'VARCHAR'}'`),
    ...fields.map(({ name, type }) => `'${name}': '${TYPES[type]}'`),
  ];
  return `read_csv([${files.map(quoted).join(', ')}], header = false, delim = ',', quote = '', escape = '',
    columns = {${columns.join(', ')}}, auto_detect = false)`;
}

function selected({ name, missing }: Field): string {
  if (!missing) return name;
  const codes = missing.map((reason) => `'${MISSING[reason]}'`).join(', ');
  const words = missing.map((reason) => `WHEN '${MISSING[reason]}' THEN ${quoted(reason)}`).join(' ');
  return `CASE WHEN ${name} IN (${codes}) THEN NULL ELSE ${name} END AS ${name}, CASE ${name} ${words} END AS ${name}_missing`;
}

/** Puts every question. */
export async function ask({ hands: [db] }: Warehouse): Promise<Answers> {
  const answers: Record<string, readonly Line[]> = {};
  for (const { name } of QUERIES) {
    const reader = await db.runAndReadAll(sqlOf(name));
    answers[name] = reader.getRowObjectsJson().map(plain);
  }
  return answers;
}

/** DuckDB tells whole numbers of 64 bits as text. */
const plain = (row: Readonly<Record<string, unknown>>): Line =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : asCell(value),
    ]),
  );

const asCell = (value: unknown): string | number | null =>
  typeof value === 'string' || typeof value === 'number' ? value : value === null ? null : String(value);

/** One CSV for each table. */
export const writeCsv = (warehouse: Warehouse, folder: string): Promise<void> =>
  toEach(warehouse, async (db, { name }) => {
    await db.run(`COPY ${name} TO ${quoted(join(folder, `${name}.csv`))} (FORMAT csv, HEADER)`);
  });
