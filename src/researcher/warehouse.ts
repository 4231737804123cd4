import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { MISSING } from '../studies/missing.ts';
import { type Field, TABLES, type Table } from '../studies/tables.ts';
import { type Line, QUERIES, sqlOf } from './queries.ts';
import type { Answers } from './suppress.ts';

/** Where pooled donations lie while they are counted: DuckDB, on disk beyond what memory is allowed. */
export type Warehouse = DuckDBConnection;

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
  return instance.connect();
}

/** Columns of a pooled table: those of the donation, and beside each that may be missing the reason in words. */
export const pooledColumns = ({ fields }: Table): readonly { readonly name: string; readonly type: string }[] =>
  fields.flatMap((field) => [
    { name: field.name, type: TYPES[field.type] },
    ...(field.missing ? [{ name: `${field.name}_missing`, type: 'VARCHAR' }] : []),
  ]);

/** Loads what the workers wrote, without the donations that are left out. */
export async function load(db: Warehouse, folder: string, without: readonly number[]): Promise<void> {
  await db.run('CREATE TABLE left_out (donation INTEGER)');
  for (const number of without) await db.run(`INSERT INTO left_out VALUES (${number})`);
  for (const table of TABLES) {
    const files = readdirSync(folder).filter((file) => file.startsWith(`${table.name}.`) && file.endsWith('.csv'));
    const columns = ['donation', ...table.fields.map(({ name }) => name)]
      .map((name) => `'${name}': 'VARCHAR'`)
      .join(', ');
    const list = files.map((file) => quoted(join(folder, file))).join(', ');
    await db.run(`
      CREATE TABLE ${table.name} AS
      SELECT ${table.fields.map(selected).join(', ')}
      FROM read_csv([${list}], header = false, delim = ',', quote = '', escape = '', columns = {${columns}}, auto_detect = false)
      WHERE CAST(donation AS INTEGER) NOT IN (SELECT donation FROM left_out)`);
  }
}

function selected({ name, type, missing }: Field): string {
  if (!missing) return `CAST(${name} AS ${TYPES[type]}) AS ${name}`;
  const codes = missing.map((reason) => `'${MISSING[reason]}'`).join(', ');
  const words = missing.map((reason) => `WHEN '${MISSING[reason]}' THEN ${quoted(reason)}`).join(' ');
  return (
    `CASE WHEN ${name} IN (${codes}) THEN NULL ELSE CAST(${name} AS ${TYPES[type]}) END AS ${name}, ` +
    `CASE ${name} ${words} END AS ${name}_missing`
  );
}

/** Puts every question. */
export async function ask(db: Warehouse): Promise<Answers> {
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

/** Parquet in folders by study and wave (hive), and one CSV for each table. */
export async function write(db: Warehouse, folder: string, csv: boolean): Promise<void> {
  for (const { name, key, title } of TABLES) {
    const about = `{title: ${quoted(title)}, key: ${quoted(key.join(' '))}, codebook: 'codebook.csv'}`;
    await db.run(
      `COPY ${name} TO ${quoted(join(folder, 'parquet', name))} ` +
        `(FORMAT parquet, COMPRESSION zstd, PARTITION_BY (study, wave), OVERWRITE_OR_IGNORE, KV_METADATA ${about})`,
    );
    if (csv) await db.run(`COPY ${name} TO ${quoted(join(folder, 'csv', `${name}.csv`))} (FORMAT csv, HEADER)`);
  }
}
