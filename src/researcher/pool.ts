import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { sha256 } from '../studies/hash.ts';
import { codebook } from '../studies/package.ts';
import type { Study } from '../studies/study.ts';
import { tidyCode } from '../studies/withdrawal.ts';
import { datacite, ddi, pooledPackage } from './describe.ts';
import { dealt, handsFor, together } from './hands.ts';
import { POOLED_TABLES } from './pooled-tables.ts';
import { QUERIES } from './queries.ts';
import { type Answers, suppress } from './suppress.ts';
import type { Outcome, Refused, Taken } from './take.ts';
import { ask, load, type Warehouse, warehouse, writeCsv } from './warehouse.ts';

export interface Pooling {
  readonly study: Study;
  /** Folder of donations as they came. */
  readonly folder: string;
  /** Path of the key file. */
  readonly key?: string;
  /** Folder to write to; it may be there already. */
  readonly out: string;
  /** Withdrawal codes or participant ids. */
  readonly withdrawn?: readonly string[];
  /** Write CSV beside Parquet; true unless said. */
  readonly csv?: boolean;
}

/** What became of every file, and what the pooled donations answer. */
export interface Pooled {
  readonly pooled: readonly Taken[];
  readonly leftOut: readonly Refused[];
  /** With small cells taken out. */
  readonly answers: Answers;
  readonly people: number;
  /** Files whose names are not those of donations, which were not looked at. */
  readonly passedOver: readonly string[];
  /** What was said to be withdrawn and is nobody's here. */
  readonly nobodys: readonly string[];
}

/** Pools a folder. A file that is no good is left out and told of, and never stops the rest. */
export async function pool({ study, folder, key, out, withdrawn = [], csv = true }: Pooling): Promise<Pooled> {
  const between = mkdtempSync(join(tmpdir(), 'rungs-pool-'));
  let db: Warehouse | undefined;
  try {
    const files = filesIn(folder).filter((file) => relative(out, join(folder, file)).startsWith('..'));
    const outcomes = await opened(folder, files.filter(isDonation), between, key, study);
    const { pooled, leftOut, nobodys } = await sorted(outcomes, withdrawn);
    // A folder that is pooled again must not keep what has been withdrawn since.
    for (const part of ['parquet', 'csv', 'tables']) {
      rmSync(join(out, part), { recursive: true, force: true });
      mkdirSync(join(out, part), { recursive: true });
    }
    db = await warehouse(between);
    await load(db, between, join(out, 'parquet'), pooled);
    if (csv) await writeCsv(db, join(out, 'csv'));
    const answers = suppress(await ask(db), QUERIES, study.minimumCell);
    const people = new Set(pooled.map(({ participant }) => participant)).size;
    const passedOver = files.filter((file) => !isDonation(file));
    const result: Pooled = { pooled, leftOut, answers, people, passedOver, nobodys };
    describe(out, study, result);
    return result;
  } finally {
    db?.close();
    rmSync(between, { recursive: true, force: true });
  }
}

const isTaken = (outcome: Outcome): outcome is Taken => 'number' in outcome;

const isDonation = (file: string): boolean => /\.(zip|age)$/i.test(file);

/** Every file of a folder and of those in it, by its path from there, as what collects donations may give each a folder. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .sort();

async function opened(
  folder: string,
  files: readonly string[],
  between: string,
  key: string | undefined,
  study: Study,
): Promise<Outcome[]> {
  const paths = files.map((file, nth): [number, string] => [nth, file]);
  const outcomes: Outcome[] = [];
  const tasks = dealt(paths, handsFor(paths.length)).map((share, worker) => ({
    do: 'take' as const,
    paths: share,
    from: folder,
    key,
    study,
    folder: between,
    worker,
  }));
  await together(tasks, (told) => {
    if ('outcome' in told) outcomes.push(told.outcome);
  });
  return outcomes.sort((one, other) => (one.file < other.file ? -1 : 1));
}

/** Leaves out what was withdrawn, what came twice, and of one wave all but the last that a person gave. */
async function sorted(outcomes: readonly Outcome[], withdrawn: readonly string[]) {
  const gone = new Set(withdrawn);
  const nobodys: string[] = [];
  for (const word of withdrawn) {
    const hash = await sha256(tidyCode(word));
    gone.add(hash);
    const isOf = ({ withdrawalSha256, participant }: Taken) => withdrawalSha256 === hash || participant === word;
    if (!outcomes.filter(isTaken).some(isOf)) nobodys.push(word);
  }
  const leftOut: Refused[] = outcomes.filter((outcome): outcome is Refused => !isTaken(outcome));
  const digests = new Map<string, Taken>();
  const waves = new Map<string, Taken>();
  // Whoever calls one wave back calls all of them back: the code proves whose they are.
  const people = new Set(
    outcomes
      .filter(isTaken)
      .filter(({ withdrawalSha256, participant }) => gone.has(withdrawalSha256) || gone.has(participant))
      .map(({ participant }) => participant),
  );
  for (const taken of outcomes.filter(isTaken)) {
    const { file, digest, participant, wave, day } = taken;
    const twin = digests.get(digest);
    if (people.has(participant)) leftOut.push({ file, fault: 'withdrawn', say: 'The person withdrew.' });
    else if (twin) leftOut.push({ file, fault: 'duplicate', say: `It is the same file as ${twin.file}.` });
    else {
      digests.set(digest, taken);
      const before = waves.get(`${participant} ${wave}`);
      const [last, first] = !before || day >= before.day ? [taken, before] : [before, taken];
      waves.set(`${participant} ${wave}`, last);
      if (first)
        leftOut.push({ file: first.file, fault: 'superseded', say: `The person gave this wave again: ${last.file}.` });
    }
  }
  return {
    pooled: [...waves.values()],
    leftOut: leftOut.sort((one, other) => (one.file < other.file ? -1 : 1)),
    nobodys,
  };
}

function describe(out: string, study: Study, { answers, pooled, leftOut, people }: Pooled): void {
  for (const [name, lines] of Object.entries(answers)) {
    const columns = Object.keys(lines[0] ?? {});
    const text = [columns, ...lines.map((line) => columns.map((column) => line[column] ?? ''))];
    writeFileSync(join(out, 'tables', `${name}.csv`), text.map((cells) => `${cells.join(',')}\r\n`).join(''));
  }
  const save = (file: string, value: unknown) =>
    writeFileSync(join(out, file), typeof value === 'string' ? value : `${JSON.stringify(value, null, 2)}\n`);
  save('codebook.csv', codebook(POOLED_TABLES));
  save('ddi.xml', ddi(study, people));
  save('datacite.json', datacite(study));
  save('datapackage.json', pooledPackage(study));
  save('answers.json', { study, people, donations: pooled.length, leftOut, answers });
  save('left-out.csv', ['file,fault,why', ...leftOut.map(lineOf), ''].join('\r\n'));
}

const lineOf = ({ file, fault, say }: Refused): string =>
  [file, fault, say].map((cell) => `"${cell.replaceAll('"', "'")}"`).join(',');

/** One code or participant id to a line; `#` begins a remark. */
export const withdrawnIn = (file: string): readonly string[] =>
  readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '');
