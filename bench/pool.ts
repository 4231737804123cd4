import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Row } from './row.ts';

const CLI = 'src/researcher/cli.mjs';
const MANY = 10_000;
const FEW = 1_000;

/**
 * How long it takes a researcher to pool donations of a year, in a process of its own as it would be, and whether ten
 * times as many take more than ten times as long. The invented donations are made first and are not measured.
 */
export default async function pool(): Promise<readonly Row[]> {
  const place = mkdtempSync(join(tmpdir(), 'rungs-bench-'));
  try {
    const flags = ['id', 'title', 'purpose', 'institution', 'name', 'board', 'reference'];
    run([
      'new-study',
      place,
      ...flags.flatMap((name) => [`--${name}`, 'bench']),
      '--contact',
      'a@b.example',
      '--level',
      'L2',
      '--waves',
      '1',
    ]);
    const many = join(place, 'many');
    run(['demo', many, '--study', join(place, 'study.json'), '--people', String(MANY)]);
    const few = join(place, 'few');
    mkdirSync(few);
    const files = readdirSync(many).filter((file) => file.endsWith('.age'));
    for (const file of files.slice(0, FEW)) cpSync(join(many, file), join(few, file));

    const small = pooled(place, few);
    const large = pooled(place, many);
    return [
      { what: `${files.length} donations of a year pooled`, value: large.seconds, unit: 's', limit: 60 },
      { what: 'most memory while doing so', value: large.megabytes, unit: 'MB', limit: 2048 },
      { what: `${FEW} donations of a year pooled`, value: small.seconds, unit: 's' },
      // Starting up is part of both, so that ten times the work is allowed exactly ten times the time.
      { what: 'ten times the donations, in time', value: large.seconds / small.seconds, unit: '×', limit: MANY / FEW },
    ];
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function pooled(place: string, folder: string): { readonly seconds: number; readonly megabytes: number } {
  const begun = performance.now();
  const out = ['--out', `${folder}-pooled`, '--study', join(place, 'study.json'), '--key', join(place, 'key.txt')];
  const kilobytes = run(['pool', folder, ...out], 'process.resourceUsage().maxRSS');
  return { seconds: (performance.now() - begun) / 1000, megabytes: Number(kilobytes) / 1024 };
}

/** Runs the tool; where a figure is asked for, the last line that the process says is that figure at its end. */
function run(args: readonly string[], figure?: string): string {
  const ending = figure ? ['--import', `data:text/javascript,process.on('exit',()=>console.log(${figure}))`] : [];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...ending, CLI, ...args], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(`${args[0]} stopped with ${status}: ${stderr}`);
  return stdout.trim().split('\n').at(-1) ?? '';
}
