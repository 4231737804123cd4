import { writeFileSync } from 'node:fs';
import { webDriverKey } from './keys.ts';
import type { Marionette } from './marionette.ts';
import { asText, type Hands, habits, type Looks, landing, type Modifier, type Person } from './person.ts';

/** One tab, by its WebDriver handle. */
export function openTab(wire: Marionette, handle: string): Person {
  /** In this tab and without anybody between; the tab comes to the front only if asked to. */
  const here = <T>(work: () => Promise<T>, focus = false): Promise<T> =>
    wire.alone(async () => {
      await wire.send('WebDriver:SwitchToWindow', { handle, focus });
      return work();
    });
  const act = (actions: readonly object[]): Promise<void> =>
    here(async () => {
      await wire.send('WebDriver:PerformActions', { actions });
    }, true);

  const hands: Hands = {
    evaluate: (fn, ...args) => here(() => wire.evaluate(asText(fn), args)),
    pressAt: (x, y, button, modifiers) =>
      act([
        keyboard([...modifiers.map(down), pause, pause, pause, ...modifiers.map(up)]),
        pointer([
          ...modifiers.map(() => pause),
          { type: 'pointerMove', x: Math.floor(x), y: Math.floor(y), duration: 0 },
          { type: 'pointerDown', button: BUTTONS[button] },
          { type: 'pointerUp', button: BUTTONS[button] },
        ]),
      ]),
    strike: (key, modifiers) => act([keyboard([...modifiers.map(down), down(key), up(key), ...modifiers.map(up)])]),
    typeText: (text) =>
      act([keyboard([...text].map((c) => (c === '\n' ? 'Enter' : c)).flatMap((key) => [down(key), up(key)]))]),
    show: () => here(async () => {}, true),
  };

  let looks: Looks = {};
  const look = async (wanted: Looks): Promise<void> => {
    await here(() => wire.chrome(changeLooks, wanted));
  };

  return {
    ...hands,
    ...habits(hands),
    goto: (url) => here(async () => void (await wire.send('WebDriver:Navigate', { url }))),
    chooseFiles: (selector, files) =>
      here(async () => {
        const found = { using: 'css selector', value: selector };
        const { value } = await wire.send<{ value: Record<string, string> }>('WebDriver:FindElement', found);
        const [id] = Object.values(value);
        await wire.send('WebDriver:ElementSendKeys', { id, text: files.join('\n') });
      }),
    url: () => hands.evaluate(() => location.href),
    back: () => here(async () => void (await wire.send('WebDriver:Back'))),
    reload: () => landing(hands, () => here(() => wire.send('WebDriver:Refresh'))),
    async scroll(pixels) {
      const middle = await hands.evaluate(() => ({ x: Math.floor(innerWidth / 2), y: Math.floor(innerHeight / 2) }));
      const wheel = { type: 'scroll', ...middle, deltaX: 0, deltaY: pixels, duration: 0 };
      await act([{ type: 'wheel', id: 'wheel', actions: [wheel] }]);
    },
    async screenshot(file, { fullPage = false, ...wanted } = {}) {
      await look({ ...looks, ...wanted });
      try {
        const take = () => wire.send<{ value: string }>('WebDriver:TakeScreenshot', { full: fullPage, hash: false });
        writeFileSync(file, Buffer.from((await here(take)).value, 'base64'));
      } finally {
        await look(looks);
      }
    },
    async emulate(wanted) {
      await look(wanted);
      looks = wanted;
    },
    closeTab: () =>
      here(async () => {
        const [first] = await wire.send<string[]>('WebDriver:CloseWindow');
        if (first) await wire.send('WebDriver:SwitchToWindow', { handle: first, focus: false }); // must be somewhere
      }),
  };
}

const BUTTONS = { left: 0, middle: 1, right: 2 } as const;
const pause = { type: 'pause', duration: 0 };
const down = (key: string | Modifier) => ({ type: 'keyDown', value: webDriverKey(key) });
const up = (key: string | Modifier) => ({ type: 'keyUp', value: webDriverKey(key) });
const keyboard = (actions: readonly object[]) => ({ type: 'key', id: 'keyboard', actions });
const pointer = (actions: readonly object[]) => ({
  type: 'pointer',
  id: 'mouse',
  parameters: { pointerType: 'mouse' },
  actions,
});

/** What the browser's own code knows of the tab in front of the session; a few of its many names. */
interface Context {
  prefersColorSchemeOverride: 'none' | 'light' | 'dark';
  forcedColorsOverride: 'none' | 'active';
  languageOverride: string;
}
declare const gBrowser: { selectedBrowser: HTMLElement & { browsingContext: Context } };

/** Runs in the browser itself: what WebDriver BiDi's `emulation` and `setViewport` do to a tab. */
async function changeLooks({ dark, forcedColors, locale, width, height }: Looks): Promise<void> {
  const { selectedBrowser: element } = gBrowser;
  const context = element.browsingContext;
  context.prefersColorSchemeOverride = dark === undefined ? 'none' : dark ? 'dark' : 'light';
  context.forcedColorsOverride = forcedColors ? 'active' : 'none';
  context.languageOverride = locale ?? '';
  const size = (pixels: number | undefined): string => (pixels ? `${pixels}px` : '');
  for (const [name, value] of [
    ['width', size(width)],
    ['height', size(height)],
  ] as const) {
    element.style.setProperty(name, value);
    element.style.setProperty(`min-${name}`, value);
    element.style.setProperty(`max-${name}`, value);
  }
  await new Promise((done) => setTimeout(done, 100)); // the page is laid out anew in another process
}
