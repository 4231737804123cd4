import { parseArgs } from 'node:util';
import type { Action } from '../../src/domain/action.ts';
import { BROWSERS, type BrowserKind, launch } from '../browsers/browser.ts';
import { invented } from '../store/probe/invented.ts';
import type { StorePage } from '../store/probe/page.ts';
import { buildProbe } from '../store/probe/probe.ts';

declare const page: StorePage;

/**
 * `npm run torture [-- --kills 50 --browser firefox]`: the browser is killed (SIGKILL) while acts are being kept. What
 * was acknowledged before the kill must be there afterwards, once, and the counters must equal the acts.
 */
const { values } = parseArgs({ options: { kills: { type: 'string', default: '50' }, browser: { type: 'string' } } });
const kills = Number(values.kills);
const kinds = BROWSERS.filter((kind) => values.browser === undefined || kind === values.browser);
const MOST_WAIT = 3_000; // ms between the last restart and the kill
const BURST = 20; // acts in one transaction

interface Found {
  readonly keys: readonly string[];
  readonly repairs: number;
}

const probe = await buildProbe();
let failures = 0;
try {
  for (const kind of kinds) failures += await torture(kind);
} finally {
  probe.remove();
}
process.exit(failures === 0 ? 0 : 1);

async function torture(kind: BrowserKind): Promise<number> {
  const browser = await launch(kind, { extension: probe.folder });
  const told = new Set<string>();
  const acknowledged = new Set<string>();
  let lost = 0;
  let repairs = 0;
  const acts = inBursts(invented(kills * 20_000, 7));
  try {
    for (let kill = 0; kill < kills; kill++) {
      const tab = await browser.extensionPage('page.html');
      const dying = new Promise<void>((done) => setTimeout(done, Math.random() * MOST_WAIT)).then(() =>
        browser.restart('SIGKILL'),
      );
      let alive = true;
      void dying.finally(() => {
        alive = false;
      });
      while (alive) {
        const burst = acts.next().value;
        if (!burst) break;
        for (const act of burst) told.add(keyOf(act));
        // An evaluation that never answers belongs to a browser that was killed under it.
        const kept = await Promise.race([tab.evaluate(keep, burst).catch(() => false), dying.then(() => false)]);
        if (!kept) break;
        for (const act of burst) acknowledged.add(keyOf(act));
      }
      await dying;
      const looking = await browser.extensionPage('page.html');
      const found: Found = await looking.evaluate(look);
      const there = new Set(found.keys);
      lost += [...acknowledged].filter((key) => !there.has(key)).length;
      lost += found.keys.filter((key) => !told.has(key)).length;
      repairs += found.repairs;
      await looking.closeTab();
    }
  } finally {
    await browser.close();
  }
  const isFine = lost === 0 && repairs === 0 && acknowledged.size > 0;
  console.log(
    `${kind}: ${kills} kills, ${acknowledged.size} acts acknowledged, ${lost} lost or unknown, ${repairs} counters wrong`,
  );
  return isFine ? 0 : 1;
}

function keyOf({ at, id }: Pick<Action, 'at' | 'id'>): string {
  return `${at} ${id}`;
}

function* inBursts(acts: Iterable<Action>): Generator<Action[], undefined> {
  let burst: Action[] = [];
  for (const act of acts) {
    if (burst.push(act) < BURST) continue;
    yield burst;
    burst = [];
  }
}

/** Runs in the page. */
async function keep(acts: Action[]): Promise<boolean> {
  const store = await page.openStore();
  await store.add(acts);
  store.close();
  return true;
}

/** Runs in the page. */
async function look(): Promise<Found> {
  const store = await page.openStore();
  const keys: string[] = [];
  for await (const { at, id } of store.acts()) keys.push(`${at} ${id}`);
  const repairs = await store.check();
  store.close();
  return { keys, repairs: repairs.length };
}
