import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SITES } from '../../src/sites/index.ts';
import { BROWSERS } from '../browsers/browser.ts';
import { testBuild } from '../browsers/recorder.ts';
import type { Journey } from './journey.ts';
import { isTrue, performTwins, type Row, twinJourneys } from './perform.ts';

/**
 * `npm run journey -- <site> … [--browser chromium|firefox] [--quick]`: plays sites against their twins, in every
 * variant, and prints what was to be recorded beside what was. A site whose real server runs here is played against
 * that (test/truth.ts). `--quick` leaves out the languages, the refusals by status and the leaving early. Without a
 * site all twins are played.
 */
async function main(words: readonly string[]): Promise<number> {
  const named = words[words.indexOf('--browser') + 1 || words.length];
  const asked = words.filter((word, at) => !word.startsWith('--') && words[at - 1] !== '--browser');
  const unknown = asked.filter((id) => !SITES.some((site) => site.id === id));
  if (unknown.length > 0) {
    console.error(
      `There is no src/sites/${unknown[0]}.ts in the index. There are: ${SITES.map(({ id }) => id).join(', ')}.`,
    );
    return 2;
  }
  const journeys = await twinJourneys(asked);
  const onServers = asked.filter((id) => !journeys.has(id));
  const rows: Row[] = [];
  for (const kind of BROWSERS.filter((one) => named === undefined || one === named)) {
    if (journeys.size === 0) continue;
    const extension = join(process.env.RUNGS_BUILD ?? join(testBuild(kind), '..'), kind);
    const quick = words.includes('--quick');
    rows.push(
      ...(await performTwins({
        kind,
        extension,
        journeys,
        dwell: dwellOf(extension, journeys),
        ...(quick && {
          picks: ({ language, outcome, by }) => language === 'en' && outcome !== 'denied' && by !== 'leaving early',
        }),
        onRow: (row) => console.log(inALine(row)),
      })),
    );
  }
  if (rows.length > 0) console.log(inSum(rows));
  const served = onServers.map(
    (id) => spawnSync('npx', ['tsx', 'test/truth.ts', id], { stdio: 'inherit' }).status ?? 1,
  );
  return rows.every(isTrue) && served.every((status) => status === 0) ? 0 : 1;
}

/** By how much the build shortens staying: tests may be built so that nobody has to wait half a minute for a film. */
function dwellOf(extension: string, journeys: ReadonlyMap<string, Journey>): number {
  const site = SITES.find(({ id, rules }) => journeys.has(id) && rules.some(({ dwell }) => dwell));
  const meant = site?.rules.find(({ dwell }) => dwell)?.dwell;
  if (!site || !meant) return 1;
  const built = /"dwell":([\d.]+)/.exec(readFileSync(join(extension, 'sites', `${site.id}.js`), 'utf8'))?.[1];
  return built ? Number(built) / meant : 1;
}

const inALine = (row: Row): string =>
  [
    isTrue(row) ? '     ' : 'WRONG',
    row.browser.padEnd(8),
    row.site.padEnd(16),
    row.title.padEnd(64),
    `expected ${row.expected.join(', ') || 'nothing'}`.padEnd(20),
    `recorded ${row.recorded.map((type, at) => `${type} (${row.evidence[at]})`).join(', ') || 'nothing'}`,
    row.trouble ?? '',
  ]
    .join('  ')
    .trimEnd();

function inSum(rows: readonly Row[]): string {
  const acts = rows.filter(({ expected }) => expected.length > 0);
  const none = rows.filter(({ expected }) => expected.length === 0);
  const found = acts.filter(isTrue).length;
  const phantoms = none.filter(({ recorded }) => recorded.length > 0).length;
  const troubled = rows.filter(({ trouble }) => trouble).length;
  return [
    `${rows.length} scenes: ${found} of ${acts.length} acts recorded as they were,`,
    `${phantoms} recorded of ${none.length} that were none, ${troubled} not played to their end`,
  ].join(' ');
}

process.exitCode = await main(process.argv.slice(2));
