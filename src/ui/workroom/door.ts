import { browser } from '../../browser.ts';
import { type FromWorkroom, isPast, type Job, type Stage, type ToWorkroom, type Wish, WORKROOM } from './said.ts';
import { awaitTurn } from './turn.ts';

/** A tab's way into the workroom: what is done there now, and how to wish for something. */

const PATIENCE = 250; // ms until a wish that was not heard, as its room was being opened by another, is told again
const TRIES = 60;

interface Now {
  readonly importing: Stage;
  readonly filing: Job;
  /** Counts how often a workroom went while it had something to do. */
  readonly broken: number;
}

let now: Now = { importing: { stage: 'idle' }, filing: { is: 'rest' }, broken: 0 };
let channel: BroadcastChannel | undefined;
let isWatched = false;
const listeners = new Set<() => void>();
const unheard = new Map<number, () => void>();

export const nowInWorkroom = (): Now => now;

export function onWork(listener: () => void): () => void {
  line();
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Has something done, in a workroom that is opened for it if there is none. @returns the wish's id, once it was heard */
export async function tell(wish: Wish, id = newId()): Promise<number> {
  const heard = new Promise<true>((done) => unheard.set(id, () => done(true)));
  for (let tries = 0; tries < TRIES; tries += 1) {
    await open();
    post({ id, wish });
    const isHeard = await Promise.race([heard, new Promise<false>((late) => setTimeout(late, PATIENCE, false))]);
    if (isHeard) return id;
  }
  unheard.delete(id);
  throw new Error('nobody works in the workroom');
}

/** Says that a page shows what came of a work: it need not be kept for another. Nobody there: nothing is kept. */
export const notice = (of: 'importing' | 'filing'): void => post({ id: newId(), wish: { do: 'notice', of } });

export const newId = (): number => Math.floor(Math.random() * Number.MAX_SAFE_INTEGER);

/** What is to be shown until the workroom says otherwise. */
export function expect(next: Partial<Omit<Now, 'broken'>>): void {
  now = { ...now, ...next };
  for (const listener of listeners) listener();
}

const post = (said: ToWorkroom): void => line().postMessage(said);

function line(): BroadcastChannel {
  if (channel) return channel;
  channel = new BroadcastChannel(WORKROOM);
  channel.onmessage = ({ data }: MessageEvent<FromWorkroom>) => hear(data);
  post({ ask: 'how far' });
  return channel;
}

function hear(said: FromWorkroom): void {
  if ('heard' in said) {
    unheard.get(said.heard)?.();
    unheard.delete(said.heard);
  } else if ('importing' in said || 'filing' in said) {
    if ('filing' in said && isPast(said.filing) && now.filing.is === 'rest') return;
    expect(said);
    if (isUnderWay() && !isWatched) void watch();
  }
}

const isUnderWay = (): boolean =>
  ['looking', 'seen', 'bringing', 'halted'].includes(now.importing.stage) ||
  ['busy', 'file', 'opened'].includes(now.filing.is);

/** Waits until the workroom has gone: what it had under way is then broken off. */
async function watch(): Promise<void> {
  isWatched = true;
  const giveBack = await awaitTurn('workroom');
  giveBack();
  isWatched = false;
  if (!isUnderWay()) return;
  now = { ...now, broken: now.broken + 1 };
  expect({ importing: { stage: 'idle' }, filing: { is: 'rest' } });
}

/** Chromium's page without a window, which the types of the polyfill do not know yet. */
interface Offscreen {
  createDocument(wish: { url: string; reasons: string[]; justification: string }): Promise<void>;
}

/** Opens the workroom, unless it is open. */
async function open(): Promise<void> {
  const { offscreen } = browser as { offscreen?: Offscreen };
  if (offscreen) {
    const wish = {
      url: 'workroom.html',
      reasons: ['WORKERS', 'BLOBS'],
      justification: 'Imports, backups and restoring',
    };
    await offscreen.createDocument(wish).catch(() => undefined); // there can be one only, and it is there
    return;
  }
  const { document } = await browser.runtime.getBackgroundPage();
  if (document.querySelector('script[data-workroom]')) return;
  const script = document.createElement('script');
  script.type = 'module';
  script.dataset.workroom = '';
  script.src = '/workroom.js';
  await new Promise((done) => {
    script.onload = script.onerror = done;
    document.head.append(script);
  });
}
