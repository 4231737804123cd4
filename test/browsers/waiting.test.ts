import { describe, expect, it } from 'vitest';
import type { Browser as Api } from 'webextension-polyfill';
import { BROWSERS } from './browser.ts';
import { until } from './person.ts';
import { practiceIn, watchedOn } from './practised.ts';

declare const browser: Api;

describe.each(BROWSERS)('in %s', (kind) => {
  const there = practiceIn(kind);

  const waiting = (): Promise<string[]> =>
    there.recorder.inside(async () =>
      Object.keys(await browser.storage.session.get(null)).filter((key) => /^(held|outbox):/.test(key)),
    );

  it('an act seen while the database is upgrading waits, outlives the background, and arrives later, once', async () => {
    const { recorder, practice } = there;
    const person = await watchedOn(recorder, practice, '/forum/slugs');
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
