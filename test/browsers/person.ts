/**
 * A tab as a person uses it: presses and keys are real input, trusted by the page and counted by the browser as the
 * person's activation. Selectors are CSS; ` >>> ` steps into an open shadow root or a frame of the same origin.
 */
export interface Person {
  goto(url: string): Promise<void>;
  /** Scrolls there, waits until it can be pressed (5 s), presses. @throws if it is not there or something covers it */
  press(selector: string, options?: PressOptions): Promise<void>;
  /** `Enter`, `Control+Enter`, `Tab`, `a`: goes to what has the focus. */
  key(combination: string, options?: Pick<PressOptions, 'navigates'>): Promise<void>;
  /** Presses the field, then types behind what stands there; a line feed is Enter. */
  type(selector: string, text: string): Promise<void>;
  /** Chooses files in a file field, as if its dialogue had been answered. */
  chooseFiles(selector: string, files: readonly string[]): Promise<void>;
  /** Lets go of files and folders over something, as if they had been dragged from a file manager; Chromium only. */
  dropFiles?(selector: string, paths: readonly string[]): Promise<void>;
  /** Runs in the page, without the person's activation; `fn` must stand alone, arguments and result be JSON. */
  evaluate<T, A extends readonly unknown[]>(fn: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  waitFor(selector: string, ms?: number): Promise<void>;
  url(): Promise<string>;
  back(): Promise<void>;
  reload(): Promise<void>;
  /** By the wheel, over the middle of the page; down when positive. */
  scroll(pixels: number): Promise<void>;
  /** Into the foreground: visible, with the focus. All input does that by itself; `evaluate` never does. */
  show(): Promise<void>;
  /** A PNG into `file`; what `options` ask for holds for this picture only. */
  screenshot(file: string, options?: Looks & { readonly fullPage?: boolean }): Promise<void>;
  /** Holds until said otherwise; what is left out becomes the browser's own again. */
  emulate(looks: Looks): Promise<void>;
  closeTab(): Promise<void>;
  /** Milliseconds of processor time that the page's scripts have taken, whoever's they were; Chromium only. */
  scriptTime?(): Promise<number>;
}

export interface PressOptions {
  readonly button?: 'left' | 'middle' | 'right';
  readonly modifiers?: readonly Modifier[];
  /** Wait until the page that this leads to has been loaded. */
  readonly navigates?: boolean;
}

export type Modifier = 'Alt' | 'Control' | 'Meta' | 'Shift';

/** How the page is shown, and to whom. */
export interface Looks {
  readonly dark?: boolean;
  /** A language tag: what the page's scripts and the requests see. */
  readonly locale?: string;
  readonly forcedColors?: boolean;
  readonly width?: number;
  readonly height?: number;
}

/** How a driver does the few things that differ between browsers; all else is put together from them. */
export interface Hands {
  evaluate<T, A extends readonly unknown[]>(fn: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  pressAt(x: number, y: number, button: 'left' | 'middle' | 'right', modifiers: readonly Modifier[]): Promise<void>;
  strike(key: string, modifiers: readonly Modifier[]): Promise<void>;
  typeText(text: string): Promise<void>;
  show(): Promise<void>;
}

const PATIENCE = 15_000; // ms: a busy machine is slow, and what never comes still fails
const PRESSING = 5_000; // ms

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks again and again until there is an answer. @throws after `ms` that `what` did not come about */
export async function until<T>(what: string, ms: number, ask: () => Promise<T | undefined | false>): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`after ${ms / 1000} s still not: ${what}`);
    await sleep(30);
  }
}

/** What persons do alike in both browsers. */
export function habits(hands: Hands): Pick<Person, 'press' | 'key' | 'type' | 'waitFor'> {
  const press = async (selector: string, options: PressOptions = {}): Promise<void> => {
    await hands.show();
    let problem = 'is not there';
    let last = { x: Number.NaN, y: Number.NaN };
    const spot = await until(`${selector} pressed`, PRESSING, async () => {
      const found = await hands.evaluate(findSpot, selector);
      if (typeof found === 'string') {
        problem = found;
        return false;
      }
      const isStill = found.x === last.x && found.y === last.y;
      if (isStill) return found;
      last = found;
      problem = 'does not stand still'; // once they are loaded, pages scroll and fold by themselves
      await hands.evaluate(isDrawn);
      return false;
    }).catch(async () => {
      throw new Error(`${selector} ${problem}, on ${await hands.evaluate(() => location.href)}`);
    });
    const act = () => hands.pressAt(spot.x, spot.y, options.button ?? 'left', options.modifiers ?? []);
    await (options.navigates ? landing(hands, act) : act());
  };
  return {
    press,
    async key(combination, options = {}) {
      await hands.show();
      const parts = combination.split(/\+(?=.)/);
      const key = parts.pop() ?? '';
      const strike = () => hands.strike(key, parts.map(asModifier));
      await (options.navigates ? landing(hands, strike) : strike());
    },
    async type(selector, text) {
      await press(selector);
      if (await hands.evaluate(holdsText)) await hands.strike('End', ['Control']);
      await hands.typeText(text);
    },
    async waitFor(selector, ms = PATIENCE) {
      await until(`${selector} on the page`, ms, () => hands.evaluate(isThere, selector).catch(() => false));
    },
  };
}

/** When the page that is there now began: no two have the same. */
export const birth = (hands: Pick<Hands, 'evaluate'>): Promise<number> => hands.evaluate(() => performance.timeOrigin);

/** Waits until another page than the one born then has been loaded; an empty one, too, unless told otherwise. */
export async function nextPage(
  hands: Pick<Hands, 'evaluate'>,
  before: number,
  isMeant: (url: string) => boolean = () => true,
): Promise<void> {
  const state = () =>
    hands.evaluate(() => [document.readyState === 'complete' ? performance.timeOrigin : 0, location.href] as const);
  await until('the next page loaded', 20_000, async () => {
    const [now, url] = await state().catch(() => [0, ''] as const); // between two pages there is nobody to ask
    return now !== 0 && now !== before && isMeant(url);
  });
}

/** Does what leaves the page, then waits for the next one; Firefox shows an empty one of its own for a moment before. */
export async function landing(hands: Pick<Hands, 'evaluate'>, leave: () => Promise<unknown>): Promise<void> {
  const before = await birth(hands);
  await leave();
  await nextPage(hands, before, (url) => url !== 'about:blank');
}

/** Resolves once the page has been drawn twice, so that what moves has moved; runs in the page. */
function isDrawn(): Promise<void> {
  return new Promise((drawn) => {
    requestAnimationFrame(() => requestAnimationFrame(() => drawn()));
    setTimeout(drawn, 250); // a page that is not shown is never drawn
  });
}

/** Where an element can be pressed now, or why it cannot; runs in the page. */
function findSpot(selector: string): { x: number; y: number } | string {
  let root: ParentNode & Pick<DocumentOrShadowRoot, 'elementFromPoint'> = document;
  let found: Element | null = null;
  let x = 0;
  let y = 0;
  for (const step of selector.split(' >>> ')) {
    if (found instanceof HTMLIFrameElement && found.contentDocument) {
      const frame = found.getBoundingClientRect();
      x += frame.x + found.clientLeft;
      y += frame.y + found.clientTop;
      root = found.contentDocument;
    } else if (found?.shadowRoot) root = found.shadowRoot;
    else if (found) return 'is reached through an element that is neither open nor a frame';
    found = root.querySelector(step);
    if (!found) return 'is not there';
    found.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  }
  if (!found) return 'is not there';
  if ((found instanceof HTMLButtonElement || found instanceof HTMLInputElement) && found.disabled) return 'is disabled';
  const box = [...found.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
  if (!box) return 'is not shown';
  const [left, top] = [box.x + box.width / 2, box.y + box.height / 2];
  const hit = root.elementFromPoint(left, top);
  const holds = (outer: Element, inner: Element): boolean => {
    for (let node: Node | null = inner; node; node = node.parentNode ?? (node as ShadowRoot).host ?? null)
      if (node === outer) return true;
    return false;
  };
  if (!hit) return 'is outside of the window';
  if (!holds(found, hit) && !holds(hit, found))
    return `is covered by ${hit.cloneNode(false) && hit.tagName} ${hit.className}`;
  return { x: x + left, y: y + top };
}

/** Runs in the page. */
function holdsText(): boolean {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  if (at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement) return at.value !== '';
  return at !== document.body && at !== null && at.textContent !== '';
}

/** Runs in the page. */
function isThere(selector: string): boolean {
  let root: ParentNode | null | undefined = document;
  let found: Element | null = null;
  for (const step of selector.split(' >>> ')) {
    if (found) root = found instanceof HTMLIFrameElement ? found.contentDocument : found.shadowRoot;
    found = root?.querySelector(step) ?? null;
    if (!found) return false;
  }
  return true;
}

const MODIFIERS = ['Alt', 'Control', 'Meta', 'Shift'] as const satisfies readonly Modifier[];

function asModifier(word: string): Modifier {
  const modifier = MODIFIERS.find((name) => name === word);
  if (!modifier) throw new Error(`${word} is no modifier: ${MODIFIERS.join(', ')} are`);
  return modifier;
}

/**
 * A function's text, ready to be run elsewhere. `__name` is what esbuild (tsx) puts around inner functions; the page has
 * no such thing.
 */
export const asText = (fn: (...args: never[]) => unknown): string => `(()=>{const __name=f=>f;return(${fn})})()`;
