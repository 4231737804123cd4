// @vitest-environment happy-dom
import './extension.ts';

import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { browser } from '../../src/browser.ts';
import { type ModeRule, nextClock, tomorrow } from '../../src/domain/mode.ts';
import { DEFAULTS } from '../../src/settings.ts';
import { wordsOf } from '../../src/strings.ts';
import { offsetAt } from '../../src/ui/clock.ts';
import { holding, ModeRules, withRules } from '../../src/ui/dashboard/modes.tsx';
import { reasonSentence } from '../../src/ui/mode-words.ts';
import { Modes } from '../../src/ui/onboarding/modes.tsx';
import { clockOf, minutesOf, weekdaysInWords, weekdaysOf } from '../../src/ui/schedule-words.ts';
import { asked, opened } from './extension.ts';
import { all, press, show, textOf, wishes, words } from './stage.tsx';

const ALWAYS: ModeRule = { when: 'schedule', mode: 'work', days: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 0 };
const NEVER: ModeRule = { when: 'schedule', mode: 'work', days: [], from: 0, to: 60 };
const YOUTUBE: ModeRule = { when: 'site', mode: 'private', site: 'youtube' };

const select = (element: Element | null | undefined, value: string): void => {
  if (element) fireEvent.change(element, { target: { value } });
};

describe('the mode that holds', () => {
  it('is said with its reason', () => {
    show(<ModeRules />, { mode: 'work' });
    expect(textOf('[data-reason]')).toContain('Now: Work, as you left it.');
    show(<ModeRules />, { rules: [YOUTUBE, ALWAYS] });
    expect(textOf('[data-reason]')).toContain('Now: Work, by rule 2.');
    expect(textOf('[data-deciding="true"]')).toContain('decides now');
    show(<ModeRules />, { rules: [ALWAYS], chosen: { mode: 'private', at: Date.now(), until: Date.now() + 60_000 } });
    expect(textOf('[data-reason]')).toMatch(/^Private until .*, then by your rules/);
    const byHand = { mode: 'work', reason: { by: 'choice' } } as const;
    expect(reasonSentence(words, byHand, 0)).toBe('Now: Work, chosen by hand.');
  });

  it('goes back to the rules when the person says so', async () => {
    show(<ModeRules />, { rules: [ALWAYS], chosen: { mode: 'private', at: Date.now() } });
    press('Back to the rules');
    await waitFor(() => expect(textOf('[data-reason]')).toContain('Now: Work, by rule 1.'));
    expect(wishes().chosen).toBeUndefined();
  });

  it('chosen by hand holds until the schedule changes, for an hour, or until tomorrow', () => {
    const at = Date.UTC(2026, 5, 1, 10);
    const settings = { ...DEFAULTS, rules: [ALWAYS] };
    expect(holding(settings, 'private', 'rules', at).chosen).toEqual({ mode: 'private', at });
    expect(holding(settings, 'private', 'hour', at).chosen).toEqual({ mode: 'private', at, until: at + 3_600_000 });
    expect(holding(settings, 'private', 'tomorrow', at).chosen).toEqual({
      mode: 'private',
      at,
      until: tomorrow(at, offsetAt),
    });
    expect(holding(settings, 'private', 'time', at, 90).chosen).toEqual({
      mode: 'private',
      at,
      until: nextClock(90, at, offsetAt),
    });
  });

  it('is chosen by hand until a time of the person’s own', async () => {
    show(<ModeRules />);
    select(document.querySelector('[data-holds]'), 'time');
    await waitFor(() => expect(all('[data-until]')).toHaveLength(1));
    select(document.querySelector('[data-until]'), '06:05');
    fireEvent.click(screen.getByRole('radio', { name: 'Work' }));
    await waitFor(() => expect(wishes().chosen?.mode).toBe('work'));
    const { at = 0, until = 0 } = wishes().chosen ?? {};
    expect(new Date(until).toTimeString().slice(0, 8)).toBe('06:05:00');
    expect(until - at).toBeLessThanOrEqual(25 * 3_600_000);
    expect(textOf('[data-reason]')).toMatch(/^Work until .*6:05/);
  });

  it('is chosen by hand for as long as the list says', async () => {
    show(<ModeRules />);
    select(document.querySelector('[data-holds]'), 'hour');
    fireEvent.click(screen.getByRole('radio', { name: 'Work' }));
    await waitFor(() => expect(wishes().chosen?.mode).toBe('work'));
    const { at = 0, until = 0 } = wishes().chosen ?? {};
    expect(until - at).toBe(3_600_000);
  });
});

describe('the keys', () => {
  it('are told as they are set in the browser, with the way to set them', async () => {
    show(<ModeRules />);
    await waitFor(() => expect(textOf('.keys')).toContain('Switch between work and private: Alt+Shift+M'));
    expect(textOf('.keys')).toContain('Pause or resume recording: no key yet');
    press('Set keys');
    expect(asked.create).toHaveBeenCalledWith({ url: 'chrome://extensions/shortcuts' });
  });
});

describe('the rules', () => {
  it('are told in words, in their order', () => {
    show(<ModeRules />, { rules: [YOUTUBE, { ...ALWAYS, days: [1, 2, 3, 4, 5], from: 540, to: 1020 }, NEVER] });
    expect(all('[data-rule] strong').map((rule) => rule.textContent)).toEqual([
      'On YouTube: Private',
      'Mon–Fri, 9:00 AM to 5:00 PM: Work',
      'No day chosen: this rule never fits',
    ]);
  });

  it('change places and go by buttons, which the ends of the list do not have', async () => {
    show(<ModeRules />, { rules: [YOUTUBE, ALWAYS, NEVER] });
    const order = (): string[] =>
      (wishes().rules ?? []).map((rule) => (rule === YOUTUBE ? 'youtube' : rule === ALWAYS ? 'always' : 'never'));
    const buttons = (nth: number) => within(all('[data-rule]')[nth] as HTMLElement).getAllByRole('button');
    expect((buttons(0)[0] as HTMLButtonElement).disabled).toBe(true);
    expect((buttons(2)[1] as HTMLButtonElement).disabled).toBe(true);
    buttons(0)[1]?.click();
    await waitFor(() => expect(order()).toEqual(['always', 'youtube', 'never']));
    buttons(2)[0]?.click();
    await waitFor(() => expect(order()).toEqual(['always', 'never', 'youtube']));
    buttons(0)[2]?.click();
    await waitFor(() => expect(order()).toEqual(['never', 'youtube']));
  });

  it('are added by days and times', async () => {
    show(<ModeRules />);
    const form = document.querySelector('.add-rule') as HTMLElement;
    fireEvent.click(within(form).getByRole('checkbox', { name: 'Friday' }));
    fireEvent.click(within(form).getByRole('checkbox', { name: 'Saturday' }));
    select(form.querySelector('[data-time="from"]'), '08:30');
    select(form.querySelector('[data-time="to"]'), '12:00');
    press('Add this rule');
    await waitFor(() =>
      expect(wishes().rules).toEqual([{ when: 'schedule', mode: 'work', days: [1, 2, 3, 4, 6], from: 510, to: 720 }]),
    );
  });

  it('are added by site and for this very window', async () => {
    show(<ModeRules />);
    select(document.querySelector('[data-when]'), 'site');
    await waitFor(() => expect(document.querySelector('[data-site]')).not.toBeNull());
    select(document.querySelector('[data-site]'), 'linkedin');
    press('Add this rule');
    await waitFor(() => expect(wishes().rules).toEqual([{ when: 'site', mode: 'work', site: 'linkedin' }]));
    opened.window = 42;
    select(document.querySelector('[data-when]'), 'window');
    await waitFor(() => expect(textOf('.add-rule')).toContain('until the window is closed'));
    press('Add this rule');
    await waitFor(() => expect(wishes().rules?.[1]).toEqual({ when: 'window', mode: 'work', window: 42 }));
  });

  it('by container are offered only where the browser has containers', () => {
    show(<ModeRules />);
    expect(all('[data-when] option').map((option) => option.getAttribute('value'))).not.toContain('container');
  });

  it('are added by container in Firefox, once it may tell in which container a tab is', async () => {
    Object.assign(browser.runtime, { getBrowserInfo: async () => ({ name: 'Firefox' }) });
    show(<ModeRules />);
    select(document.querySelector('[data-when]'), 'container');
    await waitFor(() => expect(textOf('.add-rule')).toContain('Rungs reads no cookie.'));
    expect((screen.getByRole('button', { name: 'Add this rule' }) as HTMLButtonElement).disabled).toBe(true);
    opened.tabs = ['firefox-container-2', 'firefox-default', 'firefox-container-2'].map((cookieStoreId) => ({
      cookieStoreId,
    }));
    press('Allow it');
    await waitFor(() => expect(screen.getByLabelText('Container').textContent).toBe('Container 2'));
    expect(asked.request).toHaveBeenCalledWith({ permissions: ['cookies'] });
    press('Add this rule');
    await waitFor(() =>
      expect(wishes().rules).toEqual([{ when: 'container', mode: 'work', container: 'firefox-container-2' }]),
    );
    expect(textOf('[data-rule="container"] strong')).toBe('In container 2: Work');
    delete (browser.runtime as { getBrowserInfo?: unknown }).getBrowserInfo;
    opened.tabs = [];
  });

  it('when the last is gone, leave the mode that was chosen over them', () => {
    const chosen = { mode: 'work', at: 1 } as const;
    expect(withRules({ ...DEFAULTS, rules: [ALWAYS], chosen }, [])).toEqual({ ...DEFAULTS, mode: 'work' });
    expect(withRules({ ...DEFAULTS, chosen }, [YOUTUBE]).chosen).toEqual(chosen);
  });
});

describe('a week in words', () => {
  it('begins on the day on which the language’s people begin theirs, and on Monday where the browser cannot say', () => {
    const locale: { getWeekInfo?: () => { firstDay: number } } = Intl.Locale.prototype;
    const { getWeekInfo } = locale;
    locale.getWeekInfo = () => ({ firstDay: 7 });
    expect(weekdaysOf('en-US')).toEqual([7, 1, 2, 3, 4, 5, 6]);
    delete locale.getWeekInfo;
    expect(weekdaysOf('en-US')).toEqual([1, 2, 3, 4, 5, 6, 7]);
    if (getWeekInfo) locale.getWeekInfo = getWeekInfo;
  });

  it('joins days that follow each other', () => {
    const swedish = wordsOf('sv', {});
    expect(weekdaysInWords(swedish, [1, 2, 3, 4, 5])).toBe('mån–fre');
    expect(weekdaysInWords(swedish, [6, 7])).toBe('lör och sön');
    expect(weekdaysInWords(words, [7, 1, 3, 2])).toBe('Mon–Wed and Sun');
  });

  it('reads a time field and fills it', () => {
    expect(minutesOf('08:05')).toBe(485);
    expect(minutesOf('23:59:30')).toBe(1439);
    expect(minutesOf('')).toBeUndefined();
    expect(clockOf(485)).toBe('08:05');
    expect(clockOf(1440)).toBe('00:00');
  });
});

describe('the welcome', () => {
  it('makes a schedule of the same fields, and lets go of it again', async () => {
    show(<Modes />, { rules: [YOUTUBE] });
    fireEvent.click(screen.getByRole('radio', { name: 'By the clock' }));
    await waitFor(() => expect(document.querySelector('.schedule')).not.toBeNull());
    fireEvent.click(screen.getByRole('checkbox', { name: 'Friday' }));
    select(document.querySelector('[data-time="to"]'), '16:00');
    await waitFor(() =>
      expect(wishes().rules).toEqual([
        YOUTUBE,
        { when: 'schedule', mode: 'work', days: [1, 2, 3, 4], from: 540, to: 960 },
      ]),
    );
    fireEvent.click(screen.getByRole('radio', { name: 'I switch by hand' }));
    await waitFor(() => expect(wishes().rules).toEqual([YOUTUBE]));
  });
});
