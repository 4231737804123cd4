/**
 * The private line between the two worlds of a page. The ear (page world) makes an element that never enters the
 * document and hands it over in an event, before the page's first script runs; what is said on it reaches nobody else.
 * Both sides start at document_start in an order neither can know, so one offers, the other asks, and either may be first.
 * Each site has a line of its own: two engines at one host are watched side by side, and their rules have equal numbers.
 */
const OFFER = 'rungs-offer-';
const ASK = 'rungs-ask-';
const WORD = 'word';

/** The page-world end: returns the mouth. */
export function offerLine(page: Document, site: string): (word: string) => void {
  const line = page.createElement('i');
  const offer = (): boolean => page.dispatchEvent(new MouseEvent(OFFER + site, { relatedTarget: line }));
  page.addEventListener(ASK + site, offer);
  line.addEventListener(ASK, () => page.removeEventListener(ASK + site, offer), { once: true });
  offer();
  return (word) => line.dispatchEvent(new CustomEvent(WORD, { detail: word }));
}

/** The watcher's end: every word goes to `hear` until the signal. */
export function askForLine(page: Document, site: string, hear: (word: string) => void, signal: AbortSignal): void {
  const take = (event: Event): void => {
    const line = (event as MouseEvent).relatedTarget;
    if (!line) return;
    page.removeEventListener(OFFER + site, take);
    line.addEventListener(WORD, (spoken) => hear(String((spoken as CustomEvent).detail)), { signal });
    line.dispatchEvent(new Event(ASK));
  };
  page.addEventListener(OFFER + site, take, { signal });
  page.dispatchEvent(new Event(ASK + site));
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
