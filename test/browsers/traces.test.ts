import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser as Api } from 'webextension-polyfill';
import { type Practice, startPractice } from '../practice/practice.ts';
import { BROWSERS } from './browser.ts';
import { filesWith } from './files.ts';
import { until } from './person.ts';
import { type Recorder, record } from './recorder.ts';

declare const browser: Api;

/** Words that stand where an act is kept, waits to be kept, or is noted. */
const WORDS = ['vote', 'save', 'accepted', 'confirmed', 'outbox'];

/** A word as Firefox writes it in a key: each letter is the next one (dom/indexedDB/Key.cpp). */
const inKey = (word: string): string =>
  [...word].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 1)).join('');

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

  /** The files of the extension's own stores, of all kinds, in which one of these words stands. */
  function filesOf(words: readonly string[]): string[] {
    const { profile } = recorder.browser;
    const found = words.flatMap((word) =>
      [word, inKey(word)].flatMap((written) =>
        filesWith(profile, written).map((file) => `${word} in ${file.slice(profile.length)}`),
      ),
    );
    return [...new Set(found)].filter((file) => /(moz|chrome)-extension|Extension Settings/.test(file));
  }

  it('what a person did, was kept, and they erased, is in no store any more: neither kept, nor noted, nor waiting', async () => {
    await recorder.switchOn('http://127.0.0.1/*');
    const person = await recorder.browser.newTab();
    await person.goto(`${practice.origin}/blog/rain`);
    await until('the watcher let in', 15_000, () =>
      recorder.inside(async () =>
        (await browser.scripting.getRegisteredContentScripts()).some(({ id }) => id.startsWith('watch ')),
      ),
    );
    await person.reload();
    const kept = (type: string) =>
      until(`${type} kept`, 15_000, async () => (await recorder.acts()).some((act) => act.type === type));
    await person.press('.save');
    await kept('save');
    await person.goto(`${practice.origin}/forum/slugs`);
    await person.press('.vote');
    await kept('vote');
    await until('both noted', 15_000, async () => ((await recorder.health())?.matches.length ?? 0) >= 2);
    await person.closeTab();
    await recorder.restart();
    expect(filesOf(WORDS)).not.toEqual([]);
    expect(filesOf(['recognised'])).not.toEqual([]); // the small stores are among them, and
    expect(filesOf(['outbox'])).toEqual([]); // what is on its way does not touch the disk

    const erasing = await recorder.browser.extensionPage('dashboard.html#data');
    await erasing.waitFor('#erase');
    await erasing.press('#erase .buttons .button:last-child');
    await erasing.waitFor('[data-undo=open] button');
    await until('the files cleared', 60_000, () =>
      erasing.evaluate(async () => !('scrub' in (await browser.storage.local.get('scrub')))),
    );
    await recorder.restart();
    await expect.poll(() => filesOf(WORDS), { timeout: 5_000 }).toEqual([]);
  });
});
