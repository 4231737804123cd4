import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser.ts';
import {
  type Delivered,
  type DoneAct,
  type FromPage,
  isDone,
  OUTBOX,
  type OutboxEntry,
  readFromPage,
  type Seat,
  type SeenAct,
} from '../messages.ts';
import type { Fate, HealthEvent } from '../sites/health.ts';
import { SITES } from '../sites/index.ts';
import { covers } from '../sites/place.ts';
import type { Keeping } from '../store/keeping.ts';
import { doubt, rate } from './doubt.ts';
import { keep, look, prolongVisit, restsOn, settingsNow, takeBack, type Where } from './keep.ts';
import {
  answeredBy,
  attemptsOf,
  forgetAttempt,
  note,
  recognise,
  recognisedNow,
  rememberAttempt,
  today,
} from './memory.ts';
import { grantedOf, letIn, lookWithin } from './scripts.ts';
import { inTurn } from './turn.ts';

type OpenStore = () => Promise<Keeping>;
type Area = typeof browser.storage.local;

const HELD = 'held:';
/** What messages have brought in this life of the background: its copy in the outbox, if later, is thrown away. */
const brought = new Set<string>();
/** Whether acts have been held in this life of the background; it begins with taking in those of an earlier one. */
let isHolding = false;
const isHuman = rate();

/** Makes the scripts in pages what the person's wishes and the browser's grants say. */
export async function refresh(): Promise<void> {
  const { places } = await settingsNow();
  await letIn(await grantedOf(places), await recognisedNow());
}

/** @throws TypeError for what is no message of ours, Error for what is not believed; nothing is kept then. */
export async function hear(found: unknown, sender: Runtime.MessageSender, open: OpenStore): Promise<unknown> {
  // No tab is asked for: Firefox names none when the page has gone before the background was awake.
  if (sender.id !== browser.runtime.id || !sender.url) throw new Error('only pages speak here');
  const message = readFromPage(found);
  const { origin } = new URL(sender.url);
  const seat: Seat = { tab: sender.tab?.id ?? -1, frame: sender.frameId ?? 0 };
  await believe(message, origin, seat.tab);
  switch (message.say) {
    case 'hello':
      // Whatever else goes wrong, the page must get the forms whose answer it is.
      await Promise.allSettled([
        emptyAll(open),
        prolongVisit(message.site),
        open().then(look),
        noteThere(open, { of: 'visit', site: message.site, day: today() }),
      ]);
      if (sender.tab) void lookWithin(seat.tab, seat.frame, origin);
      return { seat, attempts: await attemptsOf(seat, message.site, message.born) };
    case 'recognised':
      if (await recognise(origin, message.sites)) await refresh();
      break;
    case 'wrapped':
      await noteThere(open, { of: 'wrapped', site: message.site, day: today() });
      break;
    case 'attempt':
      await take(sender.tab ? { ...message, seat } : message, {}, open);
      break;
    case 'landed':
      await take(message, whereOf(sender.tab), open, sender.tab && seat);
      break;
    default:
      await take(message, whereOf(sender.tab), open);
  }
  const key = keyIn(message);
  if (key) brought.add(key);
  return { kept: true };
}

const whereOf = (tab: Runtime.MessageSender['tab']): Where => ({
  ...(tab?.cookieStoreId !== undefined && { container: tab.cookieStoreId }),
  ...(tab?.windowId !== undefined && { window: tab.windowId }),
});

async function believe(message: FromPage, origin: string, tab: number): Promise<void> {
  const { places } = await settingsNow();
  // The browser is asked only about the few places that could cover this page, not about every site switched on.
  const near = places.filter((place) => covers(place.origin, origin));
  const known = { sites: SITES, granted: await grantedOf(near), recognised: await recognisedNow(), now: Date.now() };
  const reason = doubt(message, origin, known);
  if (reason) throw new Error(`not believed: ${reason}`);
  if (message.say === 'act' && !isHuman(tab, message.act.id, message.act.at)) throw new Error('not believed: rate');
}

/** Takes in an act, its opposite or an attempt; what the store cannot keep now is held for later. */
async function take(message: FromPage, where: Where, open: OpenStore, seat?: Seat): Promise<void> {
  switch (message.say) {
    case 'act': {
      if (isDone(message.act)) await keepOrHold(message.act, where, open);
      else await noteThere(open, fared(message.act, message.act.evidence));
      await forgetAttempt(message.act.id);
      break;
    }
    case 'landed': {
      const { site } = message.landing;
      const attempt = await answeredBy(message.landing, seat);
      const rule = attempt && SITES.find((known) => known.id === site)?.rules[attempt.rule];
      if (rule)
        await keepOrHold({ ...attempt, type: rule.type, evidence: rule.then ? 'confirmed' : 'accepted' }, where, open);
      break;
    }
    case 'undo':
      await takeBack(await open(), message.id, message.at);
      await note(open, { of: 'undone', site: message.site, id: message.id });
      break;
    case 'attempt': {
      const type = SITES.find(({ id }) => id === message.attempt.site)?.rules[message.attempt.rule]?.type;
      await rememberAttempt(message.attempt, message.seat);
      if (type) await noteThere(open, fared({ ...message.attempt, type }, 'attempted'));
    }
  }
  const key = keyIn(message);
  if (key) await Promise.all([browser.storage.session.remove(key), browser.storage.local.remove(key)]);
}

async function keepOrHold(act: DoneAct, where: Where, open: OpenStore): Promise<void> {
  try {
    if (!(await keep(await open(), act, where))) return;
  } catch (error) {
    await browser.storage.session.set({ [HELD + act.id]: act });
    isHolding = true;
    throw error;
  }
  if (isHolding) void inTurn(() => emptyAll(open)); // there is room again
  isHolding = false;
  await note(open, fared(act, act.evidence));
}

const fared = ({ id, site, rule, type, at }: Omit<SeenAct, 'evidence'>, fate: Fate): HealthEvent => ({
  of: 'match',
  site,
  day: today(),
  match: { id, site, rule, type, at, fate },
});

/** How a site's rules do is noted only while recording does not rest there: a pause would pass for broken rules. */
async function noteThere(open: OpenStore, event: HealthEvent): Promise<void> {
  if (!(await restsOn(event.site))) await note(open, event);
}

const keyOf = (say: Delivered, id: number): string => `${OUTBOX}${say}:${id}`;

/** Where the outbox has the same message; `undefined` for what goes by one road only. */
function keyIn(message: FromPage): string | undefined {
  switch (message.say) {
    case 'act':
      return keyOf('act', message.act.id);
    case 'attempt':
      return keyOf('attempt', message.attempt.id);
    case 'landed':
      return keyOf('landed', message.landing.id);
    case 'undo':
      return keyOf('undo', message.id);
    default:
      return undefined;
  }
}

/** Everything that waits anywhere: in either outbox, or held because the store could not take it. */
export async function emptyAll(open: OpenStore): Promise<void> {
  await empty(browser.storage.session, open);
  await empty(browser.storage.local, open);
  const held = await waiting(browser.storage.session, HELD);
  for (const [key, found] of held) {
    const message = readFromPage({ say: 'act', act: found });
    if (message.say === 'act' && isDone(message.act)) await keep(await open(), message.act, {});
    await browser.storage.session.remove(key);
  }
}

/**
 * Takes in what pages left in an outbox; what is not believed is thrown away, what cannot be kept now stays, and no act
 * after it is tried: on a full disk a thousand may wait.
 * @param keys what has just been left; absent: all there is
 */
export async function empty(area: Area, open: OpenStore, keys?: string[]): Promise<void> {
  const entries = await waiting(area, OUTBOX, keys);
  let isStuck = false;
  for (const [key, entry] of entries.sort(([a], [b]) => order(a) - order(b))) {
    try {
      const message = readFromPage(entry);
      if (isStuck && message.say === 'act') continue;
      await believe(message, (entry as OutboxEntry).origin, -1);
      if (!brought.has(key)) await take(message, {}, open);
    } catch (error) {
      if (error instanceof Error && error.name === 'StoreProblem') {
        isStuck = true;
        continue;
      }
    }
    await area.remove(key);
  }
}

const waiting = async (area: Area, prefix: string, keys: string[] | null = null): Promise<[string, unknown][]> =>
  Object.entries(await area.get(keys)).filter(([key]) => key.startsWith(prefix));

/** An act before its opposite, a form before its answer. */
const order = (key: string): number => ['act', 'attempt', 'landed', 'undo'].indexOf(key.split(':')[1] ?? '');
