import type { Action } from '../../src/domain/action.ts';
import { sleep, until } from '../browsers/person.ts';
import type { Recorder } from '../browsers/recorder.ts';
import type { Practice } from '../practice/practice.ts';

/** Ways in which a page goes away just after its reader did something; `answer`: also the page that answers the form. */
export const WAYS = ['form', 'answer', 'link', 'script', 'tab'] as const;
export type Way = (typeof WAYS)[number];

export interface Tally {
  readonly way: Way;
  readonly made: number;
  readonly kept: number;
}

/**
 * Makes one act so many times and lets its page go at once, the background having been stopped just before: what is
 * kept must be what was made, no less and no more.
 */
export async function leave(recorder: Recorder, practice: Practice, way: Way, times: number): Promise<Tally> {
  const heard = (count: number, ms: number) =>
    until(`${count} acts kept`, ms, async () => (await done(recorder)).length >= count);
  await recorder.forget();
  for (let turn = 0; turn < times; turn++) {
    const person = await recorder.browser.newTab();
    if (way === 'form' || way === 'answer') {
      await person.goto(`${practice.origin}/blog/beans`);
      await person.type('.respond textarea', `Beans ${turn}`);
      await asleep(recorder);
      await person.press('.respond [value=send]', { navigates: true });
      if (way === 'answer')
        await person.evaluate(() => location.assign('/')); // before it has learnt what it answers
      else await heard(turn + 1, 5_000).catch(() => undefined); // it judges, once it is heard
    } else {
      await person.goto(`${practice.origin}/forum/slugs`);
      await asleep(recorder);
      await person.press('.vote');
      await until('the vote answered', 15_000, () => person.evaluate(isAnswered));
      if (way === 'link') await person.press('header .name', { navigates: true });
      if (way === 'script') await person.evaluate(() => location.assign('/'));
    }
    await person.closeTab();
  }
  await heard(times, 10_000).catch(() => undefined);
  return { way, made: times, kept: (await done(recorder)).length };
}

/** What was done; on a slow machine a page is there long enough to have been read as well. */
export const done = async (recorder: Recorder): Promise<Action[]> =>
  (await recorder.acts()).filter(({ evidence }) => evidence !== 'seen');

/** Stops the background once it has heard the page that was just opened, which would only wake it again. */
async function asleep({ browser }: Recorder): Promise<void> {
  await sleep(400);
  await browser.stopBackground();
}

/** Runs in the page. */
const isAnswered = (): boolean =>
  performance.getEntriesByType('resource').some(({ name }) => name.includes('/votes/')) &&
  document.querySelector('.vote[aria-pressed=true]') !== null;
