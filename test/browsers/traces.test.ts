import { describe, expect, it } from 'vitest';
import type { Browser as Api } from 'webextension-polyfill';
import { BROWSERS } from './browser.ts';
import { filesWith } from './files.ts';
import { until } from './person.ts';
import { practiceIn, watchedOn } from './practised.ts';

declare const browser: Api;

/** Words that stand where an act is kept, waits to be kept, or is noted. */
const WORDS = ['vote', 'save', 'accepted', 'confirmed', 'outbox'];

/** A word as Firefox writes it in a key: each letter is the next one (dom/indexedDB/Key.cpp). */
const inKey = (word: string): string =>
  [...word].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 1)).join('');

describe.each(BROWSERS)('in %s', (kind) => {
  const there = practiceIn(kind);

  /** The files of the extension's own stores, of all kinds, in which one of these words stands. */
  function filesOf(words: readonly string[]): string[] {
    const { profile } = there.recorder.browser;
    return words.flatMap((word) =>
      filesWith(profile, [word, inKey(word)], /(moz|chrome)-extension|Extension Settings/).map(
        (file) => `${word} in ${file.slice(profile.length)}`,
      ),
    );
  }

  it('what a person did, was kept, and they erased, is in no store any more: neither kept, nor noted, nor waiting', async () => {
    const { recorder, practice } = there;
    const person = await watchedOn(recorder, practice, '/blog/rain');
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
