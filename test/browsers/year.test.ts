import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { historiesOf } from '../pictures/histories.ts';
import { plant } from '../pictures/seed.ts';
import { BROWSERS } from './browser.ts';
import { type Person, sleep, until } from './person.ts';
import { type Recorder, record } from './recorder.ts';

const TODAY = Math.floor(Date.now() / 86_400_000);
const BLANK_KB = 12; // more than an empty picture of that size takes

describe.each(BROWSERS)('%s', (kind) => {
  let recorder: Recorder;
  let page: Person;
  beforeAll(async () => {
    recorder = await record(kind);
    page = await recorder.browser.extensionPage('dashboard.html#year');
    await page.waitFor('.year-card');
    await plant(
      page,
      historiesOf(TODAY).find(({ id }) => id === 'climber'),
      {},
    );
    await page.reload();
    await page.waitFor('.year-card');
  });
  afterAll(() => recorder?.browser.close());

  test('the year is drawn into a picture on the device, within what our own pages may do', async () => {
    await sleep(500);
    await page.press('[data-save]');
    const said = await until('the picture', 15_000, async () => {
      const told = await page.evaluate(() => document.querySelector('.year [role="status"]')?.textContent);
      const problem = await page.evaluate(() => document.querySelector('.year [role="alert"]')?.textContent);
      return told || problem || false;
    });
    expect(said).toMatch(/rungs-\d{4}\.png/);
    const [, size = '0'] = /([\d.,]+) ?kB/.exec(said) ?? [];
    expect(Number(size.replace(',', ''))).toBeGreaterThan(BLANK_KB);
  });
});
