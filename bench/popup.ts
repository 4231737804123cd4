import { BROWSERS, type Browser, type BrowserKind } from '../test/browsers/browser.ts';
import { type Person, sleep } from '../test/browsers/person.ts';
import { type Recorder, record } from '../test/browsers/recorder.ts';
import { inOrder, median, type Row } from './row.ts';

/**
 * What a person waits for: the popup, over ten years with a million acts against the same popup over nothing, turn
 * about; and the answer of the page Shift to presses and keys, over ten years against one, by the browser's own event
 * timing. ACTS=100000 for a look in less time, BROWSER=firefox for one of them.
 */
const ACTS = Number(process.env.ACTS ?? 1_000_000);
const YEARS = 10;
const DAYS = 365 * YEARS;
const AT_ONCE = 50; // days planted in one transaction
const TURNS = 21;
const ROUNDS = 3; // of everything one can do on the page Shift
const SETTLED = 3_000; // ms
const NO_LONGER = 16; // ms; below that the browser tells of no event

export default async function popup(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const kind of BROWSERS.filter((one) => (process.env.BROWSER ?? one) === one))
    rows.push(...(await inBrowser(kind)));
  return rows;
}

async function inBrowser(kind: BrowserKind): Promise<readonly Row[]> {
  const full = await record(kind);
  const empty = await record(kind);
  try {
    await Promise.all([full, empty].map(ready));
    await fill(full);
    const opened = { full: [] as number[], empty: [] as number[] };
    for (let turn = 0; turn < TURNS; turn += 1) {
      opened.full.push(await opening(full.browser));
      opened.empty.push(await opening(empty.browser));
    }
    await empty.browser.close();

    const shift = await full.browser.extensionPage('dashboard.html#shift');
    const ten = await answers(shift);
    await keepLastYear(full);
    await shift.reload();
    const one = await answers(shift);
    const row = (what: string, value: number, unit: string, limit?: number): Row => ({
      what: `${kind}: ${what}`,
      value,
      unit,
      ...(limit !== undefined && { limit }),
    });
    return [
      row('popup to its rungs, empty database', median(opened.empty), 'ms'),
      row(`popup to its rungs, ${ACTS} acts in ten years`, median(opened.full), 'ms'),
      row('the same as a ratio', median(opened.full) / median(opened.empty), 'x', 1.5),
      row('Shift over one year: press to next paint, p95', high(one), 'ms'),
      row('Shift over ten years: press to next paint, p95', high(ten), 'ms', 100),
      row('the same as a ratio', high(ten) / high(one), 'x', 2),
      row('Shift over ten years: presses and keys measured', ten.length, ''),
    ];
  } finally {
    await Promise.all([full, empty].map(({ browser }) => browser.close().catch(() => undefined)));
  }
}

/** Onboarding is over, and nothing packs past weeks while we measure. */
const ready = ({ inside }: Recorder): Promise<void> =>
  inside(async () => {
    await browser.storage.local.set({ settings: { mode: 'private', places: [], welcomed: true } });
    await browser.alarms.clearAll();
  });

/** The same acts on every run, spread evenly over the years, with the counters they leave. */
async function fill({ inside }: Recorder): Promise<void> {
  const today = Math.floor(Date.now() / 86_400_000);
  const start = performance.now();
  for (let ago = DAYS; ago > 0; ago -= AT_ONCE)
    await inside(plantDays, today - ago, Math.min(AT_ONCE, ago), Math.round(ACTS / DAYS));
  console.error(`  … ${ACTS} acts planted: ${Math.round((performance.now() - start) / 1_000)} s`);
}

/** Runs in a page of the extension. */
async function plantDays(first: number, count: number, acts: number): Promise<void> {
  const sites = ['facebook', 'mastodon', 'youtube', 'reddit', 'wordpress', 'github', 'linkedin', 'mediawiki'];
  const types = ['read', 'watch', 'react', 'comment', 'visit', 'vote', 'post', 'discuss', 'save', 'share', 'edit'];
  const database = await new Promise<IDBDatabase>((done, fail) => {
    const opening = indexedDB.open('rungs');
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => fail(opening.error);
  });
  const planting = database.transaction(['actions', 'days'], 'readwrite');
  for (let day = first; day < first + count; day += 1) {
    const rows = (['work', 'private'] as const).map((mode) => {
      const counts: { [site: string]: { [type: string]: number } } = {};
      return { day, mode, watched: 12, counts };
    });
    for (let nth = 0; nth < acts; nth += 1) {
      const id = day * acts + nth;
      // Two strides without a common measure go through every pair of a site and a type.
      const site = sites[(id * 5) % sites.length] ?? '';
      const type = types[(id * 7 + (day % 90)) % (day % 200 < 100 ? types.length : 5)] ?? '';
      const row = rows[id % 3 === 0 ? 0 : 1];
      if (!row) continue;
      const at = day * 86_400_000 + 36_000_000 + nth * 60_000;
      planting
        .objectStore('actions')
        .put({ id, type, site, at, day, mode: row.mode, source: 'page', evidence: 'confirmed' });
      row.counts[site] = { ...row.counts[site], [type]: (row.counts[site]?.[type] ?? 0) + 1 };
    }
    for (const row of rows) planting.objectStore('days').put(row);
  }
  await new Promise((done, fail) => {
    planting.oncomplete = done;
    planting.onabort = () => fail(planting.error);
  });
  database.close();
}

const keepLastYear = ({ inside }: Recorder): Promise<void> =>
  inside(
    (before) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('rungs');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const clearing = opening.result.transaction('days', 'readwrite');
          clearing.objectStore('days').delete(IDBKeyRange.upperBound([before]));
          clearing.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
    Math.floor(Date.now() / 86_400_000) - 365,
  );

/** From the beginning of the popup's page to the paint of the largest thing it shows, which is its reading. */
async function opening(browser: Browser): Promise<number> {
  const popup = await browser.popup();
  await popup.waitFor('.ladder');
  const painted = await popup.evaluate(
    () =>
      new Promise<number>((done) => {
        let last = 0;
        new PerformanceObserver((list) => {
          last = list.getEntries().at(-1)?.startTime ?? last;
        }).observe({ type: 'largest-contentful-paint', buffered: true });
        setTimeout(() => done(last), 250);
      }),
  );
  if (painted === 0) throw new Error(`${browser.kind} told of no paint in its popup`);
  await popup.closeTab();
  return painted;
}

interface Answer {
  readonly what: string;
  readonly ms: number;
}

/** Everything one can do on the page, some times over: how long each press or key took until the next paint, in ms. */
async function answers(page: Person): Promise<readonly Answer[]> {
  await page.waitFor('.heat td');
  await sleep(SETTLED); // what is computed ahead, and what was planted settles
  await page.evaluate(() => {
    // Kept in the page itself: what a driver's script declares is gone with it in Firefox.
    const kept = document.documentElement.dataset;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) kept.longest = String(Math.max(Number(kept.longest), duration));
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  const times: Answer[] = [];
  const time = async (what: string, work: () => Promise<void>): Promise<void> => {
    await page.evaluate(() => document.documentElement.setAttribute('data-longest', '0'));
    await work();
    await sleep(150);
    const longest = await page.evaluate(() => Number(document.documentElement.dataset.longest));
    times.push({ what, ms: Math.max(NO_LONGER, longest) });
  };
  const isThere = (selector: string): Promise<boolean> =>
    page.evaluate((asked) => document.querySelector(asked) !== null, selector);

  for (let round = 0; round < ROUNDS; round += 1) {
    for (const value of ['work', 'private', 'undefined'])
      await time(value, () => page.press(`input[name="mode"][value="${value}"]`));
    for (const value of ['month', 'week']) await time(value, () => page.press(`input[name="unit"][value="${value}"]`));
    for (const nth of ['first', 'last']) {
      const button = `.pages button:${nth}-child:not(:disabled)`; // Earlier; and Later once there is one
      if (await isThere(button)) await time(button, () => page.press(button));
    }
    await time('a cell', () => page.press('.heat tr[data-rung="critic"] td:last-child'));
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home', 'End', 'ArrowLeft', 'Enter'])
      await time(key, () => page.key(key));
    for (const key of ['Shift+ArrowLeft', 'Shift+ArrowLeft']) await time(key, () => page.key(key));
    if (await isThere('.changes + .button')) await time('more changes', () => page.press('.changes + .button'));
  }
  const slow = [...times].sort((one, other) => other.ms - one.ms).slice(0, 5);
  console.error(`  … slowest: ${slow.map(({ what, ms }) => `${what} ${ms} ms`).join(', ')}`);
  return times;
}

const high = (answers: readonly Answer[]): number =>
  inOrder(answers.map(({ ms }) => ms))[Math.ceil(answers.length * 0.95) - 1] ?? Number.NaN;
