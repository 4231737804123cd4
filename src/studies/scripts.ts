import { MISSING, REASONS, type Reason } from './missing.ts';
import { pathOf } from './package.ts';
import { type Field, TABLES, type Table } from './tables.ts';

/** Scripts that read the tables with their labels, each with what its program has of its own and nothing to install. */

/** In apostrophes as SPSS and R want them; no label holds a line break. */
const single = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const double = (text: string): string => `"${text.replaceAll('"', "'")}"`;
const coded = (field: Field): readonly Reason[] => field.missing ?? [];

/** IBM SPSS Statistics, and GNU PSPP: one data set for each table. */
export const spss = (): string =>
  [
    '* Run from the folder that holds datapackage.json. Codes -97 to -91 are reasons for a missing value.',
    ...TABLES.map(({ name, fields }) =>
      [
        `GET DATA /TYPE=TXT /FILE='${pathOf(name)}' /ENCODING='UTF8' /DELIMITERS=',' /FIRSTCASE=2 /VARIABLES=`,
        ...fields.map((field) => `  ${field.name} ${spssFormat(field)}`),
        '  .',
        ...fields.map((field) => `VARIABLE LABELS ${field.name} ${single(field.label)}.`),
        ...fields.flatMap(spssValues),
        ...fields
          .filter((field) => field.type === 'integer' && coded(field).length > 0)
          .map((field) => `MISSING VALUES ${field.name} (-97 THRU -91).`),
        'EXECUTE.',
        // Under a name of its own it stays when the next is read, which in PSPP takes the place of this one.
        `DATASET COPY ${name}.`,
      ].join('\n'),
    ),
    '',
  ].join('\n\n');

const spssFormat = ({ type }: Field): string => ({ integer: 'F9.0', date: 'SDATE10', string: 'A64' })[type];

function spssValues(field: Field): readonly string[] {
  const codes = coded(field).map((reason) => [`${MISSING[reason]}`, REASONS[reason]] as const);
  const isNumber = field.type === 'integer';
  const labels = [...Object.entries(field.values ?? {}), ...codes].map(
    ([value, meaning]) => `  ${isNumber ? value : single(value)} ${single(meaning.slice(0, 120))}`,
  );
  return labels.length > 0 ? [`VALUE LABELS ${field.name}\n${labels.join('\n')}.`] : [];
}

/** Stata: one .dta file for each table; reasons become the extended missing values .a to .g, closed lists labelled numbers. */
export const stata = (): string =>
  [
    '* Run from the folder that holds datapackage.json. .a to .g are reasons for a missing value.',
    'version 14',
    ...TABLES.map(({ name, fields }) =>
      [
        `import delimited using "${pathOf(name)}", clear varnames(1) case(preserve) encoding("UTF-8") stringcols(${columnsOf(fields, false)}) numericcols(${columnsOf(fields, true)})`,
        'if _N > 0 {', // Stata labels no table without rows
        'capture label drop reason',
        `label define reason ${Object.keys(MISSING)
          .map((reason, nth) => `.${letter(nth)} ${double(reason)}`)
          .join(' ')}`,
        ...fields.flatMap(stataColumn),
        `order ${fields.map((field) => field.name).join(' ')}`,
        '}',
        `save "${name}.dta", replace emptyok`,
      ].join('\n'),
    ),
    '',
  ].join('\n\n');

const letter = (nth: number): string => String.fromCharCode('a'.charCodeAt(0) + nth);
const columnsOf = (fields: readonly Field[], isNumber: boolean): string =>
  fields.flatMap(({ type }, nth) => ((type === 'integer') === isNumber ? [nth + 1] : [])).join(' ');

/** A date becomes one, words of a closed list become numbers with labels; the column's own label comes last, for both drop it. */
function stataColumn(field: Field): readonly string[] {
  const { name, type, label, values } = field;
  const remade = (make: string) => [make, `drop ${name}`, `rename _new ${name}`];
  const own = () => {
    if (type === 'date') return [...remade(`gen _new = daily(${name}, "YMD")`), `format ${name} %td`];
    if (type === 'integer' && coded(field).length > 0)
      return [
        `mvdecode ${name}, mv(${Object.values(MISSING)
          .map((code, nth) => `${code}=.${letter(nth)}`)
          .join(' \\ ')})`,
        `label values ${name} reason`,
      ];
    if (!values) return [];
    const words = Object.keys(values).map((value, nth) => `${nth + 1} ${double(value)}`);
    return [
      `capture label drop ${name}`,
      `label define ${name} ${words.join(' ')}`,
      ...remade(`encode ${name}, gen(_new) label(${name}) noextend`),
      ...Object.entries(values)
        .filter(([value, meaning]) => value !== meaning)
        .map(([value, meaning]) => `notes ${name}: ${value}: ${meaning}`),
    ];
  };
  return [...own(), `label variable ${name} ${double(label.slice(0, 80))}`];
}

/**
 * R, without any package: a list of data frames, with `<column>_missing` beside each column that gives reasons. Each column
 * has its label as the attribute "label", where viewers look for it, and what its values mean as the attribute "meanings".
 */
export const r = (): string => `# Run from the folder that holds datapackage.json:  source("read.R")
reasons <- c(${Object.entries(MISSING)
  .map(([reason, code]) => `"${code}" = "${reason}"`)
  .join(', ')})
read_table <- function(path, columns, values, labels) {
  table <- read.csv(path, colClasses = "character", fileEncoding = "UTF-8", na.strings = character(0))
  for (name in names(columns)) {
    code <- table[[name]] %in% names(reasons)
    if (any(code)) table[[paste0(name, "_missing")]] <- factor(ifelse(code, reasons[table[[name]]], NA), levels = reasons)
    table[[name]][code] <- NA
    table[[name]] <- switch(columns[[name]],
      integer = as.integer(table[[name]]),
      date = as.Date(table[[name]]),
      if (is.null(values[[name]])) table[[name]] else factor(table[[name]], levels = names(values[[name]]))
    )
    attr(table[[name]], "label") <- labels[[name]]
    if (!is.null(values[[name]])) attr(table[[name]], "meanings") <- values[[name]]
  }
  table
}
rungs <- list(
${TABLES.map(rTable).join(',\n')}
)
`;

const rTable = ({ name, fields }: Table): string => {
  const list = (cells: readonly string[], of = 'list') => `    ${of}(${cells.join(', ')})`;
  const meanings = ({ values = {} }: Field) =>
    Object.entries(values).map(([value, meaning]) => `${double(value)} = ${double(meaning)}`);
  return [
    `  ${name} = read_table("${pathOf(name)}",`,
    [
      list(fields.map((field) => `${field.name} = "${field.type}"`)),
      list(fields.filter(({ values }) => values).map((field) => `${field.name} = c(${meanings(field).join(', ')})`)),
      list(fields.map((field) => `${field.name} = ${double(field.label)}`)),
    ].join(',\n'),
    '  )',
  ].join('\n');
};

/**
 * Python with pandas: a dictionary of data frames, made like those of R; labels are in `attrs["labels"]` of each table, and
 * what values mean in `attrs["meanings"]`.
 */
export const python = (): string => `# Run from the folder that holds datapackage.json:  from read import rungs
import pandas

REASONS = ${JSON.stringify(Object.fromEntries(Object.entries(MISSING).map(([reason, code]) => [`${code}`, reason])))}


def read_table(path, columns, values, labels):
    table = pandas.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8")
    for name, kind in columns.items():
        code = table[name].isin(list(REASONS))
        if code.any():
            table[name + "_missing"] = pandas.Categorical(table[name].where(code).map(REASONS), list(REASONS.values()))
        cells = table[name].mask(code)
        if kind == "integer":
            table[name] = pandas.to_numeric(cells).astype("Int64")
        elif kind == "date":
            table[name] = pandas.to_datetime(cells)
        elif name in values:
            table[name] = pandas.Categorical(cells, list(values[name]))
        else:
            table[name] = cells
    table.attrs["labels"] = labels
    table.attrs["meanings"] = values
    return table


rungs = {
${TABLES.map(pythonTable).join('\n')}
}
`;

const pythonTable = ({ name, fields }: Table): string =>
  `    "${name}": read_table(
        "${pathOf(name)}",
        ${JSON.stringify(Object.fromEntries(fields.map((field) => [field.name, field.type])))},
        ${JSON.stringify(Object.fromEntries(fields.flatMap(({ name, values }) => (values ? [[name, values]] : []))))},
        ${JSON.stringify(Object.fromEntries(fields.map(({ name, label }) => [name, label])))},
    ),`;
