import { MISSING, REASONS } from './missing.ts';
import type { Study } from './study.ts';
import { type Field, TABLES, type Table, type TableName } from './tables.ts';
import { inLanguage } from './words.ts';

/** What is known of each table's file. */
export type Files = Readonly<Record<TableName, { readonly bytes: number; readonly sha256: string }>>;

/** Where a table lies in a bundle. */
export const pathOf = (name: TableName): string => `data/${name}.csv`;

/**
 * `datapackage.json`: Data Package 2.0 (https://datapackage.org) with Table Schemas, categories and labelled missing
 * values. `profile` is for readers of the first version, who ask for it; the second ignores it.
 */
export function dataPackage(study: Study, name: string, files: Files): string {
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    profile: 'tabular-data-package',
    name,
    title: inLanguage(study.title, 'en'),
    description: inLanguage(study.purpose, 'en'),
    version: `${study.revision}.0.0`,
    contributors: study.who.people.map((person) => ({
      title: person.name,
      organization: study.who.institution,
      roles: ['creator'],
    })),
    resources: TABLES.map((table) => ({
      name: table.name,
      title: table.title,
      type: 'table',
      profile: 'tabular-data-resource',
      path: pathOf(table.name),
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: files[table.name].bytes,
      hash: `sha256:${files[table.name].sha256}`,
      dialect: { delimiter: ',', lineTerminator: '\r\n', header: true },
      schema: tableSchema(table),
    })),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

export function tableSchema({ fields, key }: Table) {
  const reasons = [...new Set(fields.flatMap((field) => field.missing ?? []))];
  // The standard allows no missing value in a primary key: a site that was not asked for is one.
  const isNeverMissing = (names: readonly string[]): boolean =>
    fields.every(({ name, missing, isEmptyAllowed }) => !names.includes(name) || (!missing && !isEmptyAllowed));
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: fields.map(fieldSchema),
    missingValues: reasons.map((reason) => ({ value: `${MISSING[reason]}`, label: reason })),
    ...(key.length > 0 && isNeverMissing(key) && { primaryKey: key }),
  };
}

const fieldSchema = ({ name, type, label, values, missing, isEmptyAllowed }: Field) => ({
  name,
  type,
  title: label,
  ...(values && { categories: Object.entries(values).map(([value, meaning]) => ({ value, label: meaning })) }),
  constraints: { ...(!missing && !isEmptyAllowed && { required: true }), ...(type === 'integer' && { minimum: 0 }) },
});

/** One line for each value of each column, with what it means. */
export function codebook(tables: readonly Table[] = TABLES): string {
  const lines = tables.flatMap(({ name, fields }) =>
    fields.flatMap((field) => {
      const start = [name, field.name, field.type, field.label];
      const values = Object.entries(field.values ?? {}).map(([value, meaning]) => [...start, value, meaning, 'value']);
      const missing = (field.missing ?? []).map((reason) => [
        ...start,
        `${MISSING[reason]}`,
        `${reason}: ${REASONS[reason]}`,
        'missing',
      ]);
      return values.length + missing.length > 0 ? [...values, ...missing] : [[...start, '', '', 'open']];
    }),
  );
  return [['table', 'column', 'type', 'label', 'value', 'meaning', 'kind'], ...lines]
    .map((line) => `${line.map(quoted).join(',')}\r\n`)
    .join('');
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
