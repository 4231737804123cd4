import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readStudy } from '../studies/read-study.ts';
import { brokenRecipients } from '../studies/seal.ts';
import type { Study } from '../studies/study.ts';
import { QUESTIONS, wishesFrom } from './ask.ts';
import { hashOf } from './demo.ts';
import { dealt, handsFor, together } from './hands.ts';
import { keysIn } from './keys.ts';
import { newStudy } from './new-study.ts';
import { pool, withdrawnIn } from './pool.ts';
import { report } from './report.ts';
import { results, resultsFile } from './results.ts';
import { take } from './take.ts';

/** `rungs-study`: what a study does on its side. One file because the commands read as one page of help. */

const HELP = `rungs-study: make a study, try it out, and pool what people gave to it

  new-study [folder]   write study.json and key.txt; asks for what no flag says
      --id --title --purpose --institution --name --contact --board --reference --level L0|L1|L2|L3 --waves n
  demo [folder]        invented donations, to write scripts with
      --study study.json  --people 300  --seed 1
  check <file>         one donation: what is wrong with it, if anything
      --study study.json  --key key.txt
  pool <folder>        open, try and pool all of them; a bad one is told of and left out
      --study study.json  --key key.txt  --out pooled  --withdrawn withdrawn.txt  --no-csv
  report [folder]      one page of what the pooled donations say, from the folder that pool wrote
      --out report.html
  results [folder]     one page for the people who took part, and beside it results.json, which they can open in Rungs
      --out results.html

Cells that stand for fewer people than the study's minimum are in none of the tables and pages.
`;

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  'new-study': makeStudy,
  demo,
  check,
  pool: poolFolder,
  report: (args) => page(args, { 'report.html': report }),
  results: (args) => page(args, { 'results.html': results, 'results.json': resultsFile }),
};

/** @returns the exit code: 0 done, 1 something is wrong with what was given, 2 the command was not understood */
export async function main(args: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = args;
  if (['help', '--help', '-h'].includes(name)) {
    console.log(HELP);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    console.error(`There is no command "${name}".\n\n${HELP}`);
    return 2;
  }
  try {
    return await command(rest);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

async function makeStudy(args: readonly string[]): Promise<number> {
  const options = Object.fromEntries(QUESTIONS.map(([name]) => [name, { type: 'string' as const }]));
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const folder = positionals[0] ?? '.';
  const files = [join(folder, 'study.json'), join(folder, 'key.txt')] as const;
  const there = files.find((file) => existsSync(file));
  if (there) throw new Error(`${there} is there already, and nothing was written. Name another folder.`);
  const today = Math.floor(Date.now() / 86_400_000);
  const said = Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  const made = await newStudy(await wishesFrom(said, process.stdin, process.stderr, today), today);
  mkdirSync(folder, { recursive: true });
  writeFileSync(files[0], made.study);
  writeFileSync(files[1], made.key, { mode: 0o600 });
  console.log(`${files[0]}: read it through, adjust dates, texts and languages, and give it to participants.`);
  console.log(
    `${files[1]}: opens every donation. Keep it to yourself, and a copy in a safe place: without it nothing opens.`,
  );
  return 0;
}

const whole = (word: string, name: string): number => {
  const number = Number(word);
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${name} must be a whole number from 1.`);
  return number;
};

async function demo(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { study: { type: 'string' }, people: { type: 'string' }, seed: { type: 'string' } },
    allowPositionals: true,
  });
  const folder = positionals[0] ?? 'demo';
  const { study, text } = studyIn(values.study);
  const people = whole(values.people ?? '300', 'people');
  const seed = whole(values.seed ?? '1', 'seed');
  mkdirSync(folder, { recursive: true });
  const seeds = Array.from({ length: people }, (_, nth) => seed + nth);
  const waves = study.waves.map((_, nth) => nth + 1);
  const studyHash = await hashOf(text);
  const codes: string[] = [];
  await together(
    dealt(seeds, handsFor(people)).map((share) => ({ do: 'demo', seeds: share, study, studyHash, folder, waves })),
    (told) => {
      if ('sent' in told) codes.push(`${told.sent.file},${told.sent.code}`);
    },
  );
  writeFileSync(join(folder, 'codes.csv'), ['file,withdrawal_code', ...codes.sort(), ''].join('\r\n'));
  console.log(
    `${folder}: ${codes.length} donations of ${people} invented people; their withdrawal codes in codes.csv.`,
  );
  return 0;
}

async function check(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { study: { type: 'string' }, key: { type: 'string' } },
    allowPositionals: true,
  });
  const [path] = positionals;
  if (path === undefined) throw new Error('Name the file of one donation.');
  const study = values.study === undefined ? undefined : studyIn(values.study).study;
  const keys = values.key === undefined ? [] : await keysIn(values.key);
  const outcome = await take({ folder: dirname(path), file: basename(path), number: 0 }, keys, study, () => {});
  if ('fault' in outcome) {
    console.log(`${basename(path)}: ${outcome.fault}. ${outcome.say}`);
    return 1;
  }
  console.log(
    `${basename(path)}: whole. Participant ${outcome.participant}, wave ${outcome.wave}, given ${outcome.day}.`,
  );
  if (!study) console.log('Whether it is what your study asks was not tried: name it with --study.');
  return 0;
}

async function poolFolder(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      study: { type: 'string' },
      key: { type: 'string' },
      out: { type: 'string' },
      withdrawn: { type: 'string' },
      'no-csv': { type: 'boolean' },
    },
    allowPositionals: true,
  });
  const [folder] = positionals;
  if (folder === undefined) throw new Error('Name the folder in which the donations lie.');
  const out = values.out ?? 'pooled';
  const { pooled, leftOut, people, passedOver, nobodys } = await pool({
    study: studyIn(values.study).study,
    folder,
    out,
    ...(values.key !== undefined && { key: values.key }),
    ...(values.withdrawn !== undefined && { withdrawn: withdrawnIn(values.withdrawn) }),
    csv: values['no-csv'] !== true,
  });
  console.log(`${pooled.length} donations of ${people} people pooled, ${leftOut.length} left out.`);
  for (const { file, fault, say } of leftOut) console.log(`  ${file}: ${fault}. ${say}`);
  if (passedOver.length > 0)
    console.log(`Not looked at, as their names end neither in .age nor in .zip: ${some(passedOver)}`);
  if (nobodys.length > 0)
    console.log(`Withdrawn, and nobody's here (a code copied wrongly, or a file deleted already): ${some(nobodys)}`);
  console.log(`${out}: parquet/, csv/, tables/ (small cells taken out), ddi.xml, datacite.json, codebook.csv`);
  return pooled.length > 0 ? 0 : 1;
}

const some = (list: readonly string[]): string =>
  list.length > MOST_NAMED
    ? `${list.slice(0, MOST_NAMED).join(', ')} and ${list.length - MOST_NAMED} more`
    : list.join(', ');
const MOST_NAMED = 10;

/** Writes what is drawn from a pooled folder; `--out` names the first file, and the others go beside it. */
async function page(args: readonly string[], files: Record<string, (answers: unknown) => string>): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { out: { type: 'string' } },
    allowPositionals: true,
  });
  const folder = positionals[0] ?? 'pooled';
  const file = join(folder, 'answers.json');
  if (!existsSync(file)) throw new Error(`${file} is not there: run "pool" first.`);
  const answers: unknown = JSON.parse(readFileSync(file, 'utf8'));
  for (const [nth, [name, draw]] of Object.entries(files).entries()) {
    const beside = values.out === undefined ? join(folder, name) : join(dirname(values.out), name);
    const out = nth === 0 && values.out !== undefined ? values.out : beside;
    writeFileSync(out, draw(answers));
    console.log(out);
  }
  return 0;
}

function studyIn(file = 'study.json'): { readonly study: Study; readonly text: string } {
  if (!existsSync(file)) throw new Error(`${file} is not there: name the study file with --study.`);
  const text = readFileSync(file, 'utf8');
  const reading = readStudy(text);
  if ('refused' in reading) throw new Error([`${file} is refused:`, ...reading.refused].join('\n  '));
  const [broken] = brokenRecipients(reading.study.recipients);
  if (broken) throw new Error(`${file}: ${broken.slice(0, 20)}… is not a recipient that age knows. Copy it again.`);
  return { study: reading.study, text };
}
