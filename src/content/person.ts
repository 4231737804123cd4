import type { Listen } from './listen.ts';

/** Who is at the page: what the person last did with hand or key, and whether an event is theirs or a script's. */
export interface Person {
  /**
   * Their last press of a key or button; none before the first. A press in a frame of the page is seen by the frame
   * alone (Ghost's comments stand in one without an address), but the browser lets the page know of it.
   */
  last(): Gesture | undefined;
  /** A page presses its own button when somebody types its shortcut: not trusted, and theirs all the same. */
  made(event: Event): boolean;
}

export interface Gesture {
  readonly number: number;
  readonly byKey: boolean;
  /** Milliseconds on the page's own clock (`performance.now()`), to be held against requests. */
  readonly since: number;
}

const ACTIVE = 5_000; // ms for which a press counts as the person's in the page around, too
const AT_ONCE = 1_000; // ms in which a page answers a shortcut by pressing its own button

/** @param heed called at each press of theirs, before the page knows of it */
export function watchPerson(listen: Listen, heed: (event: Event) => void): Person {
  let last: Gesture | undefined;
  let count = 0;
  const note = (event: Event): void => {
    if (!event.isTrusted) return;
    heed(event);
    last = { number: ++count, byKey: event.type === 'keydown', since: event.timeStamp };
  };
  listen('pointerdown', note);
  listen('keydown', note);

  const justNow = (event: Event): boolean => last !== undefined && event.timeStamp - last.since < AT_ONCE;
  return {
    last() {
      const now = performance.now();
      if (navigator.userActivation.isActive && !(last && now - last.since < ACTIVE))
        last = { number: ++count, byKey: false, since: now - ACTIVE };
      return last;
    },
    made(event) {
      if (event.type === 'submit') return justNow(event); // trusted also where a script sends the form
      return event.isTrusted || (justNow(event) && last?.byKey === true);
    },
  };
}
