// @vitest-environment happy-dom
import './extension.ts';

import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { strFromU8, unzipSync } from 'fflate';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '../../src/browser.ts';
import type { Action } from '../../src/domain/action.ts';
import { isoOf } from '../../src/domain/day.ts';
import { noteMade, settle } from '../../src/store/settle.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { isDue, mayRemind } from '../../src/ui/backup-notes.ts';
import { Data } from '../../src/ui/dashboard/data.tsx';
import { setLock } from '../../src/ui/lock.ts';
import { Locked } from '../../src/ui/locked.tsx';
import { readingOf } from '../../src/ui/reading.ts';
import { local, session } from './extension.ts';
import { act, press, remember, show, TODAY, textOf, wishes } from './stage.tsx';

const saved: Blob[] = [];
vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
  saved.push(file as Blob);
  return 'blob:file';
});
vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined);

let store: Store;
const kept = async (): Promise<string[]> => {
  const acts: Action[] = [];
  for await (const one of store.acts()) acts.push(one);
  return acts.map(({ type, site }) => `${type} ${site}`);
};
const says = (work: string, text: string | RegExp) =>
  waitFor(() => expect(textOf(`[data-work=${work}]`)).toMatch(text));
const type = (label: string, value: string): void => {
  fireEvent.input(find(label), { target: { value } });
};
/** The fields by which a part is chosen: other parts of the page have a "From" too. */
const fields = () => within(document.querySelector<HTMLElement>('fieldset.part') ?? document.body);
const select = (label: string, value: string): void => {
  fireEvent.change(find(label), { target: { value } });
};
const find = (label: string): HTMLElement => fields().queryByLabelText(label) ?? screen.getByLabelText(label);

beforeEach(async () => {
  saved.splice(0);
  session.clear();
  store = await remember([
    act('post', 'mastodon', TODAY - 400),
    act('comment', 'youtube', TODAY - 3, { mode: 'work' }),
    act('discuss', 'reddit', TODAY - 2),
    act('read', 'reddit', TODAY, { at: Date.now() - 60_000 }),
  ]);
  show(<Data />);
  await screen.findByRole('button', { name: 'Write a backup' });
});

/** Writes a backup and hands it to the form that restores. */
async function chooseBackup(file?: Blob): Promise<void> {
  if (!file) {
    press('Write a backup');
    await says('backup', /Written: rungs-.*\.zip/);
  }
  const given = file ?? saved[0] ?? new Blob();
  const field = screen.getByLabelText('Backup file');
  Object.defineProperty(field, 'files', { value: [given], configurable: true });
  fireEvent.change(field);
  press('Look inside');
}

describe('backups', () => {
  it('hold every act, and their moment is remembered', async () => {
    press('Write a backup');
    await says('backup', /Written/);
    const files = unzipSync(new Uint8Array(await (saved[0] as Blob).arrayBuffer()));
    expect(
      strFromU8(files['actions.jsonl'] ?? new Uint8Array())
        .trim()
        .split('\n'),
    ).toHaveLength(4);
    await waitFor(() => expect(textOf('[data-last]')).toMatch('Last backup'));
    expect(local.get('backup')).toMatchObject({ at: expect.any(Number) });
  });

  it('with a passphrase are age files, which open only with it', async () => {
    type('Passphrase (optional)', 'brown bicycle bell');
    press('Write a backup');
    await says('backup', /\.zip\.age/);
    expect(await (saved[0] as Blob).slice(0, 21).text()).toBe('age-encryption.org/v1');
    await chooseBackup(saved[0]);
    await says('restore', 'This backup is sealed. Enter its passphrase.');
    type('Its passphrase, if it is sealed', 'brown bicycle bell');
    press('Look inside');
    await waitFor(() => expect(textOf('.inside')).toMatch('Actions in it4'));
  });

  it('are previewed, then merged: what is here counts once', async () => {
    await chooseBackup();
    await waitFor(() => expect(textOf('.inside')).toMatch('Not here yet0'));
    const [gone] = await store.remove([{ at: (await first()).at, id: (await first()).id }]);
    press('Add what is not here');
    await says('restore', 'Restored: 1 action is new here.');
    expect(await kept()).toContain(`${gone?.type} ${gone?.site}`);
    expect(await kept()).toHaveLength(4);
  });

  it('replace what is here only when that is said twice', async () => {
    await chooseBackup();
    await screen.findByRole('button', { name: 'Replace what is here' });
    await store.add([act('vote', 'reddit', TODAY - 1)]);
    press('Replace what is here');
    press(await screen.findByRole('button', { name: 'Yes, replace' }).then(() => 'Yes, replace'));
    await says('restore', 'Restored: 0 actions are new here.');
    expect(await kept()).toHaveLength(4);
  });

  it('that are none are refused in words, and nothing is taken in', async () => {
    await chooseBackup(new Blob(['no zip']));
    await says('restore', 'This is no backup of Rungs.');
    expect(document.querySelector('[data-work=restore]')?.getAttribute('data-state')).toBe('failed');
    expect(await kept()).toHaveLength(4);
  });

  it('remind at most once they are a month old, and only whom they shall', () => {
    const now = 100 * 86_400_000;
    expect(isDue({ at: now - 31 * 86_400_000, remind: true }, now)).toBe(true);
    expect(isDue({ at: now - 29 * 86_400_000, remind: true }, now)).toBe(false);
    expect(isDue({ at: now - 31 * 86_400_000 }, now)).toBe(false);
    expect(isDue({}, now)).toBe(false);
  });

  it('are reminded of elsewhere for a day, and then not within a month', () => {
    const now = 100 * 86_400_000;
    const notes = { at: now - 31 * 86_400_000, remind: true };
    expect(mayRemind(notes, now)).toBe(true);
    expect(mayRemind({ ...notes, reminded: now - 3_600_000 }, now)).toBe(true);
    expect(mayRemind({ ...notes, reminded: now - 2 * 86_400_000 }, now)).toBe(false);
    expect(mayRemind({ ...notes, reminded: now - 31 * 86_400_000 }, now)).toBe(true);
    expect(mayRemind({ at: now, remind: true }, now)).toBe(false);
    expect(mayRemind({ at: notes.at }, now)).toBe(false);
  });
});

async function first(): Promise<Action> {
  for await (const one of store.acts()) return one;
  throw new Error('the store is empty');
}

describe('exports', () => {
  it.each([
    ['Spreadsheet (CSV)', /^id,at,time,day,type/],
    ['JSON lines', /^\{"id":/],
    ['Activity Streams 2.0', /OrderedCollection/],
    ['ActivityWatch', /aw-watcher-rungs/],
    ['Days looked at (CSV)', /^day,mode,looked,.*\r\n(.*\r\n)*.*,private,before,0,0,0,1\r\n/],
    ['Rungs by week (CSV)', /^week,mode,rung,.*\r\n(.*\r\n)*.*,both,\w+,held,1,.*,forrester-2010,1,\r\n/],
  ])('%s is written', async (name, form) => {
    press(name);
    await says('export', /Written/);
    expect(await (saved[0] as Blob).text()).toMatch(form);
  });
});

describe('how it is measured', () => {
  it('over 7, 30 or 90 days: kept for every page, and 30 without a trace', async () => {
    const period = () => document.querySelector('[data-window]') as HTMLSelectElement;
    expect([...period().options].map(({ text }) => text)).toEqual(['7 days', '30 days (as published)', '90 days']);
    expect(period().value).toBe('30');
    fireEvent.change(period(), { target: { value: '90' } });
    await waitFor(() => expect(wishes().window).toBe(90));
    expect(readingOf(wishes()).options.window).toBe(90);
    fireEvent.change(period(), { target: { value: '30' } });
    await waitFor(() => expect(wishes()).not.toHaveProperty('window'));
  });
});

describe('a record that was damaged', () => {
  it('is told of for as long as its copy is there, and the last backup is offered', async () => {
    const aside = await openStore({ name: 'rungs-aside-2026-06-01T12:00:00.000Z' });
    aside.close();
    show(<Data />, {}, { backup: { at: Date.UTC(2026, 4, 20, 12) } });
    await waitFor(() => expect(textOf('[data-problem=aside]')).toMatch('rungs-aside-2026-06-01'));
    expect(textOf('[data-problem=aside]')).toMatch(/Last backup: .*May/);
    document.querySelector<HTMLElement>('[data-problem=aside] button')?.click();
    expect(document.activeElement).toBe(screen.getByLabelText('Backup file'));
    press('Delete the copies');
    await waitFor(() => expect(document.querySelector('[data-problem=aside]')).toBeNull());
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('rungs-aside-2026-06-01T12:00:00.000Z');
    expect(await kept()).toHaveLength(4);
  });
});

describe('a record that the browser began anew', () => {
  it('is noted where nobody scrubbed it, and told of until the person knows', async () => {
    const notes = browser.storage.local;
    await noteMade(notes);
    expect(local.has('lost')).toBe(false);
    await settle({ scrub: async () => true, clear: async () => {} }, notes, false);
    await noteMade(notes);
    expect(local.has('lost')).toBe(false);
    await settle({ scrub: async () => false, clear: async () => {} }, notes, false);
    await noteMade(notes);
    expect(local.get('lost')).toBeGreaterThan(Date.now() - 60_000);

    show(<Data />, {}, { lost: Date.UTC(2026, 4, 20, 12), backup: { at: Date.UTC(2026, 4, 19, 12) } });
    await waitFor(() => expect(textOf('[data-problem=lost]')).toMatch(/began this record anew: .*May 20/));
    expect(textOf('[data-problem=lost]')).toMatch(/Last backup: .*May 19/);
    document.querySelector<HTMLElement>('[data-problem=lost] button')?.click();
    expect(document.activeElement).toBe(screen.getByLabelText('Backup file'));
    press('I know');
    await waitFor(() => expect(local.has('lost')).toBe(false));
  });
});

describe('the self-check', () => {
  it('sets counters right that differ, and tells how many and when', async () => {
    press('Check now');
    await waitFor(() => expect(textOf('[data-checked]')).toMatch('Last check'));
    expect(document.querySelector('[data-repaired]')).toBeNull();
    const db = await openDB('rungs');
    await db.put('days', { day: TODAY - 2, mode: 'private', counts: { reddit: { discuss: 7 } } });
    db.close();
    press('Check now');
    await waitFor(() => expect(textOf('[data-repaired]')).toMatch('Counters: 1.'));
    expect((await store.days(TODAY - 2, TODAY - 2))[0]?.counts).toEqual({ reddit: { discuss: 1 } });
    expect(local.get('checked')).toMatchObject({ repaired: { counters: 1 } });
  });
});

describe('how long it is kept', () => {
  it('acts older than was chosen go once it is applied, and the counters stay', async () => {
    select('Keep single actions', '365');
    expect(await kept()).toHaveLength(4);
    press('Apply');
    await says('retention', '1 action has gone.');
    expect(wishes().retention).toEqual({ days: 365, what: 'acts' });
    expect(await kept()).toEqual(['comment youtube', 'discuss reddit', 'read reddit']);
    expect((await store.days())[0]?.counts).toEqual({ mastodon: { post: 1 } });
  });
});

describe('erasing', () => {
  it.each([
    ['Forget the last hour', ['post mastodon', 'comment youtube', 'discuss reddit']],
    ['Forget today', ['post mastodon', 'comment youtube', 'discuss reddit']],
    ['Erase everything', []],
  ])('%s can be undone', async (name, left) => {
    press(name);
    const undo = await screen.findByRole('button', { name: 'Undo' });
    expect(await kept()).toEqual(left);
    undo.click();
    await waitFor(async () => expect(await kept()).toHaveLength(4));
  });

  it.each<[string, () => void, string[]]>([
    ['a site', () => select('Site', 'reddit'), ['post mastodon', 'comment youtube']],
    ['a part of life', () => select('Part of life', 'work'), ['post mastodon', 'discuss reddit', 'read reddit']],
    [
      'days',
      () => {
        type('From', isoOf(TODAY - 3));
        type('To', isoOf(TODAY - 2));
      },
      ['post mastodon', 'read reddit'],
    ],
  ])('a part: %s', async (_what, choose, left) => {
    choose();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Erase these' })).toHaveProperty('disabled', false));
    press('Erase these');
    await screen.findByRole('button', { name: 'Undo' });
    expect(await kept()).toEqual(left);
  });
});

describe('the lock', () => {
  it('hides what it holds until its passphrase was given, once', async () => {
    const page = (
      <Locked>
        <p>a record</p>
      </Locked>
    );
    show(page);
    expect(await screen.findByText('a record')).toBeDefined();
    await setLock('brown bicycle bell');
    const lock = local.get('lock');
    expect(JSON.stringify(lock)).not.toContain('bell');
    session.clear(); // the browser was started anew
    show(page, {}, { lock });
    type('Passphrase', await screen.findByLabelText('Passphrase').then(() => 'wrong'));
    press('Unlock');
    await screen.findByText('That is not the passphrase of the lock.');
    expect(screen.queryByText('a record')).toBeNull();
    type('Passphrase', 'brown bicycle bell');
    press('Unlock');
    expect(await screen.findByText('a record')).toBeDefined();
    show(page, {}, { lock });
    expect(await screen.findByText('a record')).toBeDefined();
  });

  it('lets no file be written but under its passphrase', async () => {
    await setLock('brown bicycle bell');
    press('JSON lines');
    await says('export', 'That is not the passphrase of the lock.');
    expect(saved).toEqual([]);
  });

  it('is set only with the same passphrase twice, of some length', async () => {
    type('New passphrase', 'short');
    type('The same again', 'short');
    press('Lock');
    await screen.findByText('At least 8 characters.');
    type('New passphrase', 'long enough');
    press('Lock');
    await screen.findByText('The two are not the same.');
    type('The same again', 'long enough');
    press('Lock');
    await screen.findByText('The lock is set.');
  });
});
