import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { Ajv } from 'ajv';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keysIn } from '../../src/researcher/keys.ts';
import { type Pooled, pool } from '../../src/researcher/pool.ts';
import { readResults } from '../../src/studies/results.ts';
import { seal, unseal } from '../../src/studies/seal.ts';
import { DATA_PACKAGE } from '../studies/data-package.ts';
import { type Folder, folderWith, quietly } from './a-folder.ts';

/** Debian's own Python has Debian's pandas; another one may stand before it in the path. */
const PYTHON =
  ['python3', '/usr/bin/python3'].find((name) => spawnSync(name, ['-c', 'import pandas']).status === 0) ?? 'python3';

let folder: Folder;
let result: Pooled;
let good: readonly string[];
const names: Record<string, string> = {};
let out: string;

beforeAll(async () => {
  folder = await folderWith(40);
  out = join(folder.path, 'pooled');
  const { demo, study } = folder;
  const all = readdirSync(demo)
    .filter((file) => file.endsWith('.age'))
    .sort();
  const keys = await keysIn(folder.key);
  const [one = ''] = all;
  const two = all.find((file) => file.split('_')[1] !== one.split('_')[1]) ?? '';
  const bytes = readFileSync(join(demo, one));
  const inside = unzipSync(await unseal(bytes, keys));
  const reseal = async (files: Record<string, Uint8Array>) => seal(zipSync(files), study.recipients);
  const put = (why: string, content: Uint8Array) => {
    names[why] = `${why}.zip.age`;
    writeFileSync(join(demo, `${why}.zip.age`), content);
  };
  const text = (path: string) => new TextDecoder().decode(inside[path]);
  const forged = text('data/person_wave.csv').replace(',not held,', ',held,');
  put('forged', await reseal({ ...inside, 'data/person_wave.csv': new TextEncoder().encode(forged) }));
  put('truncated', bytes.subarray(0, bytes.length - 900));
  put('wrong-key', await seal(zipSync(inside), [await identityToRecipient(await generateX25519Identity())]));
  const receipt = JSON.parse(text('receipt.json'));
  const future = new TextEncoder().encode(JSON.stringify({ ...receipt, format: 2, planets: [] }));
  put('future-version', await reseal({ ...inside, 'receipt.json': future }));
  put('not-a-bundle', new TextEncoder().encode('hello'));
  const other = new TextEncoder().encode(JSON.stringify({ ...receipt, study: 'another' }));
  put('another-study', await reseal({ ...inside, 'receipt.json': other }));
  put('oversize', new Uint8Array());
  truncateSync(join(demo, 'oversize.zip.age'), 1024 ** 3); // sparse: one gigabyte that takes no room
  const huge = zipSync({ ...inside, 'data/act.csv': new Uint8Array(160 * 1024 * 1024) }, { level: 1 });
  put('bomb', await seal(huge, study.recipients));
  put('liar', await seal(saying(huge, 'data/act.csv', 100), study.recipients));
  copyFileSync(join(demo, one), join(demo, `zz-${one}`));
  names.duplicate = `zz-${one}`;
  // A person who withdrew, by the code that only they were given, written as people write.
  const codes = readFileSync(join(demo, 'codes.csv'), 'utf8').split('\r\n');
  const line = codes.find((candidate) => candidate.startsWith(two)) ?? '';
  const withdrawn = join(folder.path, 'withdrawn.txt');
  writeFileSync(withdrawn, `# by mail\n${line.split(',')[1]?.toLowerCase()}\nAAAA-BBBB\n`);
  const gone = two.split('_')[1] ?? '';
  names.withdrawn = two;
  good = all.filter((file) => !file.includes(gone));
  const { code, said } = await quietly([
    'pool',
    demo,
    '--study',
    folder.studyFile,
    '--key',
    folder.key,
    '--out',
    out,
    '--withdrawn',
    withdrawn,
  ]);
  expect(code).toBe(0);
  for (const name of Object.values(names)) expect(said).toContain(name);
  expect(said).toContain('Not looked at, as their names end neither in .age nor in .zip: codes.csv');
  expect(said).toContain("nobody's here (a code copied wrongly, or a file deleted already): AAAA-BBBB");
  result = { ...JSON.parse(readFileSync(join(out, 'answers.json'), 'utf8')), pooled: [] };
});

afterAll(() => folder.remove());

/** The same zip file, whose directory says that a file in it unpacks to fewer bytes than it does (APPNOTE.TXT 4.3.12). */
function saying(zip: Uint8Array, name: string, bytes: number): Uint8Array {
  const lying = Buffer.from(zip);
  const entry = lying.lastIndexOf(name) - 46;
  lying.writeUInt32LE(bytes, entry + 24);
  return lying;
}

const reasonFor = (why: string) =>
  result.leftOut.filter(({ file }) => file === names[why]).map(({ fault, say }) => `${fault}: ${say}`);

describe('a folder with bad donations in it', () => {
  it.each([
    ['forged', 'changed: data/person_wave.csv is not what its receipt says'],
    ['truncated', 'truncated: Its seal is broken'],
    ['wrong-key', 'cannot be opened: It is sealed for another key'],
    ['future-version', 'future version: It has form 2; this version reads form 1'],
    ['not-a-bundle', 'truncated: Its seal is broken'],
    ['another-study', 'changed: person_wave has rows of another study'],
    ['oversize', 'oversize: It has 1073741824 bytes'],
    ['bomb', 'oversize: It would unpack to'],
    ['liar', 'truncated: The zip file is cut off or damaged'],
    ['duplicate', 'duplicate: It is the same file as'],
    ['withdrawn', 'withdrawn: The person withdrew.'],
  ])('tells of the %s one by its name and reason', (why, reason) => {
    expect(reasonFor(why)).toEqual([expect.stringContaining(reason)]);
  });

  it('pools all the rest, and nothing of those', async () => {
    const db = await (await DuckDBInstance.create()).connect();
    const reader = await db.runAndReadAll(
      `SELECT DISTINCT participant, wave FROM read_parquet('${out}/parquet/person_wave/*/*/*.parquet', hive_partitioning = true)`,
    );
    db.closeSync();
    const pooled = reader
      .getRowObjectsJson()
      .map(({ participant, wave }) => `autumn_${participant}_wave-${wave}.zip.age`);
    expect(pooled.sort()).toEqual([...good]);
  });

  it('keeps nothing of somebody who withdrew when it is pooled again into the same folder', async () => {
    const [file = ''] = good;
    const gone = file.split('_')[1] ?? '';
    const again = join(folder.path, 'again');
    const few = join(folder.path, 'few');
    mkdirSync(few);
    for (const name of good.slice(0, 6)) copyFileSync(join(folder.demo, name), join(few, name));
    const options = { study: folder.study, folder: few, key: folder.key, out: again };
    await pool(options);
    expect(everythingIn(join(again, 'csv'))).toContain(gone);
    await pool({ ...options, withdrawn: [gone] });
    expect(everythingIn(join(again, 'csv'))).not.toContain(gone);
  });

  it('takes donations out of folders within it, whatever way their endings are written, and none out of what it wrote', async () => {
    const collected = join(folder.path, 'collected');
    const [one = '', two = ''] = good;
    for (const [name, place, ending] of [
      [one, 'K7Q2', '.zip.age'],
      [two, 'K7Q3', '.ZIP.AGE'],
    ] as const) {
      mkdirSync(join(collected, place), { recursive: true });
      copyFileSync(join(folder.demo, name), join(collected, place, `upload${ending}`));
    }
    writeFileSync(join(collected, 'K7Q3', 'broken.age'), 'x');
    const options = { study: folder.study, folder: collected, key: folder.key, out: join(collected, 'pooled') };
    for (const round of ['first', 'second']) {
      const { pooled, leftOut, passedOver } = await pool(options);
      expect(pooled.map(({ file }) => file).sort(), round).toEqual(['K7Q2/upload.zip.age', 'K7Q3/upload.ZIP.AGE']);
      expect(
        leftOut.map(({ file }) => file),
        round,
      ).toEqual(['K7Q3/broken.age']);
      expect(passedOver, round).toEqual([]);
    }
  });

  it('says which donation of a wave counts when a person gave it twice', async () => {
    const [file = ''] = good;
    const twice = join(folder.path, 'twice');
    mkdirSync(twice);
    copyFileSync(join(folder.demo, file), join(twice, 'a.zip.age'));
    const keys = await keysIn(folder.key);
    const inside = await unseal(readFileSync(join(folder.demo, file)), keys);
    writeFileSync(join(twice, 'b.zip.age'), await seal(inside, folder.study.recipients));
    const { pooled, leftOut } = await pool({
      study: folder.study,
      folder: twice,
      key: folder.key,
      out: join(folder.path, 'twice-out'),
    });
    expect(pooled.map((taken) => taken.file)).toEqual(['b.zip.age']);
    expect(leftOut).toEqual([
      { file: 'a.zip.age', fault: 'superseded', say: 'The person gave this wave again: b.zip.age.' },
    ]);
  });
});

const everythingIn = (path: string): string =>
  readdirSync(path)
    .map((file) => readFileSync(join(path, file), 'utf8'))
    .join('');

describe('the commands', () => {
  it('check one donation and say what is wrong with it', async () => {
    const check = (name: string) =>
      quietly(['check', join(folder.demo, name), '--study', folder.studyFile, '--key', folder.key]);
    expect(await check(good[0] ?? '')).toMatchObject({ code: 0, said: expect.stringContaining('whole. Participant') });
    expect(await check(names.forged ?? '')).toMatchObject({
      code: 1,
      said: expect.stringContaining('was changed after it was made'),
    });
  });

  it('never write over a study or its key', async () => {
    const flags = ['id', 'title', 'purpose', 'institution', 'name', 'contact', 'board', 'reference', 'level', 'waves'];
    const before = readFileSync(folder.key, 'utf8');
    const { code, said } = await quietly([
      'new-study',
      folder.path,
      ...flags.flatMap((flag) => [`--${flag}`, flag === 'level' ? 'L0' : '1']),
    ]);
    expect([code, readFileSync(folder.key, 'utf8')]).toEqual([1, before]);
    expect(said).toContain('is there already');
  });

  it('say what to do when a file is not there or a command is not known', async () => {
    expect(await quietly(['pool', folder.demo, '--study', 'nowhere.json'])).toMatchObject({
      code: 1,
      said: expect.stringContaining('--study'),
    });
    expect(await quietly(['report', folder.path])).toMatchObject({
      code: 1,
      said: expect.stringContaining('run "pool" first'),
    });
    expect(await quietly(['dance'])).toMatchObject({ code: 2, said: expect.stringContaining('no command "dance"') });
  });

  it('draw a page of their own for the researcher and one for participants, with no script and nothing to load', async () => {
    for (const [command, heading] of [
      ['report', 'Which rungs people hold'],
      ['results', 'Thank you for taking part'],
    ] as const) {
      const { code } = await quietly([command, out]);
      const page = readFileSync(join(out, `${command}.html`), 'utf8');
      expect(code).toBe(0);
      expect(page).toContain(heading);
      expect(page).not.toMatch(/<script|src=|@import|url\(/);
    }
  });

  it('write for participants a file that they can open, with no figure of fewer people than the study promised', async () => {
    await quietly(['results', out]);
    const file = readResults(readFileSync(join(out, 'results.json'), 'utf8'));
    const page = readFileSync(join(out, 'results.html'), 'utf8');
    expect(file?.study).toBe(folder.study.id);
    expect(Object.keys(file?.rungs ?? {})).not.toEqual([]);
    for (const { people, of } of Object.values(file?.rungs ?? {})) {
      expect(people).toBeGreaterThanOrEqual(folder.study.minimumCell);
      expect(page).toContain(`${people} of ${of}`);
    }
  });

  it('run from the repository as they stand', () => {
    const said = execFileSync(
      process.execPath,
      ['src/researcher/cli.mjs', 'check', join(folder.demo, good[0] ?? ''), '--key', folder.key],
      { encoding: 'utf8' },
    );
    expect(said).toContain('whole');
  });

  it.each(['oversize', 'bomb', 'liar'])('refuse the %s one without taking it into memory', (why) => {
    const say = "process.on('exit', () => console.log(process.resourceUsage().maxRSS))";
    const { status, stdout } = spawnSync(
      process.execPath,
      [
        '--import',
        `data:text/javascript,${say}`,
        'src/researcher/cli.mjs',
        'check',
        join(folder.demo, names[why] ?? ''),
        '--key',
        folder.key,
      ],
      { encoding: 'utf8' },
    );
    const [said, kilobytes] = stdout.trim().split('\n');
    expect(status).toBe(1);
    expect(said).toContain(names[why]);
    expect(Number(kilobytes) / 1024).toBeLessThan(300);
  });

  it("make keys and donations that Debian's own age opens", ({ skip }) => {
    if (spawnSync('age', ['--version']).status !== 0) skip('age is not installed: not run');
    const zip = execFileSync('age', ['--decrypt', '--identity', folder.key, join(folder.demo, good[0] ?? '')], {
      maxBuffer: 1e8,
    });
    expect(Object.keys(unzipSync(zip))).toContain('datapackage.json');
  });

  for (const [name, program, args] of [
    [
      'R',
      'Rscript',
      [
        '-e',
        'source("read.R"); cat(nrow(rungs$person_wave), class(rungs$person_wave$day), levels(rungs$person_wave$state), sum(!is.na(rungs$coverage$watched)))',
      ],
    ],
    [
      'pandas',
      PYTHON,
      [
        '-c',
        'from read import rungs; t = rungs["person_wave"]; print(len(t), "Date" if "datetime" in str(t.day.dtype) else t.day.dtype, *t.state.cat.categories, rungs["coverage"].watched.notna().sum())',
      ],
    ],
  ] as const)
    it(`write scripts that ${name} reads the tables with`, async ({ skip }) => {
      const probe = name === 'R' ? ['-e', '1'] : ['-c', 'import pandas'];
      if (spawnSync(program, probe).status !== 0) skip(`${name} is not installed here: not run`);
      const files = unzipSync(await unseal(readFileSync(join(folder.demo, good[0] ?? '')), await keysIn(folder.key)));
      const place = join(folder.path, name);
      mkdirSync(join(place, 'data'), { recursive: true });
      for (const [path, bytes] of Object.entries(files)) writeFileSync(join(place, path), bytes);
      const rows = (path: string) => new TextDecoder().decode(files[path]).split('\r\n').slice(1, -1);
      const said = execFileSync(program, args, { cwd: place, encoding: 'utf8' });
      const watched = rows('data/coverage.csv').filter((line) => !line.split(',')[8]?.startsWith('-9'));
      expect(said.trim()).toBe(`${rows('data/person_wave.csv').length} Date held not held unknown ${watched.length}`);
    });

  it('write syntax that SPSS reads the tables with, as GNU PSPP tells', async ({ skip }) => {
    if (spawnSync('pspp', ['--version']).status !== 0) skip('PSPP is not installed here: not run');
    const files = unzipSync(await unseal(readFileSync(join(folder.demo, good[0] ?? '')), await keysIn(folder.key)));
    const place = join(folder.path, 'pspp');
    mkdirSync(join(place, 'data'), { recursive: true });
    for (const [path, bytes] of Object.entries(files)) writeFileSync(join(place, path), bytes);
    const look = 'DATASET ACTIVATE coverage.\nDISPLAY DICTIONARY.\nDESCRIPTIVES watched.\n';
    writeFileSync(join(place, 'look.sps'), `${new TextDecoder().decode(files['labels.sps'])}\n${look}`);
    const said = execFileSync('pspp', ['-O', 'format=csv', 'look.sps'], { cwd: place, encoding: 'utf8' });
    expect(said).not.toMatch(/error|warning/i);
    const lines = new TextDecoder().decode(files['data/coverage.csv']).split('\r\n').slice(1, -1);
    const watched = lines.filter((line) => !line.split(',')[8]?.startsWith('-9'));
    expect(said).toContain('Days on which the recorder ran');
    expect(said).toContain('Recording was not switched on for sites of this class');
    expect(said).toMatch(new RegExp(`watched,${watched.length},|Days on which the recorder ran,${watched.length},`));
  });

  it('leave descriptions of the pooled columns beside the data, for archives', () => {
    const package_ = JSON.parse(readFileSync(join(out, 'datapackage.json'), 'utf8'));
    const keeps = new Ajv({ strict: false, allErrors: true }).compile(DATA_PACKAGE);
    expect(keeps(package_), JSON.stringify(keeps.errors)).toBe(true);
    const book = readFileSync(join(out, 'codebook.csv'), 'utf8');
    const ddi = readFileSync(join(out, 'ddi.xml'), 'utf8');
    for (const { name, path, schema } of package_.resources) {
      const columns = readFileSync(join(out, path), 'utf8').split(/\r?\n/)[0]?.split(',') ?? [];
      expect(schema.fields.map((field: { name: string }) => field.name)).toEqual(columns);
      for (const column of columns) {
        expect(book, `${name} ${column}`).toContain(`\n${name},${column},`);
        expect(ddi).toContain(`<var ID="${name}.${column}"`);
      }
    }
    expect(book).not.toMatch(/,-9\d,/);
  });

  it('show every reason for a missing value to whoever writes scripts with invented donations', () => {
    const csv = everythingIn(join(out, 'csv'));
    for (const reason of [
      'not recorded',
      'paused',
      'withheld',
      'not switched on',
      'before install',
      'parser unknown',
      'not asked',
    ])
      expect(csv, reason).toContain(`,${reason}`);
  });

  it('leave descriptions for archives beside the data', () => {
    for (const file of [
      'ddi.xml',
      'datacite.json',
      'datapackage.json',
      'codebook.csv',
      'left-out.csv',
      'csv/week_rung.csv',
    ])
      expect(existsSync(join(out, file)), file).toBe(true);
    const python =
      'import sys, xml.dom.minidom; d = xml.dom.minidom.parse(sys.argv[1]); print(len(d.getElementsByTagName("var")))';
    const variables = spawnSync('python3', ['-c', python, join(out, 'ddi.xml')], { encoding: 'utf8' });
    if (variables.status === 0) expect(Number(variables.stdout)).toBeGreaterThan(60);
  });
});
