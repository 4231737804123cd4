import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * `npm test`: types, lint, dead code, units, the researcher's tools, both real browsers, real servers. Every part runs
 * even if one before it failed; a part that ran no test has failed. The last line sums them all.
 */
interface Outcome {
  readonly part: string;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
}

const folder = mkdtempSync(join(tmpdir(), 'rungs-tests-'));
const outcomes = [
  command('types', 'npx', 'tsc', '--noEmit'),
  command('lint', 'npx', 'biome', 'check', '--error-on-warnings', '.'),
  command('build', 'npm', 'run', 'build', '--silent', '--', '--mode', 'test'),
  vitest('unit'),
  vitest('ui'),
  vitest('files'),
  vitest('tools'),
  vitest('browsers'),
  vitest('servers'),
];
rmSync(folder, { recursive: true });

const sum = (field: 'passed' | 'failed'): number => outcomes.reduce((all, outcome) => all + outcome[field], 0);
console.log();
for (const { part, passed, failed, seconds } of outcomes)
  console.log(`${part.padEnd(10)} ${passed} passed, ${failed} failed, ${seconds.toFixed(0)} s`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') > 0 ? 1 : 0);

/** A command that either holds or does not: one test. */
function command(part: string, ...words: [string, ...string[]]): Outcome {
  const { ok, seconds } = run(part, words);
  return { part, passed: ok ? 1 : 0, failed: ok ? 0 : 1, seconds };
}

/** One vitest project, counted from its own report. */
function vitest(project: string): Outcome {
  const report = join(folder, `${project}.json`);
  const words = ['npx', 'vitest', 'run', '--project', project, '--reporter=default', '--reporter=json'] as const;
  const { ok, seconds } = run(project, [...words, `--outputFile.json=${report}`]);
  const { passed, failed } = read(report);
  const isWhole = ok && passed > 0;
  return { part: project, passed, failed: isWhole ? failed : Math.max(failed, 1), seconds };
}

/** Skipped tests count as failed: a skipped check is a check that nobody made. */
function read(report: string): { passed: number; failed: number } {
  try {
    const { numTotalTests, numPassedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: numTotalTests - numPassedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function run(part: string, [program, ...words]: readonly [string, ...string[]]): { ok: boolean; seconds: number } {
  console.log(`\n== ${part}`);
  const start = Date.now();
  const { status } = spawnSync(program, words, { stdio: 'inherit' });
  return { ok: status === 0, seconds: (Date.now() - start) / 1_000 };
}
