/** By which a person is known to be there; not `scroll`, for pages do that by themselves. */
export const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const;

/** By which a film or a piece is known to go on or not. */
export const PLAYS = ['playing', 'pause', 'ended', 'emptied'] as const;

// `blur`: a press in a frame of the page is seen by the frame alone.
const WAKING = [...SIGNS, 'playing', 'click', 'submit', 'blur'];
const OPTIONS = { capture: true, passive: true } as const;

type Events = WindowEventMap & DocumentEventMap;
export type Listen = <Name extends keyof Events>(name: Name, handle: (event: Events[Name]) => void) => void;

/**
 * Hears what a person does from the page's beginning, before any listener of its own, and passes it on in the order in
 * which it was asked for. Most pages are looked at and left: `wake` is called at the first sign of a person, so that
 * nothing else need be made ready while a page loads.
 */
export function listenIn(view: Window, wake: () => void): { readonly listen: Listen; readonly end: () => void } {
  let handlers: Record<string, ((event: never) => void)[] | undefined> = {};
  const onEvent = (event: Event): void => {
    if (event.isTrusted && event.type !== 'pagehide') wake();
    for (const handle of handlers[event.type] ?? []) handle(event as never);
  };
  for (const name of WAKING) view.addEventListener(name, onEvent, OPTIONS);
  return {
    listen(name, handle) {
      view.addEventListener(name, onEvent, OPTIONS);
      handlers[name] ??= [];
      handlers[name].push(handle);
    },
    end() {
      handlers = {};
    },
  };
}
