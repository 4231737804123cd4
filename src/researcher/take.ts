import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BadBundle, type Fault, type Hands, openBundle } from '../studies/open.ts';
import { type Key, unseal } from '../studies/seal.ts';
import type { Study } from '../studies/study.ts';
import { TABLES, type TableName } from '../studies/tables.ts';
import { unzip } from './unzip.ts';

/** What became of one file. */
export type Outcome = Taken | Refused;

export interface Taken {
  readonly file: string;
  readonly number: number;
  readonly digest: string;
  readonly study: string;
  readonly participant: string;
  readonly wave: number;
  readonly day: string;
  readonly withdrawalSha256: string;
  readonly revision: number;
}

export interface Refused {
  readonly file: string;
  readonly fault: Fault | 'cannot be opened' | 'cannot be read' | 'duplicate' | 'superseded' | 'withdrawn';
  readonly say: string;
}

/** Most bytes of a file that is looked at; a donation of ten years with every act has about 8 million. */
export const LARGEST_FILE = 64 * 1024 * 1024;

/** Opens and tries one donation. Never throws: what is wrong with a file is its outcome. */
export async function take(
  { folder, file, number }: { readonly folder: string; readonly file: string; readonly number: number },
  keys: readonly Key[],
  study: Study | undefined,
  keep: (table: TableName, csv: string, wave: number) => void,
): Promise<Outcome> {
  const path = join(folder, file);
  const refuse = (fault: Refused['fault'], say: string): Refused => ({ file, fault, say });
  try {
    const { size } = statSync(path);
    if (size > LARGEST_FILE) return refuse('oversize', `It has ${size} bytes; at most ${LARGEST_FILE} are read.`);
    const sent = readFileSync(path);
    const digest = sha256(sent);
    const bytes = /\.age$/i.test(file) ? await opened(sent, keys) : sent;
    const { receipt, texts } = await openBundle(bytes, study, HANDS);
    const { study: id, participant, wave, day, withdrawalSha256, revision } = receipt;
    for (const { name } of TABLES) keep(name, texts[name], wave);
    return { file, number, digest, study: id, participant, wave, day, withdrawalSha256, revision };
  } catch (error) {
    if (error instanceof BadBundle) return refuse(error.fault, error.message);
    if (error instanceof Sealed) return refuse('cannot be opened', error.message);
    return refuse('cannot be read', error instanceof Error ? error.message : String(error));
  }
}

/** Node's own, which asks no other thread for a few kilobytes. */
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const digests = new WeakMap<Uint8Array, string>();
const HANDS: Hands = {
  unzip,
  sha256(file) {
    const digest = digests.get(file) ?? sha256(file);
    digests.set(file, digest);
    return digest;
  },
};

class Sealed extends Error {}

async function opened(sent: Uint8Array, keys: readonly Key[]): Promise<Uint8Array> {
  if (keys.length === 0) throw new Sealed('It is sealed, and no key was given.');
  try {
    return await unseal(sent, keys);
  } catch (error) {
    const say = error instanceof Error ? error.message : String(error);
    if (/no identity|identity matched|no match/i.test(say))
      throw new Sealed('It is sealed for another key than the one given.');
    throw new BadBundle('truncated', `Its seal is broken: the file was cut off or changed (${say}).`);
  }
}

/** What one worker opens, and where it writes. */
interface Share {
  readonly paths: readonly (readonly [number: number, file: string])[];
  readonly from: string;
  readonly study: Study | undefined;
  readonly folder: string;
  readonly worker: number;
}

/**
 * One worker's share of the files: appends the lines of each table and wave, with the donation's number for whose they
 * are, to files of its own, `<table>.<wave>.<worker>.csv`.
 */
export async function takeAll(
  { paths, from, study, folder, worker }: Share,
  keys: readonly Key[],
  tell: (outcome: Outcome) => void,
): Promise<void> {
  const waiting = new Map<string, string[]>();
  let size = 0;
  const write = () => {
    for (const [file, texts] of waiting) {
      appendFileSync(join(folder, `${file}.${worker}.csv`), texts.join(''));
      texts.length = 0;
    }
    size = 0;
  };
  for (const [number, file] of paths) {
    tell(
      await take({ folder: from, file, number }, keys, study, (name, csv, wave) => {
        const rows = numbered(csv, number);
        if (rows === '') return;
        const texts = waiting.get(`${name}.${wave}`) ?? [];
        texts.push(rows);
        waiting.set(`${name}.${wave}`, texts);
        size += rows.length;
      }),
    );
    if (size > AT_ONCE) write();
  }
  write();
}

const AT_ONCE = 8 * 1024 * 1024;

/** Lines without heading and without whose they are, which is the same in all of them: the number stands for it. */
function numbered(csv: string, number: number): string {
  const start = csv.indexOf('\r\n');
  if (start + 2 === csv.length) return '';
  let end = start + 2;
  for (let nth = 0; nth < WHOSE; nth += 1) end = csv.indexOf(',', end) + 1;
  const whose = csv.slice(start, end); // with the line break before it
  return `${csv.slice(start, -2).replaceAll(whose, `\n${number},`).slice(1)}\n`;
}

/** Columns that tell whose a line is: study, participant, wave. */
const WHOSE = 3;
