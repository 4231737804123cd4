import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Practice, startPractice } from '../practice/practice.ts';
import { buildProbe } from '../store/probe/probe.ts';
import { BROWSERS, type Browser, type BrowserKind, launch } from './browser.ts';
import { sleep, until } from './person.ts';
import { loggingProxy } from './proxy.ts';
import { record } from './recorder.ts';

const PAGES = ['now', 'shift', 'sides', 'why/critic', 'evidence', 'sites', 'import', 'shares', 'data', 'year'];

const DAYS = 3; // without Rungs, at most: a browser runs some errands of its own not every day

let practice: Practice;
let empty: Awaited<ReturnType<typeof buildProbe>>;
beforeAll(async () => {
  practice = await startPractice();
  empty = await buildProbe();
});
afterAll(async () => {
  await practice.stop();
  empty.remove();
});

/** A day on the web, in a few minutes' worth of presses. */
async function day(browser: Browser): Promise<void> {
  const person = await browser.newTab();
  await person.goto(practice.origin);
  await person.goto(`${practice.origin}/blog/beans`);
  await person.type('.respond textarea', 'Lovely beans');
  await person.press('.respond [value=send]', { navigates: true });
  await person.goto(`${practice.origin}/forum/slugs`);
  await person.press('.vote');
  await sleep(500);
  await person.goto(`${practice.origin}/blog/rain`);
  await person.press('.save');
  await sleep(500);
}

interface Asked {
  readonly asked: Set<string>;
  readonly acts: readonly string[];
  readonly lasted: number; // ms
}

/**
 * What a browser asks its proxy for, by itself or as it is used, each once.
 * @param atLeast ms that it stays open: a browser has errands of its own at set times after its start
 */
async function askedOf(kind: BrowserKind, isOurs: boolean, atLeast = 0): Promise<Asked> {
  const proxy = await loggingProxy();
  const from = Date.now();
  const ours = isOurs ? await record(kind, { proxy: proxy.port }) : undefined;
  const browser = ours?.browser ?? (await launch(kind, { extension: empty.folder, proxy: proxy.port }));
  try {
    await ours?.switchOn('http://127.0.0.1/*');
    await day(browser);
    for (const page of ours ? PAGES : []) {
      const tab = await browser.extensionPage(`dashboard.html#${page}`);
      await tab.waitFor('main');
      await sleep(200);
      await tab.closeTab();
    }
    if (ours) await (await browser.extensionPage('onboarding.html')).waitFor('main');
    if (ours) await (await browser.popup()).waitFor('.site-bar');
    const acts = (await ours?.acts())?.map(({ type }) => type) ?? [];
    await sleep(Math.max(0, from + atLeast - Date.now()));
    return { asked: new Set(proxy.asked.map(withoutQuery)), acts, lasted: Date.now() - from };
  } finally {
    await browser.close();
    proxy.close();
  }
}

/** The browser's own requests carry figures that differ from start to start. */
const withoutQuery = (asked: string): string => (asked.includes('127.0.0.1') ? asked : asked.replace(/[?].*/, ''));

/** Runs in a page: which ways to the network are open to it. */
async function askFor(address: string): Promise<string[]> {
  const refused: string[] = [];
  addEventListener('securitypolicyviolation', ({ blockedURI }) => refused.push(blockedURI));
  const asked = await fetch(address).then(
    () => ['fetch'],
    () => [],
  );
  const drawn = await new Promise<string[]>((done) => {
    const image = new Image();
    image.onload = () => done(['image']);
    // A page that is no picture was asked for all the same, unless the policy said no.
    image.onerror = () => setTimeout(() => done(refused.some((one) => address.startsWith(one)) ? [] : ['image']), 100);
    image.src = `${address}&image`;
  });
  const before = refused.length;
  const isSent = navigator.sendBeacon(`${address}&beacon`);
  await new Promise((done) => setTimeout(done, 100));
  const sent = isSent && refused.length === before ? ['beacon'] : [];
  const old = await new Promise<string[]>((done) => {
    const request = new XMLHttpRequest();
    request.onload = () => done(['request']);
    request.onerror = () => done([]);
    request.open('GET', `${address}&request`);
    request.send();
  });
  return [...asked, ...drawn, ...sent, ...old];
}

describe.each(BROWSERS)('%s', (kind) => {
  it('asks the network for nothing that it would not ask without Rungs, in a day of use with every page of it', async () => {
    const withRungs = await askedOf(kind, true);
    expect(withRungs.acts).toEqual(expect.arrayContaining(['comment', 'vote', 'save'])); // it was awake all the while
    const byItself = new Set<string>();
    const more = (): string[] => [...withRungs.asked].filter((asked) => !byItself.has(asked));
    for (let day = 0; day < DAYS && more().length > 0; day += 1) {
      const without = await askedOf(kind, false, withRungs.lasted * 1.2);
      expect(without.asked).toContain(`GET ${practice.origin}/blog/beans`); // and the proxy saw
      for (const asked of without.asked) byItself.add(asked);
    }
    expect(more()).toEqual([]);
  });

  it('lets our own pages ask for nothing, even if they wanted to', async () => {
    const proxy = await loggingProxy();
    const { browser, inside } = await record(kind, { proxy: proxy.port });
    try {
      const beacon = (who: string): string => `${practice.origin}/blog/beans?from=${who}`;
      const page = await browser.newTab();
      await page.goto(practice.origin);
      expect(await page.evaluate(askFor, beacon('a-page'))).toEqual(['fetch', 'image', 'beacon', 'request']);
      expect(await inside(askFor, beacon('rungs'))).toEqual([]);
      const databases = async () => (await indexedDB.databases()).map(({ name }) => name);
      expect(await inside(databases)).toContain('rungs');
      expect(await page.evaluate(databases)).toEqual([]);
      await until('the proxy heard the page', 15_000, async () =>
        proxy.asked.some((asked) => asked.includes('a-page')),
      );
      expect(proxy.asked.filter((asked) => asked.includes('from=rungs'))).toEqual([]);
    } finally {
      await browser.close();
      proxy.close();
    }
  });
});
