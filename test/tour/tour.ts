import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BROWSERS, type LaunchOptions, launch } from '../browsers/browser.ts';
import { startPractice } from '../practice/practice.ts';
import { walk } from './walk.ts';

/**
 * `npm start [-- --browser firefox] [--headed]`: builds Rungs and opens a browser with it on the practice site, until
 * that is closed. Where there is no display the tour is walked without anybody (walk.ts).
 */
const { values } = parseArgs({
  options: { browser: { type: 'string', default: 'chromium' }, headed: { type: 'boolean', default: false } },
});
const kind = BROWSERS.find((name) => name === values.browser);
if (!kind) stop(`${values.browser} is not known here: it is ${BROWSERS.join(' or ')}.`);
const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
if (values.headed && !hasDisplay) stop('There is no display to open a window on: leave --headed away.');

console.log('Building …');
const build = spawnSync('npm', ['run', 'build', '--silent'], { stdio: ['ignore', 'ignore', 'inherit'] });
if (build.status !== 0) stop('The build failed; what it says above tells why.');

const language = /^sv/.test(process.env.LANG ?? '') ? 'sv' : 'en';
const options: LaunchOptions = { extension: resolve('dist', kind), language, headless: !hasDisplay };
const practice = await startPractice();
const browser = await launch(kind, options);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void browser.close());
try {
  console.log(`Rungs in ${kind} ${browser.version}, beside a practice site at ${practice.origin}\n`);
  if (hasDisplay) {
    const tab = await browser.newTab();
    await tab.goto(`${practice.origin}/${language === 'sv' ? 'sv/' : ''}`);
    console.log(invitation(practice.origin));
    await browser.gone();
  } else process.exitCode = (await walk(browser, practice.origin, resolve('out', 'tour', kind))) ? 0 : 1;
} finally {
  await browser.close();
  await practice.stop();
}

function invitation(origin: string): string {
  return `The browser window is yours. Some things to try:

  1. The tab "Rungs" introduces itself. In its third step, type ${origin} as an address and add it:
     the browser asks whether Rungs may look there.
  2. On the practice site open a post, read it for a few seconds, and write a comment.
  3. Open Rungs from the toolbar (the puzzle piece, if you do not see it): you are a Critic now, and a Spectator.
  4. Try what must not count: "Preview", an empty comment, the search, a draft, a vote taken back at once.
  5. Switch from your own time to work in the popup, and see that the two are kept apart.

Close the browser, or press Ctrl+C here, to end. Its profile is thrown away then.`;
}

function stop(reason: string): never {
  console.error(reason);
  process.exit(1);
}
