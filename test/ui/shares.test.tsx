// @vitest-environment happy-dom
import './extension.ts';

import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { strFromU8, unzipSync } from 'fflate';
import { useEffect, useState } from 'preact/hooks';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isoOf } from '../../src/domain/day.ts';
import { openBundle } from '../../src/studies/open.ts';
import { unseal } from '../../src/studies/seal.ts';
import type { Study } from '../../src/studies/study.ts';
import { Shares } from '../../src/ui/dashboard/shares.tsx';
import { theStore } from '../../src/ui/record.ts';
import { STUDY } from '../studies/a-study.ts';
import './extension.ts';
import { act, all, daysUpTo, press, remember, show, TODAY, textOf } from './stage.tsx';

/** What lies in `storage.session`: what was begun. */
const session = new Map<string, unknown>();
Object.assign((globalThis as unknown as { browser: { storage: object; runtime: object } }).browser.storage, {
  session: {
    get: async (key: string) => (session.has(key) ? { [key]: session.get(key) } : {}),
    set: async (items: object) => {
      for (const [key, value] of Object.entries(items)) session.set(key, value);
    },
    remove: async (key: string) => void session.delete(key),
  },
});
Object.assign((globalThis as unknown as { browser: { runtime: object } }).browser.runtime, {
  getManifest: () => ({ version: '9.9.9' }),
});

let key: string;
let study: Study;
const saved: Blob[] = [];

beforeAll(async () => {
  key = await generateX25519Identity();
  study = {
    ...STUDY,
    period: { from: isoOf(TODAY - 100), to: isoOf(TODAY + 100) },
    waves: [{ opens: isoOf(TODAY - 1), closes: isoOf(TODAY + 20) }],
    recipients: [await identityToRecipient(key)],
    withdrawal: { ...STUDY.withdrawal, until: isoOf(TODAY + 200) },
  };
  URL.createObjectURL = (blob: Blob) => {
    saved.push(blob);
    return 'blob:invented';
  };
  HTMLAnchorElement.prototype.click = () => undefined;
  Object.assign(globalThis, { scrollTo: () => undefined });
});

/** The page at the address that it leads itself to. */
function Addressed() {
  const [about, setAbout] = useState<string>();
  useEffect(() => {
    const heed = (): void => setAbout(location.hash.split('/')[1]);
    heed();
    window.addEventListener('hashchange', heed);
    return () => window.removeEventListener('hashchange', heed);
  }, []);
  return <Shares {...(about && { about })} />;
}

async function open(file: unknown, settings: object = {}): Promise<void> {
  show(<Addressed />, settings);
  const field = await waitFor(() => {
    const found = document.querySelector<HTMLInputElement>('.drop input');
    if (!found) throw new Error('not drawn yet');
    return found;
  });
  const text = typeof file === 'string' ? file : JSON.stringify(file);
  fireEvent.change(field, { target: { files: [new File([text], 'study.json')] } });
}

const step = (name: string) =>
  waitFor(() => expect(all(`[data-step="${name}"] h2`)).toHaveLength(1), { timeout: 5_000 });
const on = (): void => document.querySelector<HTMLButtonElement>('[data-go="on"]')?.click();
const tick = (name: string): void => document.querySelector<HTMLInputElement>(`input[value="${name}"]`)?.click();
const choose = (selector: string, value: string) =>
  fireEvent.change(document.querySelector(selector) as Element, { target: { value } });

/** As far as the rows, with nothing narrowed and one rung rated. */
async function toTheRows(settings: object = {}): Promise<void> {
  await open(study, settings);
  await step('invite');
  on();
  await step('self');
  document.querySelector<HTMLInputElement>('input[name="rated-critic"][value="yes"]')?.click();
  on();
  await step('scope');
  on();
  await step('look');
}

async function consentTo(...names: readonly string[]): Promise<void> {
  on();
  await step('consent');
  for (const name of ['read', 'age', 'summary', ...names]) tick(name);
  await waitFor(() => expect(document.querySelector<HTMLButtonElement>('[data-go="on"]')?.disabled).toBe(false));
  on();
  await waitFor(() => expect(all('[data-fresh="true"]')).toHaveLength(1), { timeout: 10_000 });
}

async function given() {
  const sealed = new Uint8Array(await (saved.at(-1) as Blob).arrayBuffer());
  const bytes = await unseal(sealed, [key]);
  return { ...(await openBundle(bytes, study)), files: unzipSync(bytes) };
}

beforeEach(async () => {
  session.clear();
  saved.length = 0;
  location.hash = '';
  await remember(
    [
      act('comment', 'youtube', TODAY - 3),
      act('discuss', 'reddit', TODAY - 5),
      act('react', 'youtube', TODAY - 9, { mode: 'work' }),
    ],
    daysUpTo(TODAY, 40),
  );
});

describe('a study file', () => {
  it('that asks with a key nobody knows is refused with the reason, and nothing is begun', async () => {
    await open({ ...study, alsoSend: 'https://elsewhere.example' });
    await waitFor(() => expect(textOf('.refused')).toContain('"alsoSend" is not a key of a study file'));
    expect(session.size).toBe(0);
  });

  it('with a recipient that nothing can be sealed to is refused by that recipient', async () => {
    const [good = ''] = study.recipients;
    const wrong = `${good.slice(0, -1)}${good.endsWith('q') ? 'p' : 'q'}`;
    await open({ ...study, recipients: [wrong] });
    await waitFor(() => expect(textOf('.refused')).toContain('is not a key that anything can be sealed to'));
  });

  it('that is no JSON, or of a form to come, is refused in words', async () => {
    await open('hello');
    await waitFor(() => expect(textOf('.refused')).toContain('is not JSON'));
    await open({ ...study, format: 2 });
    await waitFor(() => expect(textOf('.refused')).toContain('A newer Rungs is needed'));
  });

  it('between waves says when the next one opens, and leads no further', async () => {
    await open({ ...study, waves: [{ opens: isoOf(TODAY + 5), closes: isoOf(TODAY + 9) }] });
    await step('invite');
    expect(textOf('[data-step]')).toContain('This study takes nothing today. It opens on');
    expect(document.querySelector<HTMLButtonElement>('[data-go="on"]')?.disabled).toBe(true);
  });

  it('that names participants by link waits for theirs, and takes it out of the link', async () => {
    await open({ ...study, participant: 'link' });
    await step('invite');
    const field = document.querySelector<HTMLInputElement>('.field input') as HTMLInputElement;
    fireEvent.input(field, { target: { value: 'Ada Example' } });
    expect(document.querySelector<HTMLButtonElement>('[data-go="on"]')?.disabled).toBe(true);
    fireEvent.input(field, { target: { value: 'https://survey.example/s?x=1&participant=K7Q2-x' } });
    on();
    await step('self');
    expect(session.get('giving')).toMatchObject({ participant: 'K7Q2-x' });
  });
});

describe('the address that a study gives', () => {
  it('brings the id of the participant, and one made at random where the study wants none', async () => {
    location.hash = '#shares/participant=K7Q2-x';
    await open({ ...study, participant: 'link' });
    await step('invite');
    expect(session.get('giving')).toMatchObject({ participant: 'K7Q2-x' });
    session.clear();
    location.hash = '#shares/participant=K7Q2-x';
    await open(study);
    await step('invite');
    expect(session.get('giving')).toMatchObject({ participant: expect.stringMatching(/^p[0-9a-f]{32}$/) });
  });
});

describe('on the way', () => {
  it('the person rates themselves before anything of their record is shown', async () => {
    await open(study);
    await step('invite');
    expect(all('[data-mark], table')).toEqual([]);
    on();
    await step('self');
    expect(all('[data-mark], table')).toEqual([]);
    expect(all('[data-rating]')).toHaveLength(7);
  });

  it('a rating that was made before the rows were shown cannot be changed once they were', async () => {
    await toTheRows();
    await waitFor(() => expect(session.get('giving')).toMatchObject({ hasLooked: true }));
    location.hash = '#shares/self';
    await step('self');
    expect(all('[data-rating] input').every((choice) => (choice as HTMLInputElement).disabled)).toBe(true);
    document.querySelector<HTMLInputElement>('input[name="rated-critic"][value="no"]')?.click();
    expect(session.get('giving')).toMatchObject({ rated: { critic: 'yes' } });
    expect(textOf('[data-step="self"]')).toContain('what you said before stands');
  });

  it('rows that are taken out are counted, and come back one press after the other', async () => {
    await toTheRows();
    choose('select[name="table"]', 'day_action');
    await waitFor(() => expect(all('tr[data-row]')).toHaveLength(3));
    fireEvent.input(document.querySelector('input[type="search"]') as Element, { target: { value: 'forum' } });
    const before = textOf('.withheld');
    expect(before).toMatch(/^You withhold 0 of \d+ rows/);
    if (all('tr[data-row]').length === 0)
      fireEvent.input(document.querySelector('input[type="search"]') as Element, { target: { value: 'discuss' } });
    document.querySelector<HTMLButtonElement>('[data-take="found"]')?.click();
    await waitFor(() => expect(textOf('.withheld')).toMatch(/^You withhold [1-9]/));
    document.querySelector<HTMLButtonElement>('[data-undo="one"]')?.click();
    await waitFor(() => expect(textOf('.withheld')).toBe(before));
  });

  it('a narrower level leaves no row of what is finer', async () => {
    await open(study);
    await step('invite');
    on();
    await step('self');
    on();
    await step('scope');
    choose('select[name="level"]', 'L1');
    on();
    await step('look');
    const tables = all('select[name="table"] option').map((option) => option.getAttribute('value'));
    expect(tables).toContain('week_rung');
    expect(tables).not.toContain('day_action');
    expect(tables).not.toContain('act');
  });

  it('a donation that was closed midway can be gone on with, or thrown away', async () => {
    await toTheRows();
    location.hash = '#shares';
    show(<Shares />);
    await waitFor(() => expect(all('[data-begun]')).toHaveLength(1));
    press('Throw it away');
    await waitFor(() => expect(all('[data-begun]')).toEqual([]));
    expect(session.size).toBe(0);
    expect(saved).toEqual([]);
  });

  it('declining is one press at every step, and leaves nothing behind', async () => {
    await open(study);
    for (const name of ['invite', 'self', 'scope', 'look', 'consent']) {
      await step(name);
      expect(all('[data-go="out"]')).toHaveLength(1);
      if (name !== 'consent') on();
    }
    press('Give nothing');
    await waitFor(() => expect(textOf('[data-outcome]')).toBe('Nothing was given, and nothing was kept of it.'));
    expect([session.size, saved.length, (await (await theStore()).shares()).length]).toEqual([0, 0, 0]);
  });
});

describe('what is saved', () => {
  it('needs every yes that the study needs, of which none is given beforehand', async () => {
    await toTheRows();
    on();
    await step('consent');
    expect(all('input[name="consent"]').filter((box) => (box as HTMLInputElement).checked)).toEqual([]);
    for (const name of ['read', 'age', 'summary']) {
      expect(document.querySelector<HTMLButtonElement>('[data-go="on"]')?.disabled).toBe(true);
      tick(name);
    }
    await waitFor(() => expect(document.querySelector<HTMLButtonElement>('[data-go="on"]')?.disabled).toBe(false));
  });

  it('holds the parts that were ticked and no others, and the rating that was made before', async () => {
    await toTheRows({ motives: { critic: { critic_fun: TODAY } } });
    await consentTo('weeks', 'selfRating');
    const { tables } = await given();
    expect(tables.week_rung.length).toBeGreaterThan(0);
    expect([tables.day_action, tables.act]).toEqual([[], []]);
    expect(tables.answer.map((row) => row.slice(3))).toEqual([['self_rating', 'critic', 'yes']]);
  });

  it('holds the motives a person marked only by a yes of their own', async () => {
    await toTheRows({ motives: { critic: { critic_fun: TODAY } } });
    await consentTo('motives');
    expect((await given()).tables.answer.map((row) => row.slice(3))).toEqual([['motive', 'critic', 'critic_fun']]);
  });

  it('is, byte for byte, what was shown', async () => {
    await toTheRows();
    document.querySelector<HTMLInputElement>('input[name="view"][value="file"]')?.click();
    const shown = new Map<string, string>();
    for (const option of all('select[name="table"] option')) {
      choose('select[name="table"]', option.getAttribute('value') ?? '');
      const path = `data/${option.getAttribute('value')}.csv`;
      await waitFor(() => expect(all(`[data-file="${path}"]`)).toHaveLength(1));
      shown.set(path, textOf('.bytes'));
    }
    await consentTo('weeks', 'days', 'acts', 'selfRating');
    const { files } = await given();
    expect(shown.size).toBeGreaterThan(4);
    for (const [path, text] of shown) expect(strFromU8(files[path] ?? new Uint8Array())).toBe(text);
  });

  it('leaves a receipt with what it takes to call it back', async () => {
    await toTheRows();
    await consentTo();
    const { receipt } = await given();
    const [share] = await (await theStore()).shares();
    expect(share).toMatchObject({
      study: 'autumn',
      wave: 1,
      contact: 'out@university.example',
      recipients: study.recipients,
    });
    expect(textOf('.letter pre')).toContain(share?.code);
    expect(textOf('.letter pre')).toContain(receipt.participant);
    expect(textOf('[data-outcome]')).toContain(share?.file);
    expect(session.size).toBe(0);
  });
});

describe('the next wave', () => {
  it('knows the person by the same name, says what is new, and warns of another key', async () => {
    await toTheRows();
    await consentTo();
    const [first] = await (await theStore()).shares();
    if (!first) throw new Error('no receipt');
    const store = await theStore();
    await store.removeShare(first.id);
    await store.addShare({ ...first, to: TODAY - 8 });
    location.hash = '';
    await toTheRows();
    expect(session.get('giving')).toMatchObject({ participant: first.participant });
    expect(textOf('[data-news]')).toMatch(/New since your last donation: \d+ rows/);
    expect(textOf('[data-news]')).toContain('What you did, day by day');

    location.hash = '';
    session.clear();
    await open({ ...study, recipients: [await identityToRecipient(await generateX25519Identity())] });
    await step('invite');
    expect(textOf('.refused')).toContain('is encrypted to another key. Ask out@university.example');
  });
});

describe('receipts', () => {
  it('of the first days, which hold less, are shown with what they hold', async () => {
    const store = await theStore();
    const old = { study: 's', title: 'An old study', at: Date.now(), from: TODAY - 9, to: TODAY, columns: [], rows: 3 };
    await store.addShare({ ...old, digest: 'ab12' });
    show(<Shares />);
    await screen.findByText('An old study');
    expect(textOf('[data-receipt]')).toContain('ab12');
    expect(all('[data-receipt] .letter')).toEqual([]);
  });

  it('can be deleted without the record, and brought back', async () => {
    const store = await theStore();
    const old = { study: 's', title: 'An old study', at: Date.now(), from: TODAY - 9, to: TODAY, columns: [], rows: 3 };
    await store.addShare({ ...old, digest: 'ab12', code: 'C0DE' });
    show(<Shares />);
    await screen.findByText('An old study');
    press('Delete this receipt');
    await screen.findByText('You have given nothing.');
    press('Undo');
    await screen.findByText('An old study');
    expect(await store.shares()).toMatchObject([{ digest: 'ab12', code: 'C0DE' }]);
  });
});
