import { strToU8, zipSync } from 'fflate';
import type { Day } from '../domain/action.ts';
import { isoOf } from '../domain/day.ts';
import type { Instrument } from '../domain/instrument.ts';
import { csvOf } from './csv.ts';
import type { Draft } from './draft.ts';
import { sha256 } from './hash.ts';
import { codebook, dataPackage, type Files, pathOf } from './package.ts';
import { readme } from './readme.ts';
import { python, r, spss, stata } from './scripts.ts';
import { TABLES, type TableName } from './tables.ts';

/** Version of the form of a bundle; it changes whenever an older reader would misread a newer one. */
export const BUNDLE_FORMAT = 1;

/** `receipt.json` in a bundle: what it holds and how to tell that it is whole. The withdrawal code is in it as a hash. */
export interface BundleReceipt {
  readonly format: number;
  readonly study: string;
  readonly revision: number;
  readonly studySha256: string;
  readonly participant: string;
  readonly wave: number;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly rows: Readonly<Record<TableName, number>>;
  readonly withheld: number;
  readonly instrument: { readonly id: string; readonly version: number };
  /** Version of the extension that made it. */
  readonly madeBy: string;
  readonly withdrawalSha256: string;
  /** SHA-256 of every other file, by its path. */
  readonly files: Readonly<Record<string, string>>;
}

export interface Packing {
  readonly today: Day;
  readonly instrument: Instrument;
  readonly studyHash: string;
  readonly madeBy: string;
  /** The code with which the person can call the donation back (`withdrawalCode`). */
  readonly code: string;
}

/** One donation as the bytes of a zip file. The tables in it are the rows of the draft and nothing else. */
export async function bundle(draft: Draft, packing: Packing): Promise<Uint8Array> {
  const { study, participant, wave, tables } = draft;
  const texts = new Map<string, string>();
  const known: Partial<Record<TableName, Files[TableName]>> = {};
  for (const table of TABLES) {
    const text = csvOf(table, tables[table.name]);
    texts.set(pathOf(table.name), text);
    known[table.name] = { bytes: strToU8(text).length, sha256: await sha256(text) };
  }
  const name = `${study.id}-wave-${wave}`;
  texts.set('datapackage.json', dataPackage(study, name, whole(known)));
  texts.set('codebook.csv', codebook());
  texts.set('labels.sps', spss());
  texts.set('labels.do', stata());
  texts.set('read.R', r());
  texts.set('read.py', python());
  texts.set('README.txt', readme(draft));

  const files = Object.fromEntries(
    await Promise.all([...texts].map(async ([path, text]) => [path, await sha256(text)])),
  );
  const receipt: BundleReceipt = {
    format: BUNDLE_FORMAT,
    study: study.id,
    revision: study.revision,
    studySha256: packing.studyHash,
    participant,
    wave,
    day: isoOf(packing.today),
    from: isoOf(draft.from),
    to: isoOf(draft.to),
    rows: rowsIn(draft),
    withheld: draft.withheld,
    instrument: { id: packing.instrument.id, version: packing.instrument.version },
    madeBy: packing.madeBy,
    withdrawalSha256: await sha256(packing.code),
    files,
  };
  texts.set('receipt.json', `${JSON.stringify(receipt, null, 2)}\n`);
  const bytes = Object.fromEntries([...texts].map(([path, text]) => [path, strToU8(text)]));
  return zipSync(bytes, { mtime: SOME_DAY, level: 6 });
}

/** A zip file must say when its files were written. Always the same day: the hour of a donation is nobody's business. */
const SOME_DAY = new Date(2000, 0, 1);

const whole = (files: Partial<Files>): Files => {
  const lacking = TABLES.find(({ name }) => !files[name]);
  if (lacking) throw new Error(`The file of ${lacking.name} was not made.`);
  return files as Files;
};

const rowsIn = ({ tables }: Draft): Record<TableName, number> => ({
  person_wave: tables.person_wave.length,
  week_rung: tables.week_rung.length,
  day_action: tables.day_action.length,
  act: tables.act.length,
  answer: tables.answer.length,
  coverage: tables.coverage.length,
  consent: tables.consent.length,
});

/** What the file is called. The participant's id is no name, so it may stand in it. */
export const fileName = ({ study, participant, wave }: Pick<Draft, 'study' | 'participant' | 'wave'>): string =>
  `${study.id}_${participant}_wave-${wave}.zip.age`;
