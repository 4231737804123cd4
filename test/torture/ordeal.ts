import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser as Api } from 'webextension-polyfill';
import type { Action } from '../../src/domain/action.ts';
import { countDays } from '../../src/domain/count-days.ts';
import { practice as site } from '../../src/sites/practice.ts';
import type { BrowserKind } from '../browsers/browser.ts';
import { sleep, until } from '../browsers/person.ts';
import { type Recorder, record, testBuild } from '../browsers/recorder.ts';
import { type Practice, startPractice } from '../practice/practice.ts';
import { aDisk, type Disk } from './disk.ts';
import { hurried } from './hurried.ts';

declare const browser: Api;

/** How many acts are told, and what befalls the browser meanwhile. */
export interface Ordeal {
  readonly acts: number;
  /** Times the background is stopped, */
  readonly stops: number;
  /** the browser is killed (SIGKILL) and started anew with its profile, */
  readonly kills: number;
  /** the disk is full. */
  readonly full: number;
}

/** Is told after each batch how far it is. */
type Heard = (so: { readonly told: number; readonly acknowledged: number }) => void;

export interface Outcome {
  /** Acts that the background said were kept: from then on they must be there. */
  readonly acknowledged: number;
  /** Told without an answer, by a page that was cut short; they may be there or not, but not twice. */
  readonly unanswered: number;
  readonly unansweredKept: number;
  readonly lost: number;
  readonly twice: number;
  /** Acts in the record that nobody told. */
  readonly unknown: number;
  /** Day counters that differ from the acts. */
  readonly wrong: number;
}

const BATCH = 25; // acts that are on their way at once
const ORIGIN = 'http://127.0.0.1/*';
const RULE = site.rules.findIndex(({ type }) => type === 'vote');

/** Tells acts from a page as the watcher tells them, on both its roads, and makes life hard for the one who listens. */
export async function ordeal(kind: BrowserKind, asked: Ordeal, heard: Heard = () => undefined): Promise<Outcome> {
  const extension = hurried(testBuild(kind));
  const disk = asked.full > 0 ? aDisk() : undefined;
  const practice = await startPractice();
  const profile = disk && join(disk.folder, 'profile');
  if (profile) mkdirSync(profile);
  const recorder = await record(kind, { extension, ...(profile && { profile }) }, 'onboarding.html');
  try {
    return await suffer(recorder, practice, disk, asked, heard);
  } finally {
    await recorder.browser.close();
    await practice.stop();
    disk?.remove();
    rmSync(extension, { recursive: true, force: true });
  }
}

type Blow = 'stop' | 'kill' | 'full';

async function suffer(
  recorder: Recorder,
  practice: Practice,
  disk: Disk | undefined,
  { acts, stops, kills, full }: Ordeal,
  heard: Heard,
): Promise<Outcome> {
  const batches = Math.ceil(acts / BATCH);
  const blows = spread(batches, { stop: stops, kill: kills, full });
  const told = new Set<number>();
  const acknowledged = new Set<number>();
  await settle(recorder, practice);
  for (let batch = 0; batch < batches; batch += 1) {
    const blow = blows.get(batch);
    const ids = Array.from({ length: Math.min(BATCH, acts - batch * BATCH) }, (_, nth) => 1 + batch * BATCH + nth);
    for (const id of ids) told.add(id);
    if (blow === 'full') disk?.fill();
    const telling = tell(recorder, ids).catch(() => []); // whoever was killed answers nothing
    if (blow) await sleep(Math.random() * 60); // before, amid and after
    // Not waited for: the next act wakes it at once, and it is never seen to rest.
    if (blow === 'stop') void recorder.browser.stopBackground().catch(() => undefined);
    if (blow === 'kill') await recorder.restart('SIGKILL');
    for (const id of await telling) acknowledged.add(id);
    disk?.free();
    if (blow === 'kill') await settle(recorder, practice);
    heard({ told: told.size, acknowledged: acknowledged.size });
  }
  await emptied(recorder, practice);
  return reckon(await recorder.acts(), await recorder.days(), told, acknowledged);
}

/** At which batch what befalls: each kind of blow evenly over all of them, no two at once. */
function spread(batches: number, counts: Readonly<Record<Blow, number>>): ReadonlyMap<number, Blow> {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (all >= batches) throw new RangeError(`${all} blows need more than ${batches * BATCH} acts`);
  const order = Object.entries(counts)
    .flatMap(([blow, count]) =>
      Array.from({ length: count }, (_, nth) => ({ blow: blow as Blow, at: (nth + 0.5) / count })),
    )
    .sort((one, other) => one.at - other.at);
  return new Map(order.map(({ blow }, nth) => [Math.floor(((nth + 0.5) * batches) / order.length), blow]));
}

/** The practice site open in a tab, recording switched on, its engine recognised. */
async function settle(recorder: Recorder, practice: Practice): Promise<void> {
  await recorder.switchOn(ORIGIN);
  const person = await recorder.browser.newTab();
  await person.goto(practice.origin);
  await until('the practice site recognised', 10_000, () =>
    recorder.inside(async (origin) => {
      const { recognised = {} } = await browser.storage.local.get('recognised');
      return Object.hasOwn(recognised as object, origin);
    }, practice.origin),
  );
}

/** Votes by these ids, told from the tab of the practice site. @returns the ids of those that were acknowledged */
const tell = (recorder: Recorder, ids: readonly number[]): Promise<number[]> =>
  recorder.inside(
    async (ids, rule, site) => {
      const tab = (await browser.tabs.query({ url: 'http://127.0.0.1/*' })).at(-1)?.id ?? -1;
      const [answer] = await browser.scripting.executeScript({
        target: { tabId: tab },
        func: inPage,
        args: [ids, rule, site],
      });
      return (answer?.result ?? []) as number[];

      /** Runs where the watcher runs, and says what its `deliver` says (src/content/deliver.ts), but heeds the answer. */
      async function inPage(ids: readonly number[], rule: number, site: string): Promise<number[]> {
        const { runtime, storage } = (globalThis as unknown as { browser?: typeof browser }).browser ?? browser;
        const kept = await Promise.all(
          ids.map(async (id) => {
            const act = { id, site, rule, type: 'vote', at: Date.now(), evidence: 'confirmed' };
            const entry = { [`outbox:act:${id}`]: { say: 'act', act, origin: location.origin } };
            const inSession = (storage.session as typeof storage.local | undefined)?.set(entry);
            const asked = runtime.sendMessage({ say: 'act', act }).catch(() => undefined);
            const patience = new Promise<undefined>((done) => setTimeout(done, 1_000));
            const heard = Promise.race([asked, patience]).then((answer) => answer ?? Promise.reject());
            (inSession ?? heard).catch(() => storage.local.set(entry)).catch(() => undefined);
            const never = new Promise<undefined>((done) => setTimeout(done, 8_000));
            const answer = await Promise.race([asked, never]);
            return (answer as { kept?: boolean } | undefined)?.kept === true;
          }),
        );
        return ids.filter((_id, nth) => kept[nth]);
      }
    },
    ids,
    RULE,
    site.id,
  );

/** Waits until nothing is left on its way: somebody on a page makes the background take in what waits. */
async function emptied(recorder: Recorder, practice: Practice): Promise<void> {
  const person = await recorder.browser.newTab();
  await until('all that waited taken in', 60_000, async () => {
    await person.goto(practice.origin);
    await person.key('Tab');
    await sleep(1_000);
    return recorder.inside(async () => {
      const areas = await Promise.all([browser.storage.session.get(null), browser.storage.local.get(null)]);
      return areas.flatMap(Object.keys).every((key) => !/^(outbox|held):/.test(key));
    });
  });
}

function reckon(
  acts: readonly Action[],
  days: Awaited<ReturnType<Recorder['days']>>,
  told: ReadonlySet<number>,
  acknowledged: ReadonlySet<number>,
): Outcome {
  const votes = acts.filter(({ type }) => type === 'vote');
  const kept = new Set(votes.map(({ id }) => id));
  const unanswered = [...told].filter((id) => !acknowledged.has(id));
  const cells = (
    rows: readonly Pick<(typeof days)[number], 'day' | 'mode' | 'counts'>[],
  ): ReadonlyMap<string, string> =>
    new Map(rows.map(({ day, mode, counts }) => [`${day} ${mode}`, JSON.stringify(Object.entries(counts).sort())]));
  const [truth, said] = [cells(countDays(acts)), cells(days.filter(({ counts }) => Object.keys(counts).length > 0))];
  return {
    acknowledged: acknowledged.size,
    unanswered: unanswered.length,
    unansweredKept: unanswered.filter((id) => kept.has(id)).length,
    lost: [...acknowledged].filter((id) => !kept.has(id)).length,
    twice: votes.length - kept.size,
    unknown: [...kept].filter((id) => !told.has(id)).length,
    wrong: [...new Set([...truth.keys(), ...said.keys()])].filter((day) => truth.get(day) !== said.get(day)).length,
  };
}
