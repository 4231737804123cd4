import { writeFileSync } from 'node:fs';
import { webDriverKey } from './keys.ts';
import { asyncScript, type Marionette, type Outcome, unwrap } from './marionette.ts';
import { asText, type Hands, habits, landing, type Modifier, type Person, until } from './person.ts';

/**
 * The popup of the extension's button. It is no tab, so WebDriver does not know it; Marionette's own part in it, which
 * the browser's code can reach, does there what it does in tabs.
 */
export async function openPopup(wire: Marionette, id: string): Promise<Person> {
  const chrome = <T, A extends readonly unknown[]>(fn: (...args: A) => T | Promise<T>, ...args: A): Promise<T> =>
    wire.alone(() => wire.chrome(fn, ...args));

  const hands: Hands = {
    evaluate: async <T, A extends readonly unknown[]>(fn: (...args: A) => T | Promise<T>, ...args: A) =>
      unwrap((await chrome(runInPopup, asyncScript(asText(fn)), args)) as Outcome<T>),
    pressAt: (x, y, button, modifiers) => chrome(pressInPopup, x, y, BUTTONS[button], held(modifiers)),
    strike: (key, modifiers) => chrome(strikeInPopup, [webDriverKey(key)], held(modifiers)),
    typeText: (text) =>
      chrome(
        strikeInPopup,
        [...text].map((c) => webDriverKey(c === '\n' ? 'Enter' : c)),
        held([]),
      ),
    show: async () => {},
  };

  await chrome(openForId, id);
  await until('the popup', 10_000, () =>
    hands
      .evaluate(() => location.protocol === 'moz-extension:' && document.readyState === 'complete')
      .catch(() => false),
  );
  return {
    ...hands,
    ...habits(hands),
    goto: (url) => landing(hands, () => hands.evaluate((to) => location.assign(to), url)),
    chooseFiles: () => Promise.reject(new Error('a dialogue for files closes the popup')),
    url: () => hands.evaluate(() => location.href),
    back: () => landing(hands, () => hands.evaluate(() => history.back())),
    reload: () => landing(hands, () => hands.evaluate(() => location.reload())),
    scroll: (pixels) => hands.evaluate((by) => scrollBy(0, by), pixels),
    async screenshot(file, { dark } = {}) {
      const picture = await chrome(drawPopup, dark);
      writeFileSync(file, Buffer.from(picture, 'base64'));
    },
    emulate: ({ dark }) => chrome(colourPopup, dark),
    closeTab: () => chrome(closePopup),
  };
}

const BUTTONS = { left: 0, middle: 1, right: 2 } as const;

interface Held {
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}
const held = (modifiers: readonly Modifier[]): Held => ({
  altKey: modifiers.includes('Alt'),
  ctrlKey: modifiers.includes('Control'),
  metaKey: modifiers.includes('Meta'),
  shiftKey: modifiers.includes('Shift'),
});

/** What the browser's own code knows of the popup; a few of its many names. */
interface PopupElement extends HTMLElement {
  readonly browsingContext: {
    prefersColorSchemeOverride: 'none' | 'light' | 'dark';
    readonly currentWindowGlobal: {
      getActor(name: 'MarionetteCommands'): {
        executeScript(script: string, args: readonly unknown[], options: object): Promise<unknown>;
        dispatchEvent(name: string, details: object): Promise<void>;
      };
      drawSnapshot(part: DOMRect | null, scale: number, ground: string): Promise<ImageBitmap>;
    };
  };
}
interface Action {
  openPopup(window: Window, withoutUser: boolean): Promise<void>;
}
declare const WebExtensionPolicy: {
  getByID(id: string): { extension: { apiManager: { global: { browserActionFor(extension: object): Action } } } };
};
declare const ChromeUtils: { importESModule(path: string): { keyData: { getData(raw: string): object } } };

// Everything below runs in the browser itself.

async function openForId(id: string): Promise<void> {
  const { extension } = WebExtensionPolicy.getByID(id);
  await extension.apiManager.global.browserActionFor(extension).openPopup(window, true);
}

async function runInPopup(script: string, args: readonly unknown[]): Promise<unknown> {
  const popup = document.querySelector<PopupElement>('.webextension-popup-browser');
  if (!popup) throw new Error('no popup is open');
  const options = { timeout: 60_000, sandboxName: null, newSandbox: true, file: 'popup', line: 0, async: true };
  return popup.browsingContext.currentWindowGlobal.getActor('MarionetteCommands').executeScript(script, args, options);
}

async function pressInPopup(x: number, y: number, button: number, modifiers: Held): Promise<void> {
  const popup = document.querySelector<PopupElement>('.webextension-popup-browser');
  const actor = popup?.browsingContext.currentWindowGlobal.getActor('MarionetteCommands');
  popup?.focus();
  for (const type of ['mousemove', 'mousedown', 'mouseup']) {
    const eventData = { type, button: type === 'mousemove' ? 0 : button, clickCount: 1, ...modifiers };
    await actor?.dispatchEvent('synthesizeMouseAtPoint', { x, y, eventData });
  }
}

async function strikeInPopup(keys: readonly string[], modifiers: Held): Promise<void> {
  const popup = document.querySelector<PopupElement>('.webextension-popup-browser');
  const actor = popup?.browsingContext.currentWindowGlobal.getActor('MarionetteCommands');
  const { keyData } = ChromeUtils.importESModule('chrome://remote/content/shared/webdriver/KeyData.sys.mjs');
  popup?.focus();
  for (const key of keys)
    for (const name of ['synthesizeKeyDown', 'synthesizeKeyUp'])
      await actor?.dispatchEvent(name, { eventData: { ...keyData.getData(key), ...modifiers } });
}

async function drawPopup(dark: boolean | undefined): Promise<string> {
  const popup = document.querySelector<PopupElement>('.webextension-popup-browser');
  if (!popup) throw new Error('no popup is open');
  const { browsingContext } = popup;
  const before = browsingContext.prefersColorSchemeOverride;
  if (dark !== undefined) browsingContext.prefersColorSchemeOverride = dark ? 'dark' : 'light';
  await new Promise((done) => setTimeout(done, 200)); // the popup is painted anew in another process
  const picture = await browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  browsingContext.prefersColorSchemeOverride = before;
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
  return canvas.toDataURL('image/png').replace(/^.*,/, '');
}

function colourPopup(dark: boolean | undefined): void {
  const popup = document.querySelector<PopupElement>('.webextension-popup-browser');
  if (popup) popup.browsingContext.prefersColorSchemeOverride = dark === undefined ? 'none' : dark ? 'dark' : 'light';
}

function closePopup(): void {
  document
    .querySelector('.webextension-popup-browser')
    ?.closest<HTMLElement & { hidePopup(): void }>('panel')
    ?.hidePopup();
}
