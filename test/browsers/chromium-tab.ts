import { writeFileSync } from 'node:fs';
import { bitsOf, cdpKeys } from './keys.ts';
import { asText, birth, type Hands, habits, type Looks, landing, nextPage, type Person } from './person.ts';
import type { Pipe } from './pipe.ts';

/** One tab, or the popup, by a session of its own; `isTab` is false for what cannot be brought to the front. */
export async function openSession(pipe: Pipe, targetId: string, isTab = true): Promise<Person> {
  const attached = await pipe.send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
  const session = attached.sessionId;
  const send = <T>(method: string, params: object = {}): Promise<T> => pipe.send<T>(method, params, session);
  await send('Page.enable');
  pipe.on('Page.javascriptDialogOpening', (_, whose) => {
    if (whose === session) void send('Page.handleJavaScriptDialog', { accept: true });
  });

  const hands: Hands = {
    async evaluate<T, A extends readonly unknown[]>(fn: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
      const expression = `${asText(fn)}(...${JSON.stringify(args)})`;
      const options = { expression, awaitPromise: true, returnByValue: true };
      const answer = await send<Evaluated<T>>('Runtime.evaluate', options);
      const { exceptionDetails: wrong } = answer;
      if (wrong) throw new Error(wrong.exception?.description ?? wrong.exception?.value ?? wrong.text);
      return answer.result.value;
    },
    async pressAt(x, y, button, modifiers) {
      const mouse = (type: string, rest: object) =>
        send('Input.dispatchMouseEvent', { type, x, y, modifiers: bitsOf(modifiers), ...rest });
      await mouse('mouseMoved', {});
      await mouse('mousePressed', { button, clickCount: 1 });
      await mouse('mouseReleased', { button, clickCount: 1 });
    },
    async strike(key, modifiers) {
      for (const event of cdpKeys(key, modifiers)) await send('Input.dispatchKeyEvent', event);
    },
    async typeText(text) {
      for (const character of text) await hands.strike(character === '\n' ? 'Enter' : character, []);
    },
    async show() {
      if (isTab) await send('Page.bringToFront');
    },
  };

  let looks: Looks = {};
  const look = async ({ dark, forcedColors, locale, width, height }: Looks): Promise<void> => {
    const feature = (name: string, value: string | undefined) => ({ name, value: value ?? '' });
    const scheme = dark === undefined ? undefined : dark ? 'dark' : 'light';
    const features = [
      feature('prefers-color-scheme', scheme),
      feature('forced-colors', forcedColors ? 'active' : undefined),
    ];
    await send('Emulation.setEmulatedMedia', { features });
    if (locale !== looks.locale) {
      const { userAgent } = await pipe.send<{ userAgent: string }>('Browser.getVersion');
      await send('Emulation.setLocaleOverride', locale ? { locale } : {});
      await send('Emulation.setUserAgentOverride', locale ? { userAgent, acceptLanguage: locale } : { userAgent: '' });
    }
    if (width || height) {
      const size = { width: width ?? 0, height: height ?? 0, deviceScaleFactor: 1, mobile: false };
      await send('Emulation.setDeviceMetricsOverride', size);
    } else await send('Emulation.clearDeviceMetricsOverride');
  };

  return {
    ...hands,
    ...habits(hands),
    async goto(url) {
      const before = await birth(hands);
      const { errorText, loaderId } = await send<{ errorText?: string; loaderId?: string }>('Page.navigate', { url });
      if (errorText) throw new Error(`${url}: ${errorText}`);
      if (loaderId) await nextPage(hands, before);
    },
    async chooseFiles(selector, files) {
      const expression = `document.querySelector(${JSON.stringify(selector)})`;
      const { result } = await send<{ result: { objectId?: string } }>('Runtime.evaluate', { expression });
      if (!result.objectId) throw new Error(`${selector} is not there`);
      await send('DOM.setFileInputFiles', { files, objectId: result.objectId });
    },
    async dropFiles(selector, paths) {
      const over = await hands.evaluate((where) => {
        const { x, y, width, height } = document.querySelector(where)?.getBoundingClientRect() ?? new DOMRect();
        return { x: x + width / 2, y: y + height / 2 };
      }, selector);
      const data = { items: [], files: paths, dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop'])
        await send('Input.dispatchDragEvent', { type, ...over, data });
    },
    url: () => hands.evaluate(() => location.href),
    back: () => landing(hands, () => hands.evaluate(() => history.back())),
    reload: () => landing(hands, () => send('Page.reload')),
    async scroll(pixels) {
      await hands.show();
      const middle = await hands.evaluate(() => ({ x: innerWidth / 2, y: innerHeight / 2 }));
      await send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...middle, deltaX: 0, deltaY: pixels });
    },
    async screenshot(file, { fullPage = false, ...wanted } = {}) {
      await look({ ...looks, ...wanted });
      try {
        const options = { format: 'png', captureBeyondViewport: fullPage };
        const clip = fullPage && { clip: { ...(await hands.evaluate(wholePage)), x: 0, y: 0, scale: 1 } };
        const { data } = await send<{ data: string }>('Page.captureScreenshot', { ...options, ...clip });
        writeFileSync(file, Buffer.from(data, 'base64'));
      } finally {
        await look(looks);
      }
    },
    async emulate(wanted) {
      await look(wanted);
      looks = wanted;
    },
    async scriptTime() {
      await send('Performance.enable', { timeDomain: 'threadTicks' });
      const { metrics } = await send<{ metrics: { name: string; value: number }[] }>('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1_000;
    },
    closeTab: async () => void (await pipe.send('Target.closeTarget', { targetId })),
  };
}

interface Evaluated<T> {
  readonly result: { readonly value: T };
  readonly exceptionDetails?: {
    readonly text: string;
    readonly exception?: { readonly description?: string; readonly value?: string };
  };
}

/** Runs in the page. */
const wholePage = (): { width: number; height: number } => ({
  width: document.documentElement.scrollWidth,
  height: document.documentElement.scrollHeight,
});
