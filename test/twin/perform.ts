import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Action, Evidence } from '../../src/domain/action.ts';
import { address, anyAddress } from '../../src/sites/address.ts';
import { SITES } from '../../src/sites/index.ts';
import { originsOf } from '../../src/sites/place.ts';
import type { Rule, Site } from '../../src/sites/site.ts';
import type { BrowserKind } from '../browsers/browser.ts';
import { type Person, sleep, until } from '../browsers/person.ts';
import { type Recorder, record, testBuild } from '../browsers/recorder.ts';
import { isRight, type Row } from '../table.ts';
import { HASTENED, hastened } from './hasten.ts';
import type { Journey, Play, Sent } from './journey.ts';
import { type Scene, scenesOf } from './scenes.ts';
import { openTwin, type Twin } from './twin.ts';

const FOLDER = new URL('../sites/', import.meta.url);

/** The journeys that a twin can play; those of real servers have another form and another player. */
export async function twinJourneys(only: readonly string[] = []): Promise<ReadonlyMap<string, Journey>> {
  const journeys = new Map<string, Journey>();
  for (const { name } of readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    if (only.length > 0 && !only.includes(name)) continue;
    const { journey } = (await import(new URL(`${name}/journey.ts`, FOLDER).href)) as { journey?: Partial<Journey> };
    if (journey && 'plays' in journey) journeys.set(name, journey as Journey);
  }
  return journeys;
}

/** RUNGS_BUILD names another folder of builds than the tests' own. */
export const buildOf = (kind: BrowserKind): string =>
  process.env.RUNGS_BUILD ? join(process.env.RUNGS_BUILD, kind) : testBuild(kind);

export interface Stage {
  readonly kind: BrowserKind;
  /** Folder of the built extension; a hastened copy of it is what records. */
  readonly extension: string;
  readonly journeys: ReadonlyMap<string, Journey>;
  /** What is switched on for every site; its own places unless said. */
  readonly places?: readonly string[];
  /** Only these variants; all unless said. */
  readonly picks?: (scene: Scene, index: number, all: readonly Scene[]) => boolean;
  readonly onRow?: (row: Row) => void;
  readonly witness?: Witness;
}

/** Somebody who looks on while the twins are played: in the copy of the build, then from a page of the extension. */
export interface Witness {
  prepare?(folder: string): void;
  begin?(recorder: Recorder): Promise<void>;
  end?(recorder: Recorder): Promise<void>;
}

/** Plays every scene of the journeys in a real browser with the extension in it, and tells what it recorded. */
export async function performTwins({
  kind,
  extension,
  journeys,
  places,
  picks,
  onRow,
  witness,
}: Stage): Promise<Row[]> {
  const twin = await openTwin();
  const hosts = [...journeys].flatMap(([id, journey]) => hostsOf(siteOf(id), journey));
  const resolve = Object.fromEntries(hosts.map((host) => [host, `127.0.0.1:${twin.port}`]));
  const copy = hastened(extension);
  witness?.prepare?.(copy);
  const recorder = await record(kind, { extension: copy, resolve });
  try {
    const rows: Row[] = [];
    await witness?.begin?.(recorder);
    const tab = await recorder.browser.newTab();
    for (const [id, journey] of journeys) {
      const scenes = scenesOf(id, journey).filter(picks ?? (() => true));
      const played = await letIn({ recorder, tab, twin }, siteOf(id), journey, places)
        .then(() => performSite(kind, scenes, { recorder, tab, twin }))
        .catch((error: unknown) => scenes.map((scene) => rowOf(kind, scene, [], { failed: String(error) })));
      rows.push(...played);
      for (const row of played) onRow?.(row);
    }
    await witness?.end?.(recorder);
    return rows;
  } finally {
    await recorder.browser.close();
    await twin.close();
    rmSync(copy, { recursive: true, force: true });
  }
}

const siteOf = (id: string): Site => {
  const site = SITES.find((one) => one.id === id);
  if (!site) throw new Error(`test/sites/${id}: there is no src/sites/${id}.ts in the index`);
  return site;
};

/** All names under which the twin must be found: the site's, and those its pages send to. */
function hostsOf({ hosts = [] }: Site, { host, plays, lookAlikes = [] }: Journey): string[] {
  const sent = [...plays.flatMap(({ sends = [], undo }) => [sends, undo?.sends ?? []].flat()), ...lookAlikes].flat();
  const others = (sent as readonly Sent[]).flatMap(({ to }) => (to.startsWith('/') ? [] : [new URL(to).hostname]));
  return [...new Set([...hosts.flatMap((own) => [own, `*.${own}`]), host, ...others])];
}

/** Switches the site on as a person would, and waits until its watcher is in. */
async function letIn({ recorder, tab, twin }: Hands, site: Site, journey: Journey, places?: readonly string[]) {
  const [first] = scenesOf(site.id, { ...journey, plays: journey.plays.slice(-1) });
  if (first) twin.show(first);
  await recorder.switchOn(...(places ?? (site.hosts ? originsOf(site) : [`https://${journey.host}/*`])));
  const home = `https://${journey.host}/`;
  await until(`the watcher of ${site.id} in ${home}`, 10_000, async () => {
    await tab.goto(home);
    return recorder.inside(isWatched, home, site.id);
  });
}

/** Whether a site's watcher is in a page: registered is not yet there, as the browser must tell its processes. */
async function isWatched(page: string, site: string): Promise<boolean> {
  const { tabs, scripting } = globalThis.browser;
  const [tab] = await tabs.query({ url: `${page}*` });
  const func = (id: string) => globalThis.rungsWatched?.has(id) === true;
  const [found] = await scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, func, args: [site] });
  return found?.result === true;
}

interface Hands {
  readonly recorder: Recorder;
  readonly tab: Person;
  readonly twin: Twin;
}

async function performSite(kind: BrowserKind, scenes: readonly Scene[], hands: Hands): Promise<Row[]> {
  const played: { scene: Scene; from: number; to: number; trouble?: string }[] = [];
  for (const scene of scenes) {
    const from = Date.now();
    const trouble = await performScene(scene, hands).then(
      () => undefined,
      (error: unknown) => String(error),
    );
    played.push({ scene, from, to: Date.now(), ...(trouble ? { trouble } : {}) });
  }
  await hands.tab.goto('about:blank');
  await sleep(500);
  const end = Date.now() + PATIENCE;
  for (;;) {
    const rows = rowsOf(await hands.recorder.acts());
    if (rows.every(isRight) || Date.now() > end) return rows;
    await sleep(250); // on a slow machine an act may still be on its way
  }

  function rowsOf(acts: readonly Action[]): Row[] {
    return played.map(({ scene, from, to, trouble }) => {
      const told = acts
        .filter((act) => act.at >= from && act.at < to && (scene.play.stays || !isBeingThere(act)))
        .filter(({ type }) => type !== 'visit' || scene.play.yields === type);
      return rowOf(kind, scene, told, { when: [from, to], ...(trouble && { failed: trouble }) });
    });
  }
}

/** Being there counts beside what one does there: on a slow machine a hastened stay is over before a press has come to anything. */
const isBeingThere = ({ type }: Action): boolean => ['visit', 'read', 'watch', 'listen'].includes(type);

const rowOf = (
  browser: BrowserKind,
  scene: Scene,
  recorded: readonly Action[],
  how: Pick<Row, 'when' | 'failed'>,
): Row => ({
  site: scene.site,
  action: isOwn(scene) ? 'none' : scene.play.yields,
  does: scene.title,
  server: 'twin',
  browser,
  expected: scene.yields.map((type) => ({ type, evidence: evidenceOf(scene) })),
  recorded,
  ...how,
});

/** As sure as the first rule that tells of the play can be; a play that no rule tells is missed, however sure. */
function evidenceOf({ site, host, play }: Scene): Evidence {
  const rules = siteOf(site).rules.filter((one) => tells(one, play, host));
  const [rule] = rules;
  if (play.stays) return rule?.shows ? 'confirmed' : 'seen';
  if (!rule?.request && !rule?.lands) return 'seen';
  const isShown = (play.becomes ?? play.closes ?? play.adds) !== undefined && rules.some(({ shows }) => shows);
  return rule.then || isShown ? 'confirmed' : 'accepted';
}

const STAYED = HASTENED.dwell * 1_000 + 1_000; // ms: signs are looked into a moment later, and machines are slow
const SETTLED = HASTENED.look * 2 + 250; // ms: the second look, and the way into the store
const TOLD = 200; // ms from an answer to its act in the store
const PATIENCE = 5_000; // ms after the last scene of a site, for what is not there yet

async function performScene(scene: Scene, { tab, twin }: Hands): Promise<void> {
  const { play, by, takenBack } = scene;
  const press = play.press ?? '[data-twin]';
  const leaves = play.lands !== undefined;
  twin.show(scene);
  await tab.goto(new URL(play.at ?? '/', `https://${scene.host}`).href);

  if (by === 'away') return sleep(STAYED);
  if (by === 'staying' || by === 'leaving early') {
    await tab.press('[data-typing]');
    if (/<(video|audio)/.test(play.marks ?? '')) await tab.press('[data-play]');
    return by === 'staying' ? sleep(STAYED) : undefined;
  }
  if (by === 'moving') {
    await tab.scroll(10);
    return tab.waitFor('[data-twin="done"]').then(() => sleep(TOLD));
  }
  if (by === 'typing') {
    await tab.type('[data-typing]', 'a');
    await tab.press('[data-other]');
  } else if (by === 'script') await tab.evaluate(touch, press, 'click');
  else if (by === 'key') {
    await tab.evaluate(touch, press, 'focus');
    await tab.key('Enter', { navigates: leaves });
  } else await tab.press(press, { navigates: leaves });

  const waits = [play.adds, play.becomes, play.closes].some((one) => one !== undefined) || leaves;
  if (!leaves) await tab.waitFor('[data-twin="done"]');
  // Whoever is refused by a page of its own looks at it: one that nobody was at is not told from none.
  else if (scene.outcome !== 'accepted') await tab.scroll(10);
  await sleep(waits && !(leaves && takenBack) ? SETTLED : TOLD);
  if (!takenBack) return;
  await tab.press(play.undo?.press ?? '[data-twin-undo]');
  await tab.waitFor('[data-twin="taken back"]');
  await sleep(TOLD);
}

/** Runs in the page, as a script of it could; steps into frames as a person's press does. */
function touch(selector: string, how: 'click' | 'focus'): void {
  let root: ParentNode | null | undefined = document;
  let found: HTMLElement | null | undefined;
  for (const step of selector.split(' >>> ')) {
    found = root?.querySelector<HTMLElement>(step);
    root = found instanceof HTMLIFrameElement ? found.contentDocument : found?.shadowRoot;
  }
  found?.[how]();
}

/** The most telling scenes: each action of a site once by pointer or staying, and its look-alikes. */
export const quickly = (scene: Scene, index: number, all: readonly Scene[]): boolean =>
  isOwn(scene) ||
  all.findIndex((one) => one.play.yields === scene.play.yields && !isOwn(one) && one.yields.length > 0) === index;

/** What the page does of its own accord. */
const isOwn = ({ by }: Scene): boolean => by === 'typing' || by === 'moving';

/** True if a rule could tell of this play, as far as type and addresses say: so that no rule is left unplayed. */
export function tells(rule: Rule, play: Play, host: string): boolean {
  const origin = `https://${host}`;
  if (rule.type !== play.yields || !anyAddress(rule.where, origin)(new URL(play.at ?? '/', origin))) return false;
  if (rule.dwell !== undefined) return play.stays === true;
  const { lands } = rule;
  if (
    play.stays ||
    (lands !== undefined && play.lands !== undefined && !address(lands, origin)(new URL(play.lands, origin)))
  )
    return false;
  if (!rule.request) return (lands === undefined) === (play.lands === undefined);
  const isAt = address(rule.request.url, origin);
  return [play.sends ?? []].flat().some(({ to }) => isAt(new URL(to, origin)));
}
