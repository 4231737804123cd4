/**
 * The private line between the two worlds of a page: events on the window, of a name that the watcher makes up and tells
 * the ear before the page's first script runs. Both sides start at document_start in an order neither can know, so the
 * watcher asks, and once more when an ear that came later offers. Each site has a line of its own: two engines at one
 * host are watched side by side, and their rules have equal numbers.
 */
const OFFER = 'rungs!';
const ASK = 'rungs?';
const WAKE = '.';

/** The page-world end: returns the mouth. `wake` is called when the watcher begins to listen. */
export function offerLine(view: EventTarget, site: string, wake: () => void): (word: string) => void {
  const Spoken = CustomEvent; // a page may put its own in the place of these later
  const say = view.dispatchEvent.bind(view);
  let line = '';
  view.addEventListener(
    ASK + site,
    (event) => {
      event.preventDefault(); // taken
      event.stopImmediatePropagation();
      line = String((event as CustomEvent).detail);
      view.addEventListener(line + WAKE, wake, { once: true });
    },
    { once: true },
  );
  say(new Event(OFFER + site));
  return (word) => void say(new Spoken(line, { detail: word }));
}

/** The watcher's end: every word goes to `hear` once the returned function has woken the ear. */
export function askForLine(view: EventTarget, site: string, hear: (word: string) => void): () => void {
  const line = `rungs ${Math.random()}`; // drawn in a world whose draws no page can see
  let isAwake = false;
  const ask = (): boolean => view.dispatchEvent(new CustomEvent(ASK + site, { detail: line, cancelable: true }));
  const wake = (): void => {
    isAwake = true;
    view.dispatchEvent(new Event(line + WAKE));
  };
  view.addEventListener(line, (spoken) => hear(String((spoken as CustomEvent).detail)));
  if (ask())
    view.addEventListener(
      OFFER + site,
      () => {
        ask();
        if (isAwake) queueMicrotask(wake); // an ear that is put in late is not done making itself ready
      },
      { once: true },
    );
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
