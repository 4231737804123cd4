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
        `DATASET NAME ${name}.`,
        ...fields.map((field) => `VARIABLE LABELS ${field.name} ${single(field.label)}.`),
        ...fields.flatMap(spssValues),
        ...fields
          .filter((field) => field.type === 'integer' && coded(field).length > 0)
          .map((field) => `MISSING VALUES ${field.name} (-97 THRU -91).`),
        'EXECUTE.',
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

/** Stata: one .dta file for each table; reasons become the extended missing values .a to .g. */
export const stata = (): string =>
  [
    '* Run from the folder that holds datapackage.json. .a to .g are reasons for a missing value.',
    'version 14',
    `label define reason ${Object.keys(MISSING)
      .map((reason, nth) => `.${letter(nth)} ${double(reason)}`)
      .join(' ')}`,
    ...TABLES.map(({ name, fields }) =>
      [
        `import delimited using "${pathOf(name)}", clear varnames(1) case(preserve) encoding("UTF-8") stringcols(${stringsOf(fields)})`,
        ...fields.map((field) => `label variable ${field.name} ${double(field.label.slice(0, 80))}`),
        ...fields
          .filter((field) => field.type === 'date')
          .map(
            ({ name: column }) =>
              `gen _d = daily(${column}, "YMD")\ndrop ${column}\nrename _d ${column}\nformat ${column} %td`,
          ),
        ...fields
          .filter((field) => field.type === 'integer' && coded(field).length > 0)
          .map(
            ({ name: column }) =>
              `mvdecode ${column}, mv(${Object.values(MISSING)
                .map((code, nth) => `${code}=.${letter(nth)}`)
                .join(' \\ ')})\nlabel values ${column} reason`,
          ),
        `save "${name}.dta", replace`,
      ].join('\n'),
    ),
    '',
  ].join('\n\n');

const letter = (nth: number): string => String.fromCharCode('a'.charCodeAt(0) + nth);
const stringsOf = (fields: readonly Field[]): string =>
  fields.flatMap(({ type }, nth) => (type === 'integer' ? [] : [nth + 1])).join(' ');

/** R, without any package: a list of data frames, with `<column>_missing` beside each column that gives reasons. */
export const r = (): string => `# Run from the folder that holds datapackage.json:  source("read.R")
reasons <- c(${Object.entries(MISSING)
  .map(([reason, code]) => `"${code}" = "${reason}"`)
  .join(', ')})
read_table <- function(path, columns, values) {
  table <- read.csv(path, colClasses = "character", fileEncoding = "UTF-8", na.strings = character(0))
  for (name in names(columns)) {
    code <- table[[name]] %in% names(reasons)
    if (any(code)) table[[paste0(name, "_missing")]] <- factor(ifelse(code, reasons[table[[name]]], NA), levels = reasons)
    table[[name]][code] <- NA
    table[[name]] <- switch(columns[[name]],
      integer = as.integer(table[[name]]),
      date = as.Date(table[[name]]),
      if (is.null(values[[name]])) table[[name]] else factor(table[[name]], levels = values[[name]])
    )
  }
  table
}
rungs <- list(
${TABLES.map(rTable).join(',\n')}
)
`;

const rTable = ({ name, fields }: Table): string =>
  [
    `  ${name} = read_table("${pathOf(name)}",`,
    `    list(${fields.map((field) => `${field.name} = "${field.type}"`).join(', ')}),`,
    `    list(${fields
      .filter((field) => field.values)
      .map(
        (field) =>
          `${field.name} = c(${Object.keys(field.values ?? {})
            .map(double)
            .join(', ')})`,
      )
      .join(', ')}))`,
  ].join('\n');

/** Python with pandas: a dictionary of data frames, made like those of R. */
export const python = (): string => `# Run from the folder that holds datapackage.json:  from read import rungs
import pandas

REASONS = ${JSON.stringify(Object.fromEntries(Object.entries(MISSING).map(([reason, code]) => [`${code}`, reason])))}


def read_table(path, columns, values):
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
            table[name] = pandas.Categorical(cells, values[name])
        else:
            table[name] = cells
    return table


rungs = {
${TABLES.map(pythonTable).join('\n')}
}
`;

const pythonTable = ({ name, fields }: Table): string =>
  `    "${name}": read_table(
        "${pathOf(name)}",
        ${JSON.stringify(Object.fromEntries(fields.map((field) => [field.name, field.type])))},
        ${JSON.stringify(Object.fromEntries(fields.filter((field) => field.values).map((field) => [field.name, Object.keys(field.values ?? {})])))},
    ),`;
