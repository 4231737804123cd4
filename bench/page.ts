import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Person, sleep } from '../test/browsers/person.ts';
import { type Recorder, record } from '../test/browsers/recorder.ts';
import type { Row } from './row.ts';

/**
 * What watching costs a page: script time on the page's main thread while a feed of 1,000 elements loads, while a
 * scroll adds 2,000 more, and while nobody does anything, with recording off and on in the same run, turn about, and
 * tasks long enough to be felt (50 ms). Medians; Chromium tells such times.
 */
const TURNS = 25;
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
      off.push(await visit(recorder, feed.origin));
      await recorder.switchOn('http://127.0.0.1/*');
      on.push(await visit(recorder, feed.origin));
    }
    const added = (of: keyof Cost): number => median(on.map((cost) => cost[of])) - median(off.map((cost) => cost[of]));
    return [
      { what: 'script of a load without us', value: median(off.map(({ load }) => load)), unit: 'ms' },
      { what: 'script added to the load of a 1,000-element feed', value: added('load'), unit: 'ms', limit: 0.7 },
      { what: 'script of a scroll without us', value: median(off.map(({ scroll }) => scroll)), unit: 'ms' },
      { what: 'script added to a scroll that adds 2,000 nodes', value: added('scroll'), unit: 'ms', limit: 0.1 },
      { what: 'script added to an idle second', value: added('idle'), unit: 'ms', limit: 0.05 },
      { what: 'long tasks without us, of all visits', value: sum(off), unit: '' },
      { what: 'long tasks added, of all visits', value: Math.max(0, sum(on) - sum(off)), unit: '', limit: 0 },
    ];
  } finally {
    await recorder.browser.close();
    await feed.stop();
  }
}

interface Cost {
  readonly load: number;
  readonly scroll: number;
  readonly idle: number;
  /** How many tasks took 50 ms or more. */
  readonly long: number;
}

const sum = (costs: readonly Cost[]): number => costs.reduce((all, { long }) => all + long, 0);

/** The engine must have been recognised, and every cache filled, before anything is measured. */
async function warm(recorder: Recorder, origin: string): Promise<void> {
  await recorder.switchOn('http://127.0.0.1/*');
  for (let turn = 0; turn < 3; turn++) await visit(recorder, origin);
}

async function visit({ browser }: Recorder, origin: string): Promise<Cost> {
  const person = await browser.newTab();
  await person.goto(origin);
  await sleep(400);
  const load = await scriptTime(person);
  await person.evaluate(grow);
  await sleep(200);
  const scroll = (await scriptTime(person)) - load;
  await sleep(IDLE);
  const idle = (await scriptTime(person)) - load - scroll;
  const long = await person.evaluate(countLong);
  await person.closeTab();
  return { load, scroll, idle, long };
}

async function scriptTime(person: Person): Promise<number> {
  if (!person.scriptTime) throw new Error('only Chromium tells how long scripts ran');
  return person.scriptTime();
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

/** Runs in the page. */
function countLong(): Promise<number> {
  return new Promise((done) => {
    new PerformanceObserver((list) => done(list.getEntries().length)).observe({ type: 'longtask', buffered: true });
    setTimeout(() => done(0), 100); // where there is none, nobody is told
  });
}

/** A feed as the practice site's engine would serve it, so that its rules travel. */
async function startFeed(): Promise<{ origin: string; stop(): Promise<void> }> {
  const items = Array.from(
    { length: 1_000 },
    (_, at) => `<article><p>Item ${at}</p><button class="vote">+</button></article>`,
  );
  const html = `<!doctype html><html lang="en" data-practice><title>Feed</title><body>${items.join('')}`;
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

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
