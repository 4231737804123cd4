import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { violationsOn } from '../pictures/axe.ts';
import { historiesOf } from '../pictures/histories.ts';
import { SCENES, TODAY } from '../pictures/scenes.ts';
import { plant } from '../pictures/seed.ts';
import { BROWSERS, type Browser, launch } from './browser.ts';
import { type Looks, type Person, sleep, until } from './person.ts';
import { testBuild } from './recorder.ts';

/** Each page in one full state; `npm run pictures` holds every state in every size against axe-core too. */
const PAGES = ['popup-climber', 'onboarding-welcome', 'onboarding-sites', 'onboarding-modes'].concat(
  ['now', 'shift', 'sides', 'why', 'evidence', 'sites', 'import', 'shares', 'data', 'year'].map(
    (page) => `dashboard-${page}`,
  ),
);
const SETTLED = 600; // ms in which a page has read the store and drawn

describe.each(BROWSERS)('in %s', (kind) => {
  let browser: Browser;
  let page: Person;
  let origin: string;

  beforeAll(async () => {
    browser = await launch(kind, { extension: testBuild(kind) });
    page = await browser.extensionPage('popup.html');
    await page.waitFor('.site-bar');
    origin = (await page.url()).split('/').slice(0, 3).join('/');
  });
  afterAll(() => browser?.close());

  async function show(name: string, language: string, looks: Looks): Promise<void> {
    const scene = SCENES.find((one) => one.name === name);
    if (!scene) throw new Error(`there is no scene ${name}`);
    const history = historiesOf(TODAY).find(({ id }) => id === scene.history);
    await page.goto('about:blank'); // an address that differs by its hash alone would not load anew
    await page.goto(`${origin}/popup.html`);
    await page.waitFor('main');
    await plant(page, history, { ...scene.wishes, language }, scene.circumstances);
    await page.goto('about:blank');
    await page.emulate(looks); // before the page is drawn, so that no colour is still on its way
    await page.goto(`${origin}/${scene.path}`);
    await page.waitFor('h1', 20_000);
    await sleep(SETTLED);
  }

  describe.each(PAGES)('%s', (name) => {
    it.each([
      ['left to right, light', 'en', 'ltr', false],
      ['right to left, dark', 'ar-XB', 'rtl', true],
    ])('has nothing that axe-core finds wrong, %s', async (_, language, direction, dark) => {
      await show(name, language, { dark });
      expect(await page.evaluate(() => document.documentElement.dir)).toBe(direction);
      const said = (await page.evaluate(() => document.body.textContent)) ?? '';
      expect(said.match(/\b\w+_\w+\b/g)?.filter((word) => word in english) ?? []).toEqual([]); // a key without words
      expect(await violationsOn(page)).toEqual([]);
    });

    it('bears words half as long again, twice as large', async () => {
      // A page of 1,000 px that is zoomed has 500; the popup keeps its width, and only its letters grow.
      const isPopup = name.startsWith('popup');
      await show(name, 'en-XA', { width: isPopup ? 360 : 500, height: 800 });
      if (isPopup) await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      await sleep(SETTLED);
      expect(await page.evaluate(whatRunsOver)).toEqual([]);
    });

    it('can be gone through by keyboard: Tab comes to everything that can be pressed, and it is seen where', async () => {
      await show(name, 'en', { width: 1_000, height: 800 });
      const wanted = await page.evaluate(numberStops);
      const met = new Map<number, boolean>();
      for (let press = 0; press < wanted * 4 + 20 && met.size < wanted; press++) {
        await page.key('Tab');
        const stop = await page.evaluate(stopNow); // a field for a date is several stops in one
        if (stop) met.set(stop.number, stop.isShown);
      }
      expect(wanted).toBeGreaterThan(0);
      expect([...met.keys()].sort((a, b) => a - b)).toEqual(Array.from({ length: wanted }, (_, at) => at));
      expect([...met].filter(([, isShown]) => !isShown)).toEqual([]);
    });
  });

  it('the mode is switched in the popup, and the pages of the dashboard opened, without a pointer', async () => {
    await show('popup-climber', 'en', {});
    await tabTo(page, 'input[type=radio]:checked');
    await page.key('ArrowRight');
    await until('the mode switched', 15_000, async () => (await settings(page)).mode === 'work');

    await show('dashboard-now', 'en', {});
    for (const target of ['shift', 'why', 'evidence', 'data']) {
      await tabTo(page, `nav a[href="#${target}"]`);
      await page.key('Enter');
      await until(`${target} shown`, 15_000, () =>
        page.evaluate(
          (name) => document.querySelector('nav a[aria-current]')?.getAttribute('href') === `#${name}`,
          target,
        ),
      );
    }
  });
});

const settings = (page: Person): Promise<{ mode?: string }> =>
  page.evaluate(async () => (await globalThis.browser.storage.local.get('settings')).settings as { mode?: string });

async function tabTo(page: Person, selector: string): Promise<void> {
  for (let press = 0; press < 60; press++) {
    await page.key('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`${selector} cannot be reached by keyboard`);
}

/** Runs in the page: numbers all that Tab must come to, a group of radio buttons as one. Returns how many. */
function numberStops(): number {
  const groups = new Set<string>();
  const found = document.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, summary, [tabindex="0"], [contenteditable=true]',
  );
  let count = 0;
  for (const element of found) {
    const { type, name } = element as HTMLInputElement;
    if (!element.checkVisibility() || element.matches(':disabled, [tabindex="-1"], [type=hidden]')) continue;
    if (type === 'radio' && name) {
      const group = document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${CSS.escape(name)}"]`);
      const isStop = [...group].some(({ checked }) => checked)
        ? (element as HTMLInputElement).checked
        : !groups.has(name);
      groups.add(name);
      if (!isStop) continue;
    }
    element.dataset.stop = String(count);
    count += 1;
  }
  return count;
}

/** Runs in the page: where the focus is, and whether an outline or ring shows it there or on what frames it. */
function stopNow(): { number: number; isShown: boolean } | null {
  const focused = document.activeElement as HTMLElement | null;
  if (focused?.dataset.stop === undefined) return null;
  const isRinged = (element: Element | null): boolean => {
    const style = element && getComputedStyle(element);
    return !!style && ((style.outlineStyle !== 'none' && style.outlineWidth !== '0px') || style.boxShadow !== 'none');
  };
  const isShown = [focused, focused.closest('label'), focused.parentElement, focused.nextElementSibling].some(isRinged);
  return { number: Number(focused.dataset.stop), isShown };
}

/** Runs in the page: what stands out of the window sideways, without what may be moved sideways by itself. */
function whatRunsOver(): readonly string[] {
  const wide = document.documentElement.clientWidth;
  const canMove = (element: Element | null): boolean =>
    element !== null &&
    (/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX) || canMove(element.parentElement));
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.checkVisibility() && !canMove(element.parentElement))
    .filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 1 && (right > wide + 1 || left < -1);
    })
    .map((element) => `${element.tagName.toLowerCase()}.${element.className} ${element.textContent?.slice(0, 40)}`);
}
