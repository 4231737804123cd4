import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ModeRule } from '../../src/domain/mode.ts';
import { DEFAULTS, readSettings, type Settings } from '../../src/settings.ts';
import { current, fakeBrowser } from './fake.ts';

vi.mock('../../src/browser.ts', async () => {
  const { current } = await import('./fake.ts');
  return {
    get browser() {
      return current.fake?.browser;
    },
  };
});

const { heedWishes, nextChange } = await import('../../src/background/wishes.ts');

/** Every day from 9 to 17. */
const OFFICE: ModeRule = { when: 'schedule', mode: 'work', days: [1, 2, 3, 4, 5, 6, 7], from: 540, to: 1020 };
/** On the clock of this machine, wherever it stands. */
const at = (local: string): number => Date.parse(`${local}:00`);
let parts = fakeBrowser();

async function begin(settings: Partial<Settings>, now = at('2026-06-01T10:00')): Promise<void> {
  vi.setSystemTime(now);
  parts = fakeBrowser();
  current.fake = parts;
  parts.local.set('settings', { ...DEFAULTS, ...settings });
  heedWishes();
  await settle();
}
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};
const settings = (): Settings => readSettings(parts.local.get('settings'));
const icon = (): string | undefined => {
  const [given] = (parts.browser.action.setIcon.mock.calls.at(-1) ?? []) as unknown as [
    { path: Record<string, string> },
  ];
  return given?.path['16'];
};

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

describe.each([
  ['the keyboard', (id: string, tab?: object) => parts.happens('command', id, tab)],
  ['the menu of the toolbar icon', (id: string, tab?: object) => parts.happens('menu', { menuItemId: id }, tab)],
])('%s', (_, press) => {
  it('switches between work and private', async () => {
    await begin({ mode: 'private' });
    press('switch-mode');
    await settle();
    expect(settings().mode).toBe('work');
    press('switch-mode');
    await settle();
    expect(settings().mode).toBe('private');
  });

  it.each<[string, ModeRule, object]>([
    ['site', { when: 'site', mode: 'work', site: 'linkedin' }, { url: 'https://www.linkedin.com/feed/' }],
    ['engine', { when: 'site', mode: 'work', site: 'mastodon' }, { url: 'https://toots.example/home' }],
    ['window', { when: 'window', mode: 'work', window: 7 }, { windowId: 7, url: 'chrome://newtab' }],
    ['container', { when: 'container', mode: 'work', container: 'c-2' }, { cookieStoreId: 'c-2' }],
  ])('switches what a rule says of the %s in front, and not what holds elsewhere', async (_what, rule, tab) => {
    await begin({ mode: 'private', rules: [rule] });
    parts.local.set('recognised', { 'https://toots.example': ['mastodon'] });
    press('switch-mode', tab);
    await settle();
    expect(settings().chosen).toMatchObject({ mode: 'private', until: at('2026-06-02T00:00') });
  });

  it('switches against the schedule until it next changes', async () => {
    await begin({ rules: [OFFICE] });
    press('switch-mode');
    await settle();
    expect(settings().chosen).toEqual({ mode: 'private', at: at('2026-06-01T10:00') });
    expect(nextChange(settings(), Date.now())).toBe(at('2026-06-01T17:00'));
  });

  it('lets recording rest until it is pressed again', async () => {
    await begin({});
    press('pause');
    await settle();
    expect(settings().pausedUntil).toBeNull();
    press('pause');
    await settle();
    expect(settings()).not.toHaveProperty('pausedUntil');
  });

  it('does only what the manifest and its words name', () => {
    const { commands } = JSON.parse(readFileSync('manifest.json', 'utf8'));
    expect(Object.keys(commands).filter((name) => !name.startsWith('_'))).toEqual(['switch-mode', 'pause']);
  });
});

describe('the toolbar icon', () => {
  it.each<[string, Partial<Settings>, string]>([
    ['private', { mode: 'private' }, '/icons/private-16.png'],
    ['work', { mode: 'work' }, '/icons/work-16.png'],
    ['work by the clock', { rules: [OFFICE] }, '/icons/work-16.png'],
    ['paused, whatever the mode', { mode: 'work', pausedUntil: null }, '/icons/paused-16.png'],
  ])('tells %s by its shape', async (_, wished, expected) => {
    await begin(wished);
    expect(icon()).toBe(expected);
  });

  it('has three different shapes, and a badge that stays empty', async () => {
    const shapes = ['work', 'private', 'paused'].map((name) => readFileSync(`public/icons/${name}.svg`, 'utf8'));
    expect(shapes.map((svg) => /<(rect|circle)[^>]*?(stroke)?(-width)?="?[^>]*>/.exec(svg)?.[0])).toEqual([
      expect.stringContaining('<rect'),
      expect.stringMatching(/<circle(?!.*stroke)/),
      expect.stringMatching(/<circle.*stroke/),
    ]);
    await begin({ mode: 'work' });
    expect(parts.browser.action.setBadgeText).not.toHaveBeenCalled();
  });

  it('follows the settings at once', async () => {
    await begin({ mode: 'private' });
    parts.local.set('settings', { ...DEFAULTS, mode: 'work' });
    parts.happens('changed', { settings: {} });
    await settle();
    expect(icon()).toBe('/icons/work-16.png');
  });

  it('wakes the background when the schedule, a choice or a rest ends, and for nothing else', async () => {
    await begin({ rules: [OFFICE] });
    expect(parts.browser.alarms.create).toHaveBeenCalledWith('changes', { when: at('2026-06-01T17:00') });
    await begin({ rules: [OFFICE], pausedUntil: at('2026-06-01T10:15') });
    expect(parts.browser.alarms.create).toHaveBeenCalledWith('changes', { when: at('2026-06-01T10:15') });
    await begin({ chosen: { mode: 'work', at: 0, until: at('2026-06-01T11:00') } });
    expect(parts.browser.alarms.create).toHaveBeenCalledWith('changes', { when: at('2026-06-01T11:00') });
    await begin({ pausedUntil: null });
    expect(parts.browser.alarms.create).not.toHaveBeenCalled();
    expect(parts.browser.alarms.clear).toHaveBeenCalledWith('changes');
  });

  it('shows at the end of a rest that it is over', async () => {
    await begin({ pausedUntil: at('2026-06-01T10:15') });
    expect(icon()).toBe('/icons/paused-16.png');
    vi.setSystemTime(at('2026-06-01T10:15'));
    parts.happens('alarm', { name: 'changes' });
    await settle();
    expect(icon()).toBe('/icons/private-16.png');
  });
});

describe('a rule for a browser window', () => {
  const rules: readonly ModeRule[] = [
    { when: 'window', mode: 'work', window: 3 },
    OFFICE,
    { when: 'window', mode: 'work', window: 4 },
  ];

  it('goes when its window is closed, since the browser gives the number to another one later', async () => {
    await begin({ rules });
    parts.happens('window closed', 3);
    await settle();
    expect(settings().rules).toEqual(rules.slice(1));
    parts.happens('window closed', 99);
    await settle();
    expect(settings().rules).toEqual(rules.slice(1));
  });

  it('does not outlive the browser', async () => {
    await begin({ rules });
    parts.happens('startup');
    await settle();
    expect(settings().rules).toEqual([OFFICE]);
    await begin({ rules: rules.slice(0, 1) });
    parts.happens('startup');
    await settle();
    expect(settings()).not.toHaveProperty('rules');
  });
});
