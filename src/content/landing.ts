import type { Attempt, ToPage } from '../messages.ts';
import { address } from '../sites/address.ts';
import type { TravellingSite } from '../sites/travels.ts';
import { deliver, newId } from './deliver.ts';
import type { Listen } from './listen.ts';
import { measure } from './mark.ts';
import { BORN, navigationOf } from './navigation.ts';
import type { Tell } from './tell.ts';

declare global {
  /** There only in the watcher for sites of which a rule lands. */
  var rungsLanding: typeof followLanding | undefined;
}

globalThis.rungsLanding = followLanding;

/** Saying to the background that somebody is here, once; and what it answered. */
export interface Greeting {
  greet(): Promise<Greeting['answer']>;
  answer?: ToPage['hello'] | undefined;
}

/**
 * Tells of forms that leave the page, and judges those that left the page before by the page that answered them: did it
 * come (status), did it come to where an accepted one lands, and does it show what there must be one more of? Which forms
 * those are is `asked` only where an accepted one lands. A page that goes before the answer leaves what it shows, for
 * others to judge.
 */
function followLanding(site: TravellingSite, tell: Tell, greeting: Greeting, listen: Listen): void {
  let waiting: readonly Attempt[] | undefined;
  let isOver = false;

  tell.attempt = (rule, at, before) => {
    const id = newId();
    const seat = greeting.answer?.seat;
    deliver(
      { say: 'attempt', attempt: { id, site: site.id, rule, at, before, from: BORN }, ...(seat && { seat }) },
      id,
    );
  };

  // As it came: scripts may clean the address up.
  const isLanding = site.rules.map(({ lands }) => lands !== undefined && address(lands, location.origin)(location));
  if (!isLanding.includes(true)) return;
  listen('pagehide', onLeave);
  void greeting.greet().then((answer) => answer && judge(answer.attempts));
  // A background that has to wake first may answer too late, and of a tab that closes nothing more may be heard.
  void reached('interactive').then(() => waiting ?? landed());

  async function judge(attempts: readonly Attempt[]): Promise<void> {
    waiting = attempts.filter(({ rule }) => isLanding[rule]);
    // Once parsed, and once more when all is loaded: a script of the page may have drawn it by then.
    for (const state of ['interactive', 'complete'] as const) {
      if (waiting.length === 0) break;
      await reached(state);
      decide(waiting);
    }
    isOver = true;
  }

  function onLeave(): void {
    if (isOver) return;
    if (waiting) decide(waiting);
    else landed();
    isOver = true;
  }

  /** One page answers one form, whichever rules were made for it. */
  function decide(attempts: readonly Attempt[]): void {
    if (isOver || !isAnswer()) return;
    const shown = attempts.find(({ rule, before }) => {
      const then = site.rules[rule]?.then;
      return !then || measure(then, document, 'after') > before;
    });
    if (!shown) return;
    tell.act(shown.rule, shown.at, site.rules[shown.rule]?.then ? 'confirmed' : 'accepted', shown.id);
    waiting = [];
  }

  /** The page goes, and never learnt which forms it answers. */
  function landed(): void {
    if (!isAnswer()) return;
    const id = newId();
    const marks = site.rules.flatMap(({ then }, rule) =>
      isLanding[rule] ? [{ rule, after: measure(then, document, 'after') }] : [],
    );
    deliver({ say: 'landed', landing: { id, site: site.id, born: BORN, marks } }, id);
  }
}

function isAnswer(): boolean {
  const navigation = navigationOf();
  return (navigation?.responseStatus ?? 0) < 400 && navigation?.type !== 'back_forward';
}

async function reached(state: 'interactive' | 'complete'): Promise<void> {
  while (document.readyState !== state && document.readyState !== 'complete')
    await new Promise((changed) => document.addEventListener('readystatechange', changed, { once: true }));
}
