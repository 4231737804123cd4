import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Browser } from '../browsers/browser.ts';
import { type Person, sleep } from '../browsers/person.ts';

/** A rung as the popup shows it. */
interface Shown {
  readonly id: string;
  readonly name: string;
  readonly held: boolean;
}

const CRITIC = '[data-rung="critic"][data-held="true"]';

/**
 * The tour without anybody watching, by real presses and keys: from the welcome to the first rung, with pictures in
 * `folder`. Resolves to whether a comment made a Critic of somebody who was none.
 */
export async function walk(browser: Browser, origin: string, folder: string): Promise<boolean> {
  mkdirSync(folder, { recursive: true });
  const picture = (name: string): string => join(folder, `${name}.png`);

  await switchOn(await browser.extensionPage('onboarding.html'), origin, picture);
  console.log(`✓ introduced, and let into ${origin} (asked for by a press, granted by the browser)`);

  const person = await browser.newTab();
  await person.goto(origin);
  const before = await look(browser);

  await person.press('.list a', { navigates: true });
  await person.scroll(200);
  await person.screenshot(picture('practice'));
  await sleep(6_000); // reading takes its time
  console.log('✓ read a post');
  await person.type('.respond textarea', 'Mine are still on the poles.');
  await person.press('.respond [value=preview]', { navigates: true });
  await person.press('.respond [value=send]', { navigates: true });
  await person.waitFor('#comment-2');
  console.log(`✓ looked at a preview of a comment, then sent it: ${new URL(await person.url()).hash} is on the page`);

  const after = await look(browser, picture);
  print(before, after);
  console.log(`\nPictures: ${relative('.', folder)}/`);
  const became = !isHeld(before, 'critic') && isHeld(after, 'critic');
  console.log(became ? '\nCritic gained.' : '\nCritic was not gained: that is a defect.');
  return became;
}

/** Through the welcome, switching recording on at `origin` on the way. */
async function switchOn(page: Person, origin: string, picture: (name: string) => string): Promise<void> {
  await page.waitFor('[data-step="welcome"]');
  await page.screenshot(picture('onboarding'));
  await page.press('[data-next]');
  await page.waitFor('[data-step="kept"]');
  await page.press('[data-next]');
  await page.waitFor('[data-step="sites"]');
  await page.type('.address input', origin);
  await page.press('.address button');
  await page.waitFor('.places code');
  await page.screenshot(picture('sites'), { fullPage: true });
  await page.press('[data-next]');
  await page.waitFor('[data-step="modes"]');
  await page.press('[data-next]');
  await page.waitFor('[data-step="ready"]');
  await page.press('[data-next]', { navigates: true });
  await page.closeTab();
}

/** What the real popup shows; with pictures, once it shows the Critic or 15 seconds have gone. */
async function look(browser: Browser, picture?: (name: string) => string): Promise<readonly Shown[]> {
  const popup = await browser.popup();
  await popup.waitFor('[data-rung]', 10_000);
  if (picture) {
    await popup.waitFor(CRITIC, 15_000).catch(() => {}); // what is shown then is told, right or wrong
    await popup.screenshot(picture('popup-light'), { dark: false });
    await popup.screenshot(picture('popup-dark'), { dark: true });
  }
  const shown = await popup.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-rung]')].map((row) => ({
      id: row.dataset.rung ?? '',
      name: row.querySelector('.rung-name')?.firstChild?.textContent ?? '',
      held: row.dataset.held === 'true',
    })),
  );
  await popup.closeTab();
  return shown;
}

const isHeld = (shown: readonly Shown[], id: string): boolean => shown.some((rung) => rung.id === id && rung.held);

function print(before: readonly Shown[], after: readonly Shown[]): void {
  console.log(`\n${'Rung'.padEnd(18)}${'before'.padEnd(10)}now`);
  for (const { id, name, held } of after)
    console.log(`${name.padEnd(18)}${(isHeld(before, id) ? 'held' : '–').padEnd(10)}${held ? 'held' : '–'}`);
}
