import { spawnSync } from 'node:child_process';
import { SITES } from '../../src/sites/index.ts';
import { BROWSERS } from '../browsers/browser.ts';
import { asTable, inSum, isRight, type Row, totalsOf } from '../table.ts';
import { buildOf, performTwins, quickly, twinJourneys } from './perform.ts';

/**
 * `npm run journey -- <site> … [--browser chromium|firefox] [--quick] [--off]`: plays sites against their twins, in
 * every variant, and prints what was to be recorded beside what was. A site whose real server runs here is played
 * against that (test/truth.ts). `--quick` plays each action once and the look-alikes, `--off` prints only what went
 * wrong. Without a site all twins are played.
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
    rows.push(
      ...(await performTwins({
        kind,
        extension: buildOf(kind),
        journeys,
        ...(words.includes('--quick') && { picks: quickly }),
        onRow: (row) => {
          if (!isRight(row) || !words.includes('--off')) console.log(asTable([row], false));
        },
      })),
    );
  }
  if (rows.length > 0) console.log(`\n${inSum(totalsOf(rows))}`);
  const served = onServers.map(
    (id) => spawnSync('npx', ['tsx', 'test/truth.ts', id], { stdio: 'inherit' }).status ?? 1,
  );
  return rows.every(isRight) && served.every((status) => status === 0) ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
