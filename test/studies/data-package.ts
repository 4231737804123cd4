/**
 * What Data Package 2.0 asks of a descriptor whose resources are tables (https://datapackage.org/standard/data-package/,
 * data-resource/, table-schema/, table-dialect/), as a JSON Schema (draft 7) in our own words: what must be there, of what
 * type, and from which closed lists. Where the standard allows further keys, so does this.
 */
const text = { type: 'string', minLength: 1 } as const;
/** Relative, within the package: no scheme, no root, no way up. */
const PATH = '^(?![./~])(?!.*(^|/)\\.\\./)(?!.*\\\\)(?!.*://).+$';

const label = {
  type: 'object',
  required: ['value', 'label'],
  properties: { value: { type: ['string', 'integer'] }, label: text },
  additionalProperties: false,
} as const;

const constraints = {
  type: 'object',
  properties: {
    required: { type: 'boolean' },
    unique: { type: 'boolean' },
    minimum: { type: ['integer', 'string'] },
    maximum: { type: ['integer', 'string'] },
    pattern: text,
    enum: { type: 'array', minItems: 1, uniqueItems: true },
    minLength: { type: 'integer' },
    maxLength: { type: 'integer' },
  },
  additionalProperties: false,
} as const;

const FIELD_TYPES = [
  ...['string', 'number', 'integer', 'boolean', 'object', 'array', 'list', 'datetime', 'date', 'time'],
  ...['year', 'yearmonth', 'duration', 'geopoint', 'geojson', 'any'],
];

const field = {
  type: 'object',
  required: ['name', 'type'],
  properties: {
    name: text,
    type: { enum: FIELD_TYPES },
    title: text,
    description: text,
    categories: { type: 'array', minItems: 1, items: label },
    categoriesOrdered: { type: 'boolean' },
    missingValues: { type: 'array', items: { anyOf: [{ type: 'string' }, label] } },
    constraints,
  },
  // Only strings and integers may have categories, and only what has an order a minimum.
  allOf: [
    {
      if: { required: ['categories'] },
      then: { properties: { type: { enum: ['string', 'integer'] } } },
    },
    {
      if: { properties: { type: { const: 'string' } } },
      then: { properties: { constraints: { not: { required: ['minimum'] } } } },
    },
  ],
} as const;

const tableSchema = {
  type: 'object',
  required: ['fields'],
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/tableschema.json' },
    fields: { type: 'array', minItems: 1, items: field },
    missingValues: { type: 'array', items: { anyOf: [{ type: 'string' }, label] } },
    primaryKey: { type: 'array', minItems: 1, uniqueItems: true, items: text },
  },
} as const;

const dialect = {
  type: 'object',
  properties: {
    delimiter: text,
    lineTerminator: text,
    quoteChar: { type: 'string', minLength: 1, maxLength: 1 },
    header: { type: 'boolean' },
  },
} as const;

const resource = {
  type: 'object',
  required: ['name', 'path', 'type', 'schema'],
  not: { required: ['data'] },
  properties: {
    name: text,
    path: { type: 'string', pattern: PATH },
    type: { const: 'table' },
    title: text,
    format: text,
    mediatype: { type: 'string', pattern: '^[^/]+/.+$' },
    encoding: text,
    bytes: { type: 'integer', minimum: 0 },
    hash: { type: 'string', pattern: '^([^:]+:[0-9a-fA-F]+|[0-9a-fA-F]{32})$' },
    dialect,
    schema: tableSchema,
  },
} as const;

export const DATA_PACKAGE = {
  type: 'object',
  required: ['$schema', 'resources'],
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    name: text,
    title: text,
    description: text,
    version: text,
    contributors: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        minProperties: 1,
        properties: { title: text, organization: text, roles: { type: 'array', minItems: 1, items: text } },
      },
    },
    resources: { type: 'array', minItems: 1, items: resource },
  },
} as const;
