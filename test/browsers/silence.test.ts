import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Practice, startPractice } from '../practice/practice.ts';
import { buildProbe } from '../store/probe/probe.ts';
import { BROWSERS, type Browser, type BrowserKind, launch } from './browser.ts';
import { sleep } from './person.ts';
import { loggingProxy } from './proxy.ts';
import { record } from './recorder.ts';

const PAGES = ['now', 'shift', 'sides', 'why/critic', 'evidence', 'sites', 'import', 'shares', 'data', 'year'];

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

/** What a browser asks its proxy for, by itself or as it is used, each once. */
async function askedOf(kind: BrowserKind, isOurs: boolean): Promise<{ asked: Set<string>; acts: readonly string[] }> {
  const proxy = await loggingProxy();
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
    return { asked: new Set(proxy.asked.map(withoutQuery)), acts };
  } finally {
    await browser.close();
    proxy.close();
  }
}

/** The browser's own requests carry figures that differ from start to start. */
const withoutQuery = (asked: string): string => (asked.includes('127.0.0.1') ? asked : asked.replace(/[?].*/, ''));

describe.each(BROWSERS)('%s', (kind) => {
  it('asks the network for nothing that it would not ask without Rungs, in a day of use with every page of it', async () => {
    const [without, withRungs] = [await askedOf(kind, false), await askedOf(kind, true)];
    expect(withRungs.acts).toEqual(expect.arrayContaining(['comment', 'vote', 'save'])); // it was awake all the while
    expect(without.asked).toContain(`GET ${practice.origin}/blog/beans`); // and the proxy saw
    expect([...withRungs.asked].filter((asked) => !without.asked.has(asked))).toEqual([]);
  });
});
