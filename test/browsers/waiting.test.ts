import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser as Api } from 'webextension-polyfill';
import { type Practice, startPractice } from '../practice/practice.ts';
import { BROWSERS } from './browser.ts';
import { until } from './person.ts';
import { type Recorder, record } from './recorder.ts';

declare const browser: Api;

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
});
afterAll(() => practice.stop());

describe.each(BROWSERS)('in %s', (kind) => {
  let recorder: Recorder;
  beforeAll(async () => {
    recorder = await record(kind, {}, 'onboarding.html');
  });
  afterAll(() => recorder?.browser.close());

  const waiting = (): Promise<string[]> =>
    recorder.inside(async () =>
      Object.keys(await browser.storage.session.get(null)).filter((key) => /^(held|outbox):/.test(key)),
    );

  it('an act seen while the database is upgrading waits, outlives the background, and arrives later, once', async () => {
    await recorder.switchOn('http://127.0.0.1/*');
    const person = await recorder.browser.newTab();
    await person.goto(`${practice.origin}/forum/slugs`);
    await until('the practice site recognised', 15_000, () =>
      recorder.inside(async () => Object.keys(await browser.storage.local.get('recognised')).length > 0),
    );
    await until('the watcher let in', 15_000, () =>
      recorder.inside(async () =>
        (await browser.scripting.getRegisteredContentScripts()).some(({ id }) => id.startsWith('watch ')),
      ),
    );
    await person.reload();
    // Another tab has the database of the first version open and does not let go of it.
    await recorder.inside(
      () =>
        new Promise<void>((resolve, reject) => {
          indexedDB.deleteDatabase('rungs').onsuccess = () => {
            const old = indexedDB.open('rungs', 1);
            old.onupgradeneeded = () => {
              for (const [name, keyPath] of Object.entries({ actions: ['at', 'id'], days: ['day', 'mode'] }))
                old.result.createObjectStore(name, { keyPath });
              for (const name of ['imports', 'shares']) old.result.createObjectStore(name, { keyPath: 'id' });
              old.result.createObjectStore('meta');
            };
            old.onerror = () => reject(old.error);
            old.onsuccess = () => {
              // Held by a listener of the page's: what a driver's script declares is gone with it in Firefox.
              document.addEventListener('let-go', () => old.result.close(), { once: true });
              resolve();
            };
          };
        }),
    );
    await person.press('.vote');
    // The background waits ten seconds for the database at each message, and takes them one by one.
    await until('the act held', 90_000, async () => (await waiting()).some((key) => key.startsWith('held:')));
    await recorder.browser.stopBackground();
    expect((await waiting()).some((key) => key.startsWith('held:'))).toBe(true);

    await recorder.inside(() => void document.dispatchEvent(new Event('let-go')));
    await person.goto(`${practice.origin}/blog/rain`);
    await person.press('.save');
    await until('nothing waiting', 90_000, async () => (await waiting()).length === 0);
    await recorder.actsOnce(2);
    expect((await recorder.acts()).map(({ type }) => type)).toEqual(['vote', 'save']);
    const counts = (await recorder.days()).map((day) => day.counts);
    expect(counts).toEqual([{ practice: { vote: 1, save: 1 } }]);
  });
});
