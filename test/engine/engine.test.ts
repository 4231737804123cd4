import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BROWSERS } from '../browsers/browser.ts';
import { type Person, sleep } from '../browsers/person.ts';
import { watchedOn } from '../browsers/practised.ts';
import { type Recorder, record } from '../browsers/recorder.ts';
import { type Practice, startPractice } from '../practice/practice.ts';
import { done, leave, WAYS } from './leaving.ts';

const SETTLED = 2_500; // ms after which the watcher has made up its mind about what came to nothing

describe.each(BROWSERS)('in %s', (kind) => {
  let recorder: Recorder;
  let practice: Practice;
  let person: Person;
  const told = async () => (await done(recorder)).map(({ type, evidence }) => `${type} ${evidence}`);

  beforeAll(async () => {
    practice = await startPractice();
    recorder = await record(kind);
    console.log(`${kind} ${recorder.browser.version}`);
    person = await watchedOn(recorder, practice);
  });
  beforeEach(() => recorder.forget());
  afterAll(async () => {
    await recorder?.browser.close();
    await practice?.stop();
  });

  it('the built background starts and keeps one act, whole and with nothing else', async () => {
    await person.goto(`${practice.origin}/blog/beans`);
    await person.type('.respond textarea', 'Lovely beans');
    await person.press('.respond [value=send]', { navigates: true });
    const [act, ...others] = await recorder.actsOnce(1);
    expect(others).toEqual([]);
    expect(Object.keys(act ?? {}).sort()).toEqual(['at', 'day', 'evidence', 'id', 'mode', 'site', 'source', 'type']);
    expect(act).toMatchObject({ type: 'comment', site: 'practice', mode: 'private', source: 'page' });
    expect((await recorder.days())[0]?.counts).toEqual({ practice: { comment: 1 } });
  });

  it('first ear: a form that leaves counts by the page that answers, by press and by key', async () => {
    await person.goto(`${practice.origin}/sv/forum/sniglar`);
    await person.type('.answer textarea', 'Tålamod');
    await person.press('.answer [value=send]', { navigates: true });
    await recorder.actsOnce(1);
    await person.type('.answer textarea', 'och en lampa');
    await person.key('Tab');
    await person.key('Enter', { navigates: true });
    await recorder.actsOnce(2);
    expect(await told()).toEqual(['discuss confirmed', 'discuss confirmed']);
  });

  it('second ear: a request that its address names counts once it is answered and shown', async () => {
    await person.goto(`${practice.origin}/forum/slugs`);
    await person.press('.vote');
    await recorder.actsOnce(1);
    expect(await told()).toEqual(['vote confirmed']);
  });

  it('third ear: a request that only its body names counts where the answer does not refuse', async () => {
    await person.goto(`${practice.origin}/blog/rain`);
    await person.press('.save');
    await recorder.actsOnce(1);
    expect(await told()).toEqual(['save accepted']);
  });

  it('a preview, an empty form, a draft and a search count for nothing', async () => {
    await person.goto(`${practice.origin}/blog/beans`);
    await person.press('.respond [value=send]', { navigates: true });
    await person.goto(`${practice.origin}/blog/beans`);
    await person.type('.respond textarea', 'Only looking');
    await person.press('.respond [value=preview]', { navigates: true });
    await person.goto(`${practice.origin}/write`);
    await person.type('.write textarea', 'Not yet');
    await person.press('.write [value=draft]', { navigates: true });
    await person.type('.search input', 'beans');
    await person.key('Enter', { navigates: true });
    await sleep(SETTLED);
    expect(await told()).toEqual([]);
  });

  it('a refusal by status, and one inside a 200, count for nothing', async () => {
    await person.goto(`${practice.origin}/forum/slugs`);
    await person.evaluate(() => document.querySelector('.vote')?.setAttribute('data-vote', 'own'));
    await person.press('.vote');
    await person.goto(`${practice.origin}/blog/rain`);
    await person.evaluate(() => document.querySelector('.save')?.setAttribute('data-operation', 'nonsense'));
    await person.press('.save');
    await sleep(SETTLED);
    expect(await told()).toEqual([]);
  });

  it.each([
    ['whose line breaks', 'lost', undefined],
    ['which the page leaves before it is answered', 'slow', '/blog/rain'],
  ])('a request %s counts for nothing, however it was shown beforehand', async (_, vote, next) => {
    await person.goto(`${practice.origin}/forum/slugs`);
    await person.evaluate((vote) => document.querySelector('.vote')?.setAttribute('data-vote', vote), vote);
    await person.press('.vote');
    if (next) await person.goto(practice.origin + next);
    await sleep(SETTLED);
    expect(await told()).toEqual([]);
  });

  it('an act undone within the minute is taken back', async () => {
    await person.goto(`${practice.origin}/forum/slugs`);
    await person.press('.vote');
    await recorder.actsOnce(1);
    await person.press('.vote');
    await sleep(500);
    expect(await told()).toEqual([]);
    const votes = (await recorder.days()).map(({ counts }) => counts.practice?.vote ?? 0);
    expect(votes.filter((count) => count !== 0)).toEqual([]);
  });

  it('what a page shows and takes back by itself within the second counts for nothing', async () => {
    await person.goto(`${practice.origin}/forum/slugs`);
    await person.evaluate(() => {
      const vote = document.querySelector('.vote');
      new MutationObserver((_, itself) => {
        itself.disconnect();
        setTimeout(() => vote?.setAttribute('aria-pressed', 'false'), 400);
      }).observe(vote as Element, { attributeFilter: ['aria-pressed'] });
    });
    await person.press('.vote');
    await recorder.actsOnce(1); // told at once, since the tab may be closed next
    await sleep(SETTLED);
    expect(await told()).toEqual([]);
  });

  it('nothing that a page does by itself counts: presses, forms, requests, events, words on the line', async () => {
    await person.goto(`${practice.origin}/forum/slugs`);
    await sleep(1_500); // longer than any press before
    await person.evaluate(async () => {
      document.querySelector<HTMLElement>('.vote')?.click();
      document.querySelector<HTMLElement>('.save')?.click();
      await fetch('/votes/0', { method: 'PUT' });
      await fetch('/api', { method: 'POST', body: '{"operation":"save"}' });
      const line = new EventTarget();
      window.dispatchEvent(new MouseEvent('rungs-offer-practice', { relatedTarget: line }));
      for (let rule = 0; rule < 6; rule++) line.dispatchEvent(new CustomEvent('word', { detail: `${rule} 0 1 1` }));
      for (const type of ['pointerdown', 'click', 'submit', 'keydown'])
        document.querySelector('.vote')?.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      const area = document.querySelector<HTMLTextAreaElement>('.answer textarea');
      if (area) area.value = 'made by a script';
      document.querySelector<HTMLElement>('.answer [value=send]')?.click();
    });
    await sleep(SETTLED);
    expect(await told()).toEqual([]);
  });

  it('reading counts once the person was there long enough, and once for a page', async () => {
    await person.goto(`${practice.origin}/blog/rain`);
    await person.scroll(40);
    await sleep(5_500);
    await person.scroll(-40);
    await recorder.actsOnce(1);
    await person.scroll(40);
    await sleep(5_500);
    await person.reload();
    await person.scroll(40);
    await sleep(5_500);
    expect((await recorder.acts()).map(({ type, evidence }) => `${type} ${evidence}`)).toEqual(['read seen']);
  });

  it.each(WAYS)('no act is lost or doubled when its page goes at once (%s) and the background sleeps', async (way) => {
    const times = Number(process.env.RUNGS_TIMES ?? 8);
    expect(await leave(recorder, practice, way, times)).toEqual({ way, made: times, kept: times });
  });

  it('a revoked permission stops recording at once and loses nothing that was kept', async () => {
    await person.goto(`${practice.origin}/forum/slugs`);
    await person.press('.vote');
    await recorder.actsOnce(1);
    await recorder.browser.revoke(['http://127.0.0.1/*']);
    await person.goto(`${practice.origin}/blog/rain`);
    await person.press('.save');
    await sleep(SETTLED);
    expect(await told()).toEqual(['vote confirmed']);
    await recorder.switchOn('http://127.0.0.1/*');
  });
});
