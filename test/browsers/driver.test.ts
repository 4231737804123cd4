import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser as Api } from 'webextension-polyfill';
import { BROWSERS, type Browser, launch } from './browser.ts';
import { type Person, until } from './person.ts';

declare const browser: Api;
declare const heard: string[];

const PROBE = new URL('./probe', import.meta.url).pathname;
const SITE = 'http://driven.example/';

/** A page that tells what it hears of the person, on `heard`, and what the request for it said. */
const page = (path: string, language: string): string => `<!doctype html><html><head><meta charset="utf-8">
  <title>${path}</title><link rel="icon" href="data:,"><style>:root { color-scheme: light dark }</style></head>
  <body data-path="${path}" data-language="${language}" style="height: 4000px">
  <button id="plain">Plain</button> <a id="next" href="/next">Next</a> <input id="words" value="a">
  <div style="position: relative; width: 9em; height: 2em"><button id="under">Under</button>
  <span id="over" style="position: absolute; inset: 0">Over</span></div>
  <div id="host"></div><iframe id="frame" srcdoc="<button onclick='top.heard.push(&quot;frame&quot;)'>Inside</button>"></iframe>
  <form action="/sent" style="margin-top: 3000px"><button id="deep">Deep</button></form>
  <script>
    var heard = []; // seen from the frame too
    const tell = (event) => heard.push([event.type, event.target.id, event.isTrusted, navigator.userActivation.isActive,
      event.button ?? event.key, event.ctrlKey].join(' '));
    for (const type of ['click', 'auxclick', 'keydown']) addEventListener(type, tell);
    document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = '<button id="deep">Shadow</button>';
  </script></body></html>`;

const server = createServer((request, response) => {
  response.setHeader('content-type', 'text/html');
  response.end(page(request.url ?? '', request.headers['accept-language'] ?? ''));
});
const folder = mkdtempSync(join(tmpdir(), 'rungs-driver-'));

beforeAll(() => new Promise<void>((done) => void server.listen(0, '127.0.0.1', done)));
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

describe.each(BROWSERS)('%s', (kind) => {
  let driven: Browser;
  let person: Person;
  const heardBy = (): Promise<string[]> => person.evaluate(() => heard.splice(0));
  const holds = async (origin: string): Promise<boolean> => {
    const own = await driven.extensionPage('popup.html');
    const answer = await own.evaluate((asked) => browser.permissions.contains({ origins: [asked] }), origin);
    await own.closeTab();
    return answer;
  };
  const stored = async (): Promise<{ starts?: number; added?: string[] }> => {
    const own = await driven.extensionPage('popup.html');
    const all = await own.evaluate(() => browser.storage.local.get());
    await own.closeTab();
    return all;
  };

  beforeAll(async () => {
    const { port } = server.address() as AddressInfo;
    const resolve = { 'driven.example': `127.0.0.1:${port}`, '*.driven.example': `127.0.0.1:${port}` };
    driven = await launch(kind, { extension: PROBE, language: 'sv', timezone: 'Asia/Tokyo', resolve });
    person = await driven.newTab();
    await person.goto(SITE);
  });
  afterAll(() => driven?.close());

  test('a press is trusted and counts as the activation of the person', async () => {
    expect(await person.evaluate(() => navigator.userActivation.hasBeenActive)).toBe(false);
    await person.press('#plain');
    expect(await heardBy()).toEqual(['click plain true true 0 false']);
    await person.press('#plain', { button: 'middle', modifiers: ['Control'] });
    expect((await heardBy()).at(-1)).toBe('auxclick plain true true 1 true');
  });

  test('a key is trusted, counts as activation and reaches what has the focus', async () => {
    await person.press('#plain');
    await heardBy();
    await person.key('Tab');
    expect(await heardBy()).toEqual(['keydown plain true true Tab false']);
    expect(await person.evaluate(() => document.activeElement?.id)).toBe('next');
    await person.press('#words');
    await heardBy();
    await person.key('Control+Enter');
    expect(await heardBy()).toEqual([
      expect.stringContaining('keydown words true'),
      expect.stringMatching(/^keydown words true true Enter true$/),
    ]);
  });

  test('a script of the page or of ours is no activation', async () => {
    const tab = await driven.newTab();
    await tab.goto(SITE);
    await tab.evaluate(() => document.querySelector<HTMLElement>('#plain')?.click());
    expect(await tab.evaluate(() => heard.splice(0))).toEqual(['click plain false false 0 false']);
    await tab.closeTab();
  });

  test('text is typed behind what stands there, in any script', async () => {
    await person.type('#words', 'Åb 猫');
    expect(await person.evaluate(() => document.querySelector<HTMLInputElement>('#words')?.value)).toBe('aÅb 猫');
  });

  test('selectors reach into open shadow roots and frames, and what is far down', async () => {
    await heardBy();
    await person.press('#host >>> #deep');
    await person.press('#frame >>> button');
    expect(await heardBy()).toEqual(['click host true true 0 false', 'frame']);
    await person.press('form #deep', { navigates: true });
    expect(await person.url()).toBe(`${SITE}sent?`);
    await person.back();
    expect(await person.url()).toBe(SITE);
  });

  test('what is covered, or not there, cannot be pressed, and it is said why', async () => {
    await expect(person.press('#under')).rejects.toThrow('#under is covered by SPAN');
    await expect(person.press('#nowhere')).rejects.toThrow('#nowhere is not there');
  });

  test('links are followed, pages loaded anew, the wheel scrolls', async () => {
    await person.press('#next', { navigates: true });
    expect(await person.url()).toBe(`${SITE}next`);
    await person.evaluate(() => document.body.setAttribute('data-touched', ''));
    await person.reload();
    expect(await person.evaluate(() => document.body.hasAttribute('data-touched'))).toBe(false);
    await person.scroll(600);
    await until('scrolled', 3_000, () => person.evaluate(() => scrollY > 300));
  });

  test('hosts live where the test says, those below too, and no other can be reached', async () => {
    await person.goto('http://a.driven.example/path');
    expect(await person.evaluate(() => document.body.dataset.path)).toBe('/path');
    await expect(person.goto('http://elsewhere.example/')).rejects.toThrow();
    await person.goto(SITE);
  });

  test('the browser speaks the language it was told, and lives in that time zone', async () => {
    expect(await person.evaluate(() => document.body.dataset.language)).toMatch(/^sv/);
    expect(await person.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe('Asia/Tokyo');
    const own = await driven.extensionPage('popup.html');
    expect(await own.evaluate(() => browser.i18n.getUILanguage())).toMatch(/^sv/);
    expect(await own.evaluate(() => document.querySelector('#greeting')?.textContent)).toBe('Hej');
    await own.closeTab();
  });

  test('a page can be shown dark, in forced colours, narrow and in another language', async () => {
    const seen = () =>
      person.evaluate(() => [
        matchMedia('(prefers-color-scheme: dark)').matches,
        matchMedia('(forced-colors: active)').matches,
        innerWidth,
      ]);
    await person.emulate({ dark: true, forcedColors: true, width: 320, height: 500, locale: 'ar' });
    expect(await seen()).toEqual([true, true, 320]);
    await person.goto(`${SITE}arabic`);
    expect(await person.evaluate(() => [document.body.dataset.language, navigator.language])).toEqual([
      expect.stringMatching(/^ar/),
      'ar',
    ]);
    await person.emulate({});
    const [dark, forced, width] = await seen();
    expect([dark, forced]).toEqual([false, false]);
    expect(width).toBeGreaterThan(600);
  });

  test('a screenshot shows the whole page if asked to, and leaves the looks as they were', async () => {
    const file = join(folder, `${kind}.png`);
    await person.screenshot(file, { width: 400, height: 300, dark: true });
    expect(sizeOf(file)).toEqual([400, 300]);
    await person.screenshot(file, { width: 400, fullPage: true });
    expect(sizeOf(file)[1]).toBeGreaterThan(4_000);
    expect(await person.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(false);
  });

  test('grants are real: the browser says so, the background hears of them, and the tab in front stays', async () => {
    await person.goto(SITE);
    await person.show();
    expect(await holds('http://driven.example/*')).toBe(false);
    await person.show();
    await driven.grant(['http://driven.example/*']);
    expect(await person.evaluate(() => document.visibilityState)).toBe('visible');
    expect(await holds('http://driven.example/*')).toBe(true);
    expect(await holds('http://other.example/*')).toBe(false);
    expect((await stored()).added).toEqual(['http://driven.example/*']);
    await driven.revoke(['http://driven.example/*']);
    expect(await holds('http://driven.example/*')).toBe(false);
  });

  test('the background stops, and a message wakes it', async () => {
    await driven.stopBackground();
    expect(await driven.backgroundRuns()).toBe(false);
    const own = await driven.extensionPage('popup.html');
    expect(await own.evaluate(() => browser.runtime.sendMessage('ping'))).toBe('pong');
    expect(await driven.backgroundRuns()).toBe(true);
    await own.closeTab();
  });

  test('the popup of the button opens over the tab in front, is pressed, typed in and drawn', async () => {
    await person.show();
    const popup = await driven.popup();
    expect(await person.evaluate(() => document.visibilityState)).toBe('visible');
    expect(await popup.url()).toContain(`${driven.extensionId}/popup.html`);
    await popup.press('#more');
    await popup.key('Enter');
    expect(await popup.evaluate(() => document.querySelector('#more')?.textContent)).toBe('2');
    await popup.type('#words', 'ord');
    expect(await popup.evaluate(() => document.querySelector<HTMLInputElement>('#words')?.value)).toBe('ord');
    const [light, dark] = [join(folder, 'light.png'), join(folder, 'dark.png')];
    await popup.screenshot(light, { dark: false });
    await popup.screenshot(dark, { dark: true });
    expect(readFileSync(dark)).not.toEqual(readFileSync(light));
    await popup.closeTab();
  });

  test.each([undefined, 'SIGKILL'] as const)('a restart (%s) keeps what was stored', async (signal) => {
    const { starts = 0 } = await stored();
    await driven.restart(signal);
    const own = await driven.extensionPage('popup.html');
    await own.evaluate(() => browser.runtime.sendMessage('ping'));
    await own.closeTab();
    expect(await until('a new start', 15_000, async () => ((await stored()).starts ?? 0) > starts)).toBe(true);
  });

  test('closing takes the profile away', async () => {
    await driven.close();
    expect(() => statSync(driven.profile)).toThrow('ENOENT');
  });
});

/** Width and height, from a PNG's header. */
function sizeOf(file: string): readonly [number, number] {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
