import { REASONS } from '../studies/missing.ts';
import { type Field, TABLES, type Table } from '../studies/tables.ts';

/** The tables as they are once pooled: a reason for a missing value stands in words, in a column of its own. */
export const POOLED_TABLES: readonly Table[] = TABLES.map((table) => ({
  ...table,
  fields: table.fields.flatMap(({ missing, ...field }): readonly Field[] =>
    missing
      ? [
          { ...field, isEmptyAllowed: true },
          {
            name: `${field.name}_missing`,
            type: 'string',
            label: `Why ${field.name} is missing`,
            values: Object.fromEntries(missing.map((reason) => [reason, REASONS[reason]])),
            isEmptyAllowed: true,
          },
        ]
      : [field],
  ),
}));
