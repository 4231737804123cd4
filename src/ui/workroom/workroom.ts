import { stayAwake } from './awake.ts';
import { newFiling } from './filing.ts';
import { newImporting } from './importing.ts';
import { type FromWorkroom, isPast, type ToWorkroom, type Wish, WORKROOM } from './said.ts';
import { awaitTurn } from './turn.ts';

/**
 * Where long work is done, so that it goes on when the tab that wished for it is closed: in Chromium a page without a
 * window (an offscreen document), in Firefox beside the background. Every tab hears how far it is and may stop it. It
 * goes when there is nothing to do and no result that nobody has fetched.
 */

const channel = new BroadcastChannel(WORKROOM);
const say = (said: FromWorkroom): void => channel.postMessage(said);

/** What came of which work a page has shown. */
const noticed = { importing: false, filing: false };

const importing = newImporting((stage) => {
  noticed.importing = false;
  say({ importing: stage });
  stayAwake(isNeeded());
});
const filing = newFiling((job) => {
  noticed.filing = false;
  say({ filing: job });
  stayAwake(isNeeded());
});

function isNeeded(): boolean {
  const [{ stage }, job] = [importing.stage(), filing.job()];
  const importGoes = stage === 'idle' || (noticed.importing && (stage === 'done' || stage === 'failed'));
  const isShown = noticed.filing || isPast(job); // the page that saved it may be closed by now
  const filingGoes = job.is === 'rest' || (isShown && !['busy', 'file', 'opened'].includes(job.is));
  return !importGoes || !filingGoes;
}

const heeded = new Set<number>();

function hear(said: ToWorkroom): void {
  if ('ask' in said) {
    say({ importing: importing.stage() });
    say({ filing: filing.job() });
  } else if ('wish' in said) {
    say({ heard: said.id });
    if (!heeded.has(said.id)) void heed(said.wish, said.id);
    heeded.add(said.id);
  }
}

async function heed(wish: Wish, id: number): Promise<void> {
  switch (wish.do) {
    case 'choose':
      return importing.choose(wish.chosen, wish.isFirst);
    case 'look':
      return importing.look();
    case 'bring':
      return importing.bring(wish.as, wish.settings);
    case 'stop':
      return importing.stop();
    case 'go on':
      return importing.goOn();
    case 'leave':
      return importing.leave();
    case 'backup':
      return filing.backup(wish, id);
    case 'export':
      return filing.export(wish, id);
    case 'open':
      return filing.open(wish);
    case 'restore':
      return filing.restore(wish);
    case 'check':
      return filing.check();
    case 'cancel':
      return filing.cancel();
    case 'saved':
    case 'discard':
      return filing.leave(wish.do === 'saved');
    case 'notice':
      noticed[wish.of] = true;
      return stayAwake(isNeeded());
  }
}

// Whoever waits for this turn learns that the workroom has gone; what is wished for before it is had waits for it.
const turn = awaitTurn('workroom');
channel.onmessage = ({ data }: MessageEvent<ToWorkroom>) => void turn.then(() => hear(data));
addEventListener('pagehide', await turn); // a turn that nobody could give back would be taken for lost
stayAwake(false);
