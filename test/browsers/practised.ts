import { afterAll, beforeAll } from 'vitest';
import { type Practice, startPractice } from '../practice/practice.ts';
import type { BrowserKind } from './browser.ts';
import { type Person, until } from './person.ts';
import { type Recorder, record } from './recorder.ts';

/** A practice site and a browser that can record it, from before the first test of a group until after its last. */
export function practiceIn(kind: BrowserKind): { readonly practice: Practice; readonly recorder: Recorder } {
  const there = {} as { practice: Practice; recorder: Recorder };
  beforeAll(async () => {
    there.practice = await startPractice();
    there.recorder = await record(kind, {}, 'onboarding.html');
  });
  afterAll(async () => {
    await there.recorder?.browser.close();
    await there.practice?.stop();
  });
  return there;
}

/** Switches recording on, opens a page of the practice site, and waits until its engine is recognised and watched. */
export async function watchedOn(recorder: Recorder, { origin }: Practice, path = ''): Promise<Person> {
  await recorder.switchOn('http://127.0.0.1/*');
  const person = await recorder.browser.newTab();
  await person.goto(origin + path);
  await until('the engine recognised', 20_000, () =>
    recorder.inside(async () => {
      const scripts = await globalThis.browser.scripting.getRegisteredContentScripts();
      return scripts.some(({ js }) => js?.includes('sites/practice.js'));
    }),
  );
  return person;
}
