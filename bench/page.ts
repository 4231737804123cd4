import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, launch } from '../test/browsers/browser.ts';
import { type Person, sleep } from '../test/browsers/person.ts';
import { copyOf, type Recorder, record, testBuild } from '../test/browsers/recorder.ts';
import { FELT, tasks } from '../test/twin/tasks.ts';
import { median, type Row } from './row.ts';

/**
 * What watching costs a page: processor time of the page's scripts while a feed of 1,000 elements loads, while a scroll
 * adds 2,000 more, and while nobody does anything, with recording off and on in the same run, turn about. Three loads in
 * each tab, as trackers of this kind were measured; medians. Beside it stands a bare observer, the least that any of them
 * does: three listeners and the list of requests; and at the end the longest task of ours, timed by itself, as the page's
 * own layout makes tasks that are felt with us and without.
 */
const TURNS = 21;
const LOADS = 3;
const IDLE = 1_000; // ms

export default async function page(): Promise<readonly Row[]> {
  const feed = await startFeed();
  const recorder = await record('chromium');
  try {
    await warm(recorder, feed.origin);
    const off: Cost[] = [];
    const on: Cost[] = [];
    for (let turn = 0; turn < TURNS; turn++) {
      await recorder.browser.revoke(['http://127.0.0.1/*']);
      off.push(await visit(recorder.browser, feed.origin));
      await recorder.switchOn('http://127.0.0.1/*');
      on.push(await visit(recorder.browser, feed.origin));
    }
    const added = (of: 'first' | 'scroll' | 'idle'): number =>
      median(on.map((cost) => cost[of])) - median(off.map((cost) => cost[of]));
    return [
      { what: 'script of a load without us', value: median(off.flatMap(({ loads }) => loads)), unit: 'ms' },
      {
        what: 'script added to the load of a 1,000-element feed',
        value: addedTo(off, on),
        unit: 'ms',
        limit: 0.7,
      },
      { what: 'the same, by a bare observer', value: await costOfObserver(feed.origin), unit: 'ms' },
      { what: 'the same, to the first load in a process', value: added('first'), unit: 'ms' },
      { what: 'script of a scroll without us', value: median(off.map(({ scroll }) => scroll)), unit: 'ms' },
      { what: 'script added to a scroll that adds 2,000 nodes', value: added('scroll'), unit: 'ms', limit: 0.1 },
      { what: 'script added to an idle second', value: added('idle'), unit: 'ms', limit: 0.05 },
      {
        what: 'longest task of ours in the same pages',
        value: await longestTask(feed.origin),
        unit: 'ms',
        limit: FELT,
      },
    ];
  } finally {
    await recorder.browser.close();
    await feed.stop();
  }
}

interface Cost {
  /** Milliseconds of script, as are the others; `first` is the first of them, in a process that was fresh. */
  readonly loads: readonly number[];
  readonly first: number;
  readonly scroll: number;
  readonly idle: number;
}

const addedTo = (off: readonly Cost[], on: readonly Cost[]): number =>
  median(on.flatMap(({ loads }) => loads)) - median(off.flatMap(({ loads }) => loads));

/** The engine must have been recognised, and every cache filled, before anything is measured. */
async function warm(recorder: Recorder, origin: string): Promise<void> {
  await recorder.switchOn('http://127.0.0.1/*');
  for (let turn = 0; turn < 3; turn++) await visit(recorder.browser, origin);
}

async function visit(browser: Browser, url: string): Promise<Cost> {
  const person = await browser.newTab();
  await scriptTime(person); // nothing is counted before the first question
  const loads: number[] = [];
  for (let load = 0; load < LOADS; load++) {
    await person.goto(url);
    await sleep(400);
    loads.push(await scriptTime(person)); // counted anew for each page
  }
  const load = loads.at(-1) ?? 0;
  await person.evaluate(grow);
  await sleep(200);
  const scroll = (await scriptTime(person)) - load;
  await sleep(IDLE);
  const idle = (await scriptTime(person)) - load - scroll;
  await person.closeTab();
  return { loads, first: loads[0] ?? 0, scroll, idle };
}

async function scriptTime(person: Person): Promise<number> {
  if (!person.scriptTime) throw new Error('only Chromium tells how long scripts ran');
  return person.scriptTime();
}

/** By a copy of the build that times the watcher's tasks. */
async function longestTask(origin: string): Promise<number> {
  const extension = copyOf(testBuild('chromium'));
  const watch = tasks();
  watch.prepare?.(extension);
  const recorder = await record('chromium', { extension });
  try {
    await watch.begin?.(recorder);
    await warm(recorder, origin);
    await watch.end?.(recorder);
  } finally {
    await recorder.browser.close();
    rmSync(extension, { recursive: true, force: true });
  }
  const longest = Math.max(...watch.took.map(([, , ms]) => ms));
  if (!Number.isFinite(longest)) throw new Error('no task of ours was timed');
  return longest;
}

/** An extension that only listens, and only where the address asks for it. */
async function costOfObserver(origin: string): Promise<number> {
  const extension = mkdtempSync(join(tmpdir(), 'rungs-observer-'));
  const script = { matches: ['http://127.0.0.1/observed'], js: ['observe.js'], run_at: 'document_start' };
  const background = { service_worker: 'background.js' };
  const key = readFileSync('test/browsers/chromium.key', 'utf8').trim();
  const about = { manifest_version: 3, name: 'Observer', version: '1', key };
  writeFileSync(join(extension, 'manifest.json'), JSON.stringify({ ...about, background, content_scripts: [script] }));
  writeFileSync(join(extension, 'background.js'), '');
  writeFileSync(join(extension, 'observe.js'), `(${observe})()`);
  const browser = await launch('chromium', { extension });
  try {
    const off: Cost[] = [];
    const on: Cost[] = [];
    for (let turn = 0; turn < TURNS; turn++) {
      off.push(await visit(browser, origin));
      on.push(await visit(browser, `${origin}observed`));
    }
    return addedTo(off, on);
  } finally {
    await browser.close();
    rmSync(extension, { recursive: true, force: true });
  }
}

/** Runs in the page, beside its scripts. */
function observe(): void {
  let last = 0;
  for (const name of ['click', 'submit', 'keydown'])
    addEventListener(
      name,
      ({ isTrusted, timeStamp }) => {
        if (isTrusted) last = timeStamp;
      },
      true,
    );
  const heard: PerformanceEntry[] = [];
  const isVote = ({ name, startTime }: PerformanceEntry): boolean => /vote|like|follow/.test(name) && startTime > last;
  new PerformanceObserver((list) => heard.push(...list.getEntries().filter(isVote))).observe({
    type: 'resource',
    buffered: true,
  });
}

/** Runs in the page: 2,000 nodes in twenty steps, each with a scroll. */
async function grow(): Promise<void> {
  for (let step = 0; step < 20; step++) {
    const part = document.createElement('div');
    part.innerHTML = '<p>one more</p>'.repeat(100);
    document.body.append(part);
    window.scrollBy(0, 400);
    await new Promise((done) => requestAnimationFrame(() => done(undefined)));
  }
}

/** A feed as the practice site's engine would serve it, so that its rules travel, with a script of its own as feeds have. */
async function startFeed(): Promise<{ origin: string; stop(): Promise<void> }> {
  const items = Array.from(
    { length: 1_000 },
    (_, at) => `<article><p>Item ${at}</p><button class="vote">+</button></article>`,
  );
  const script = `
document.addEventListener('click', ({ target }) => target.closest('.vote') && fetch('/vote', { method: 'POST' }));
document.querySelector('main').dataset.count = document.querySelectorAll('article').length;
setTimeout(() => fetch('/more'), 50);`;
  const feed = `<main>${items.join('')}</main><script>${script}</script>`;
  const html = `<!doctype html><html lang="en" data-practice><title>Feed</title><body>${feed}`;
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(html);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () =>
      new Promise((gone) => {
        server.close(() => gone());
        server.closeAllConnections();
      }),
  };
}
