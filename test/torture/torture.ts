import { parseArgs } from 'node:util';
import { BROWSERS } from '../browsers/browser.ts';
import { hostile } from './hostile.ts';
import { ordeal } from './ordeal.ts';

/**
 * `npm run torture [-- chromium --acts 100000 --stops 200 --kills 50 --full 20 --files 10000]`: acts are told from a page
 * while the background is stopped, the browser killed, the disk full. What was acknowledged must be there afterwards,
 * once, and the counters must equal the acts. Then messages and backups that no honest hand wrote. It takes an hour in each
 * browser: `--share 2/6` does the second of six parts, which together are the whole.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    acts: { type: 'string', default: '100000' },
    stops: { type: 'string', default: '200' },
    kills: { type: 'string', default: '50' },
    full: { type: 'string', default: '20' },
    files: { type: 'string', default: '10000' },
    share: { type: 'string', default: '1/1' },
  },
});
const strangers = positionals.filter((name) => !BROWSERS.some((kind) => kind === name));
if (strangers.length > 0) {
  console.error(`There is no browser ${strangers.join(', ')}; a -- goes after \`npm run torture\` alone.`);
  process.exit(2);
}
const [nth = 0, of = 0] = (/^(\d+)\/(\d+)$/.exec(values.share)?.slice(1) ?? []).map(Number);
if (nth < 1 || nth > of) {
  console.error('--share takes which part of how many: 2/6');
  process.exit(2);
}
/** This share's part of a figure; all parts together are the figure. */
const part = (figure: string): number =>
  Math.floor((Number(figure) * nth) / of) - Math.floor((Number(figure) * (nth - 1)) / of);
const asked = {
  acts: part(values.acts),
  stops: part(values.stops),
  kills: part(values.kills),
  full: part(values.full),
};
const files = part(values.files);
if (![...Object.values(asked), files].every((count) => Number.isSafeInteger(count))) {
  console.error('--acts, --stops, --kills, --full and --files each take a whole number');
  process.exit(2);
}

const secondsSince = (start: number): number => Math.round((performance.now() - start) / 1_000);
let isFine = true;
for (const kind of BROWSERS.filter((name) => positionals.length === 0 || positionals.includes(name))) {
  const start = performance.now();
  const { acknowledged, unanswered, unansweredKept, lost, twice, unknown, wrong } = await ordeal(
    kind,
    asked,
    ({ told, acknowledged }) => {
      if (told % 5_000 === 0)
        console.error(`  … ${kind}: ${told} told, ${acknowledged} acknowledged, ${secondsSince(start)} s`);
    },
  );
  isFine &&= lost + twice + unknown + wrong === 0 && acknowledged > 0;
  const { acts, stops, kills, full } = asked;
  console.log(`${kind}: ${acts} acts, ${stops} stops of the background, ${kills} kills, ${full} times a full disk,`);
  console.log(`  ${secondsSince(start)} s; ${acknowledged} acknowledged, ${unanswered} not`);
  console.log(`  (cut short or refused; ${unansweredKept} of them arrived later all the same)`);
  console.log(`  ${lost} lost, ${twice} twice, ${unknown} that nobody told, ${wrong} counters that differ`);
}
const refused = await hostile(files, nth);
isFine &&= refused.harm.length === 0;
console.log(`${files} messages and backups that are wrong: ${refused.harm.length} did harm`);
for (const harm of refused.harm.slice(0, 10)) console.log(`  ${harm}`);
for (const [reason, times] of [...refused.reasons].sort((a, b) => b[1] - a[1])) console.log(`  ${times} × ${reason}`);
process.exit(isFine ? 0 : 1);
