import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { BROWSERS, type Browser, type BrowserKind, launch } from '../browsers/browser.ts';
import { type Person, sleep } from '../browsers/person.ts';
import { violationsOn } from './axe.ts';
import { historiesOf } from './histories.ts';
import { SCENES, type Scene, TODAY } from './scenes.ts';
import { plant } from './seed.ts';

/**
 * Pictures of every page and state, into out/pictures, for the eye. `npm run pictures`, or with words that the file
 * names must contain: `npm run pictures -- chromium popup sv`. Each is also held against axe-core and must be no wider
 * than its window; exits with 1 and names what is wrong where one is not.
 */
const OUT = 'out/pictures';

const asked = process.argv.slice(2);
const isAsked = (name: string): boolean => asked.every((word) => name.includes(word));
const LANGUAGES = ['en', 'sv', 'ar-XB'] as const; // the last is English in disguise that runs from right to left
const THEMES = ['light', 'dark'] as const;
const wrong: string[] = [];
const HIGH = 600; // pixels of a window, and the most that a popup may be; other pages are shown whole

async function picturesIn(kind: BrowserKind): Promise<void> {
  const web = createServer((_request, response) => response.end('<!doctype html><title>A forum</title>'));
  await new Promise<void>((done) => web.listen(0, '127.0.0.1', done));
  const { port } = web.address() as AddressInfo;
  const browser = await launch(kind, {
    extension: `dist/test/${kind}`,
    timezone: 'Europe/Stockholm',
    resolve: { 'forum.example': `127.0.0.1:${port}` },
  });
  const histories = historiesOf(TODAY);
  try {
    const page = await browser.extensionPage('popup.html');
    await page.waitFor('.site-bar');
    for (const scene of SCENES)
      for (const language of LANGUAGES) {
        const shots = shotsOf(kind, scene, language).filter(({ name }) => isAsked(name));
        if (shots.length === 0) continue;
        const history = histories.find(({ id }) => id === scene.history);
        await plant(page, history, { ...scene.wishes, language }, scene.circumstances);
        const origin = (await page.url()).split('/').slice(0, 3).join('/');
        if (scene.over) await takeOver(browser, scene.over, shots);
        for (const shot of scene.over ? [] : shots) {
          await page.emulate({ dark: shot.theme === 'dark', width: shot.width, height: HIGH });
          await show(page, `${origin}/${scene.path}`);
          if (scene.then) {
            await page.evaluate(scene.then);
            await settle(page);
          }
          const tall = await page.evaluate(() => document.documentElement.scrollHeight);
          if (shot.width === 360 && language === 'en' && tall > HIGH)
            throw new Error(`${shot.name} is ${tall} px high`);
          if (shot.width > 360) {
            // The window grows to the page: Chromium at times never answers when asked for what lies beyond it.
            const height = await page.evaluate(() => document.documentElement.scrollHeight);
            await page.emulate({ dark: shot.theme === 'dark', width: shot.width, height: Math.max(HIGH, height) });
            await sleep(SETTLED);
          }
          await take(page, join(OUT, `${shot.name}.png`));
          await check(page, shot.name);
        }
      }
  } finally {
    await browser.close();
    web.close();
  }
}

/** One width shows how a page stands the other way round; the real popup is opened in two languages only. */
const shotsOf = (kind: BrowserKind, { name, widths, over }: Scene, language: string) =>
  (language !== 'ar-XB' ? widths : over ? [] : widths.slice(0, 1)).flatMap((width) =>
    THEMES.map((theme) => ({ name: `${kind}-${name}-${width}-${language}-${theme}`, width, theme })),
  );

/** The real popup, over a page of the web. */
async function takeOver(browser: Browser, url: string, shots: ReturnType<typeof shotsOf>): Promise<void> {
  await browser.grant([`${url}*`]); // as the press of the button lets the popup know the address of the tab under it
  const tab = await browser.newTab();
  await tab.goto(url);
  for (const { name, theme } of shots) {
    await tab.show();
    const popup = await browser.popup();
    await popup.waitFor('.site-bar');
    await popup.emulate({ dark: theme === 'dark' });
    await sleep(SETTLED); // colours change gradually
    await popup.screenshot(join(OUT, `${name}.png`));
    await check(popup, name);
    await popup.closeTab();
  }
  await tab.closeTab();
  await browser.revoke([`${url}*`]);
}

const SETTLED = 400; // ms in which a page has read the store and drawn

async function check(page: Person, name: string): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const found = await violationsOn(page);
  wrong.push(...found.map((violation) => `${name}: ${violation}`));
  if (over > 0) wrong.push(`${name}: ${over} px wider than its window`);
  console.log(name);
}

/** Asks again where no answer comes: Chromium without a window now and then draws no frame after its size changed. */
async function take(page: Person, file: string): Promise<void> {
  for (let nth = 0; nth < 3; nth += 1) {
    const taken = page.screenshot(file).then(() => true);
    if (await Promise.race([taken, sleep(PATIENCE)])) return;
    await page.show();
  }
  throw new Error(`${file}: the browser drew nothing, three times over`);
}

const PATIENCE = 3_000; // ms

/** By way of another page, since an address that differs by its hash alone would not load anew. */
async function show(page: Person, url: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(url);
  await page.waitFor('main');
  await settle(page);
}

/** Until the page grows no more. */
async function settle(page: Person): Promise<void> {
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  for (let before = -1, now = 0; before !== now; [before, now] = [now, await height()]) await sleep(SETTLED);
}

mkdirSync(OUT, { recursive: true });
const browsers = BROWSERS.filter((kind) => asked.includes(kind));
for (const kind of browsers.length > 0 ? browsers : BROWSERS) await picturesIn(kind);
console.log(
  `\n${wrong.length === 0 ? 'nothing that axe-core finds wrong, and no page wider than its window' : wrong.join('\n')}`,
);
process.exitCode = wrong.length === 0 ? 0 : 1;
