import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from './browser.ts';
import type { Person } from './person.ts';
import { everythingIn, type Recorder, record } from './recorder.ts';

/** The browser's own history, read by a permission that is asked for at the press and given back after it. */

let server: Server;
let address: string;
beforeAll(async () => {
  server = createServer((_, answer) => {
    answer.setHeader('Content-Type', 'text/html');
    answer.end('<title>Kvittra</title><p>Kvittra</p>');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((closed) => server.close(closed)));

describe.each(BROWSERS)('in %s', (kind) => {
  let recorder: Recorder;
  let person: Person;
  beforeAll(async () => {
    const resolve = { 'www.goodreads.com': address, 'bank.example': address };
    recorder = await record(kind, { resolve });
    const reader = await recorder.browser.newTab();
    await reader.goto('http://www.goodreads.com/review/show/1-kvittra');
    await reader.goto('http://bank.example/account/kvittra');
    await reader.closeTab();
    person = await recorder.browser.extensionPage('dashboard.html#import');
    await person.waitFor('[data-do="own"]');
  });
  afterAll(() => recorder?.browser.close());

  const mayRead = (): Promise<boolean> =>
    person.evaluate(() => browser.permissions.contains({ permissions: ['history', 'bookmarks'] }));

  test('only visits to places where people act are found, and what is asked for is given back', async () => {
    expect(await mayRead()).toBe(false);
    await person.press('[data-do="own"]');
    await person.waitFor('.findings', 30_000);
    expect(await mayRead()).toBe(false);
    await person.press('[data-do="import"]');
    await person.waitFor('.brought', 30_000);
    const acts = (await recorder.acts()).filter(({ site }) => site !== 'bookmarks'); // of which a browser may come with some
    expect(acts.map(({ type, site, quality }) => `${type} ${site} ${quality}`).sort()).toEqual([
      'read goodreads minute',
      'visit goodreads minute',
    ]);
    const held = await everythingIn(recorder);
    for (const word of ['kvittra', 'bank', 'http']) expect(held).not.toContain(word);
  });
});
