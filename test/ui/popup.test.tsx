// @vitest-environment happy-dom
import './extension.ts';

import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { forgetAsides } from '../../src/store/aside.ts';
import { openStore } from '../../src/store/store.ts';
import { Popup } from '../../src/ui/popup/popup.tsx';
import { theStore } from '../../src/ui/record.ts';
import { local, opened } from './extension.ts';
import { act, all, daysUpTo, noteHealth, press, remember, show, TODAY, textOf, wishes } from './stage.tsx';

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const drawn = () => waitFor(() => expect(all('.ladder li')).toHaveLength(7));
const kinds = async (): Promise<string[]> => {
  const found: string[] = [];
  for await (const { type } of (await theStore()).acts()) found.push(type);
  return found;
};
const PLACE = { origin: '*://*.reddit.com/*', sites: ['reddit'] };
const noticed = (): string | null | undefined => document.querySelector('.notice')?.getAttribute('data-notice');

beforeEach(() => {
  opened.tabs = [];
});

describe('the states of the popup', () => {
  it('on the first day say that nothing is recorded yet, and nothing ever in private windows', async () => {
    await remember([]);
    show(<Popup />);
    await drawn();
    expect(textOf('h1')).toBe('Nothing recorded yet');
    expect(textOf('.shift')).toContain('Recording starts when you switch a site on.');
    expect(textOf('.shift')).toContain('Nothing is ever recorded in private windows.');
    expect(all('.ladder [data-held="unknown"]')).toHaveLength(7);
  });

  it('with too little seen say how much is missing, and call nothing missing', async () => {
    await remember([act('watch', 'youtube', TODAY)], daysUpTo(TODAY, 2));
    show(<Popup />, { places: [PLACE] });
    await drawn();
    expect(textOf('h1')).toBe('Spectator');
    expect(textOf('.shift')).toBe('2 of 20 days needed before anything can be said to be missing.');
    expect(all('.ladder [data-held="unknown"]').length).toBeGreaterThan(4);
  });

  it('call nobody inactive who does weekly things too seldom, and say that no rung holds', async () => {
    await remember([act('post', 'discord', TODAY - 2)], daysUpTo(TODAY, 30));
    show(<Popup />, { places: [PLACE] });
    await drawn();
    expect(textOf('h1')).toBe('No rung in this period');
    expect(textOf('.ladder [data-rung="inactive"]')).toBe('Inactive, not helddoes not apply');
  });

  it('tell of a new version of the reading', async () => {
    await remember([act('watch', 'youtube', TODAY)], daysUpTo(TODAY, 30));
    show(<Popup />, { places: [PLACE] });
    await drawn();
    expect(noticed()).toBeUndefined();
    show(<Popup />, { places: [PLACE], told: { 'forrester-2010': 0 } });
    await drawn();
    expect(noticed()).toBe('version');
  });

  it('offer to record on a site that is not watched', async () => {
    opened.tabs = [{ url: 'https://www.reddit.com/r/knitting' }];
    await remember([]);
    show(<Popup />);
    await waitFor(() => expect(all('[data-here="off"]')).toHaveLength(1));
    expect(screen.getByRole('button', { name: 'Record on this site' })).toBeTruthy();
  });

  it.each([
    ['the site', { url: 'https://www.reddit.com/r/knitting' }, 'work', 'Now: Work, by rule 1.'],
    ['the window', { url: 'https://example.org/', windowId: 7 }, 'work', 'Now: Work, by rule 2.'],
    [
      'the container',
      { url: 'https://example.org/', cookieStoreId: 'firefox-container-2' },
      'work',
      'Now: Work, by rule 3.',
    ],
    [
      'nothing that a rule names',
      { url: 'https://example.org/', windowId: 8 },
      'private',
      'Now: Private, as you left it.',
    ],
  ])('say the mode that holds in the tab below, and why: over %s', async (_, tab, mode, reason) => {
    opened.tabs = [tab];
    await remember([]);
    show(<Popup />, {
      rules: [
        { when: 'site', mode: 'work', site: 'reddit' },
        { when: 'window', mode: 'work', window: 7 },
        { when: 'container', mode: 'work', container: 'firefox-container-2' },
      ],
    });
    await drawn();
    await waitFor(() => expect(document.querySelector('.switch')?.getAttribute('title')).toBe(reason));
    expect(document.querySelector<HTMLInputElement>('.switch input:checked')?.value).toBe(mode);
    // Where the person left it themselves there is nothing to explain.
    expect(textOf('.mode-reason')).toBe(reason.endsWith('as you left it.') ? '' : reason);
  });

  it('say until when a choice by hand stands over the rules', async () => {
    await remember([]);
    show(<Popup />, {
      rules: [{ when: 'site', mode: 'work', site: 'reddit' }],
    });
    await drawn();
    fireEvent.click(screen.getByRole('radio', { name: 'Work' }));
    await waitFor(() => expect(textOf('.mode-reason')).toMatch(/^Work until .*, then by your rules/));
    expect(wishes().chosen?.mode).toBe('work');
  });

  it('show a pause, a running import and sites that fell silent, the gravest first', async () => {
    const store = await remember([act('watch', 'youtube', TODAY)], [TODAY]);
    await noteHealth({ sites: { reddit: { visited: TODAY, firstInVain: TODAY - 8 } }, matches: [] });
    show(<Popup />);
    await waitFor(() => expect(noticed()).toBe('silent'));
    expect(textOf('.notice')).toContain('Reddit');
    await store.addImport({ importer: 'facebook', at: Date.now() });
    show(<Popup />);
    await waitFor(() => expect(noticed()).toBe('importing'));
    show(<Popup />, { pausedUntil: null });
    await waitFor(() => expect(noticed()).toBe('paused'));
  });
});

describe('a notice in the popup', () => {
  it('tells of the copy of a damaged record, wherever it was found to be damaged', async () => {
    const aside = await openStore({ name: 'rungs-aside-2026-06-01T12:00:00.000Z' });
    aside.close();
    await remember([]);
    show(<Popup />);
    await waitFor(() => expect(noticed()).toBe('aside'));
    await forgetAsides();
    show(<Popup />);
    await drawn();
    expect(noticed()).toBeUndefined();
  });

  it('reminds of a backup whom it shall, notes that it did, and is silent for the rest of the month', async () => {
    const backup = { at: Date.now() - 40 * 86_400_000, remind: true };
    await remember([]);
    show(<Popup />, {}, { backup });
    await waitFor(() => expect(noticed()).toBe('backup'));
    await waitFor(() => expect(local.get('backup')).toMatchObject({ ...backup, reminded: expect.any(Number) }));
    show(<Popup />, {}, { backup: { ...backup, reminded: Date.now() - 2 * 86_400_000 } });
    await drawn();
    expect(noticed()).toBeUndefined();
  });
});

describe('the foot of the popup', () => {
  it('forgets the last hour at once and gives it back within ten seconds', async () => {
    const now = Date.now();
    await remember([
      act('comment', 'reddit', TODAY, { at: now - 60_000 }),
      act('watch', 'youtube', TODAY - 1, { at: now - 86_400_000 }),
    ]);
    show(<Popup />);
    await drawn();
    press('Forget the last hour');
    await screen.findByText('1 action forgotten.');
    expect(await kinds()).toEqual(['watch']);
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Undo'));
    press('Undo');
    await screen.findByText('Taken back.');
    expect(await kinds()).toEqual(['watch', 'comment']);
  });

  it('offers the undo for ten seconds and no longer', { timeout: 60_000 }, async () => {
    await remember([act('comment', 'reddit', TODAY, { at: Date.now() - 60_000 })]);
    show(<Popup />);
    await drawn();
    press('Forget the last hour');
    await screen.findByRole('button', { name: 'Undo' });
    const since = performance.now();
    await sleep(6_000);
    expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeNull();
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull());
    expect(performance.now() - since).toBeGreaterThan(9_500);
    await waitFor(() => expect(local.has('scrub')).toBe(false));
    expect(await kinds()).toEqual([]);
  });

  it('says when there was nothing to forget, and offers no undo then', async () => {
    await remember([act('watch', 'youtube', TODAY - 1)]);
    show(<Popup />);
    await drawn();
    press('Forget the last hour');
    await screen.findByText('Nothing was recorded in the last hour.');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('leads to the page on which one shares with a study', async () => {
    await remember([]);
    show(<Popup />);
    await drawn();
    expect(document.querySelector('[data-open="shares"]')?.getAttribute('href')).toBe('dashboard.html#shares');
  });
});

describe('the ladder in the popup', () => {
  it('is walked with the arrow keys, and says why of the one that is pressed', async () => {
    await remember([act('comment', 'reddit', TODAY)], daysUpTo(TODAY, 25));
    show(<Popup />);
    await drawn();
    const buttons = all('.ladder button') as HTMLButtonElement[];
    buttons[0]?.focus();
    fireEvent.keyDown(buttons[0] as HTMLButtonElement, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(buttons[1]);
    fireEvent.click(buttons[3] as HTMLButtonElement);
    await waitFor(() => expect(textOf('.why')).toContain('Collector'));
    expect(buttons[3]?.getAttribute('aria-pressed')).toBe('true');
  });
});
