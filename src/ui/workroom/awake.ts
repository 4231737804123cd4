import { browser } from '../../browser.ts';

/** Firefox stops a background that has asked nothing of it for 30 s. */
const BEAT = 10_000; // ms
/** How long a page of its own stays when there is nothing to do: the next wish is often near. */
const LINGERS = 20_000; // ms

const isOwnPage = location.pathname.endsWith('/workroom.html');
let beating: ReturnType<typeof setInterval> | undefined;
let closing: ReturnType<typeof setTimeout> | undefined;

/** Keeps the workroom there while it is needed, and lets it go when it is not. */
export function stayAwake(isNeeded: boolean): void {
  if (isOwnPage) {
    clearTimeout(closing);
    if (!isNeeded) closing = setTimeout(close, LINGERS);
  } else if (!isNeeded) {
    clearInterval(beating);
    beating = undefined;
  } else if (beating === undefined) {
    const beat = (): unknown => browser.runtime.getPlatformInfo();
    beating = setInterval(beat, BEAT);
    beat();
  }
}
