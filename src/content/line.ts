/**
 * The private line between the two worlds of a page. The ear (page world) hands it over in an event, before the page's
 * first script runs, and it is part of no document; what is said on it reaches nobody else. Both sides start at
 * document_start in an order neither can know, so one offers, the other asks, and either may be first. Each site has a
 * line of its own: two engines at one host are watched side by side, and their rules have equal numbers.
 */
const OFFER = 'rungs-offer-';
const ASK = 'rungs-ask-';
const WORD = 'word';
const WAKE = 'wake';

/** The page-world end: returns the mouth. `wake` is called when the watcher begins to listen. */
export function offerLine(view: EventTarget, site: string, wake: () => void): (word: string) => void {
  const line = new EventTarget();
  const offer = (): boolean =>
    view.dispatchEvent(new MouseEvent(OFFER + site, { relatedTarget: line, cancelable: true }));
  line.addEventListener(WAKE, wake, { once: true });
  if (offer()) view.addEventListener(ASK + site, offer, { once: true });
  return (word) => line.dispatchEvent(new CustomEvent(WORD, { detail: word }));
}

/** The watcher's end: every word goes to `hear` once the returned function has woken the ear. */
export function askForLine(view: EventTarget, site: string, hear: (word: string) => void): () => void {
  let line: EventTarget | null = null;
  let isAwake = false;
  const wake = (): void => {
    isAwake = true;
    line?.dispatchEvent(new Event(WAKE));
  };
  view.addEventListener(
    OFFER + site,
    (event) => {
      event.preventDefault(); // taken
      line = (event as MouseEvent).relatedTarget;
      line?.addEventListener(WORD, (spoken) => hear(String((spoken as CustomEvent).detail)));
      if (isAwake) queueMicrotask(wake); // an ear that is put in late is not done making itself ready
    },
    { once: true },
  );
  view.dispatchEvent(new Event(ASK + site));
  return wake;
}

/** What the ear says of a request: whose rule, act or opposite, when it left (ms on the page's clock), what came back. */
export interface Heard {
  readonly rule: number;
  readonly undo: boolean;
  readonly since: number;
  readonly ok: boolean;
}

/** The only other thing it says: somebody else had wrapped the page's functions before us. */
export const WRAPPED = 'wrapped';

export const spell = ({ rule, undo, since, ok }: Heard): string => [rule, +undo, since, +ok].join(' ');

/** A word that spells no rule of the site names no rule, and is let go by whoever looks it up. */
export function readWord(word: string): Heard {
  const [rule = -1, undo, since = -1, ok] = word.split(' ').map(Number);
  return { rule, undo: Boolean(undo), since, ok: Boolean(ok) };
}
