import { tableSchema } from '../studies/package.ts';
import type { Study } from '../studies/study.ts';
import type { Field } from '../studies/tables.ts';
import { inLanguage } from '../studies/words.ts';
import { POOLED_TABLES } from './pooled-tables.ts';

/** The pooled data described for archives: DDI Codebook, DataCite and Data Package. */

/** How many people, where that may be told. */
export const few = (people: number, least: number): string => (people < least ? `fewer than ${least}` : String(people));

const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** DDI Codebook 2.5 (https://ddialliance.org/Specification/DDI-Codebook/2.5/): study, files, variables, categories. */
export function ddi(study: Study, people: number): string {
  const files = POOLED_TABLES.map(
    ({ name, title, fields }) =>
      `  <fileDscr ID="${name}"><fileTxt><fileName>csv/${name}.csv</fileName><fileCont>${xml(title)}</fileCont>` +
      `<dimensns><varQnty>${fields.length}</varQnty></dimensns></fileTxt></fileDscr>`,
  );
  const variables = POOLED_TABLES.flatMap(({ name, fields }) => fields.map((field) => `    ${variable(name, field)}`));
  return `<?xml version="1.0" encoding="UTF-8"?>
<codeBook xmlns="ddi:codebook:2_5" version="2.5">
  <stdyDscr>
    <citation>
      <titlStmt><titl>${xml(inLanguage(study.title, 'en'))}</titl><IDNo>${xml(study.id)}</IDNo></titlStmt>
      <rspStmt>${study.who.people.map(({ name }) => `<AuthEnty affiliation="${xml(study.who.institution)}">${xml(name)}</AuthEnty>`).join('')}</rspStmt>
      <verStmt><version>${study.revision}</version></verStmt>
    </citation>
    <stdyInfo>
      <abstract>${xml(inLanguage(study.purpose, 'en'))}</abstract>
      <sumDscr>
        <timePrd event="start" date="${study.period.from}">${study.period.from}</timePrd>
        <timePrd event="end" date="${study.period.to}">${study.period.to}</timePrd>
        <anlyUnit>person by wave</anlyUnit>
        <universe>Adults (${study.minimumAge} and older) who chose to take part; ${few(people, study.minimumCell)} people</universe>
        <dataKind>Counts of a person's own actions on social web sites, recorded in their browser and donated</dataKind>
      </sumDscr>
    </stdyInfo>
    <method>
      <dataColl>
        <collMode>Data donation from a browser extension, each row seen by the person beforehand</collMode>
      </dataColl>
      <notes>Ethics: ${xml(study.ethics.board)}, ${xml(study.ethics.reference)}, ${study.ethics.decided}</notes>
    </method>
    <dataAccs><useStmt><restrctn>Retention until ${study.retention.until}</restrctn></useStmt></dataAccs>
  </stdyDscr>
${files.join('\n')}
  <dataDscr>
${variables.join('\n')}
  </dataDscr>
</codeBook>
`;
}

function variable(table: string, { name, type, label, values }: Field): string {
  const categories = Object.entries(values ?? {}).map(
    ([value, meaning]) => `<catgry><catValu>${xml(value)}</catValu><labl>${xml(meaning)}</labl></catgry>`,
  );
  const format = { string: 'character', integer: 'numeric', date: 'character' }[type];
  return (
    `<var ID="${table}.${name}" name="${name}" files="${table}"><labl>${xml(label)}</labl>` +
    `${categories.join('')}<varFormat type="${format}"/></var>`
  );
}

/** DataCite 4.5 metadata (https://schema.datacite.org): a template, whose empty places the archive fills. */
export const datacite = (study: Study) => ({
  identifiers: [{ identifier: '(DOI, given by the archive)', identifierType: 'DOI' }],
  creators: study.who.people.map(({ name, orcid }) => ({
    name,
    nameType: 'Personal',
    affiliation: [{ name: study.who.institution }],
    ...(orcid && { nameIdentifiers: [{ nameIdentifier: orcid, nameIdentifierScheme: 'ORCID' }] }),
  })),
  titles: Object.entries(study.title).map(([lang, title]) => ({ title, lang })),
  publisher: { name: '(the archive)' },
  publicationYear: '(year)',
  types: { resourceType: 'Pooled data donations', resourceTypeGeneral: 'Dataset' },
  dates: [{ date: `${study.period.from}/${study.period.to}`, dateType: 'Collected' }],
  descriptions: Object.entries(study.purpose).map(([lang, description]) => ({
    description,
    lang,
    descriptionType: 'Abstract',
  })),
  rightsList: [{ rights: '(licence, or conditions of access)' }],
  version: `${study.revision}`,
  schemaVersion: 'http://datacite.org/schema/kernel-4',
});

/** Data Package of the pooled CSV files: a reason for a missing value has a column of its own there. */
export const pooledPackage = (study: Study) => ({
  $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
  profile: 'tabular-data-package',
  name: `${study.id}-pooled`,
  title: inLanguage(study.title, 'en'),
  version: `${study.revision}.0.0`,
  resources: POOLED_TABLES.map((table) => ({
    name: table.name,
    title: table.title,
    type: 'table',
    profile: 'tabular-data-resource',
    path: `csv/${table.name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: { ...tableSchema(table), missingValues: [''] },
  })),
});
