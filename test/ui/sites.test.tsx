// @vitest-environment happy-dom
import './extension.ts';

import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { isoOf } from '../../src/domain/day.ts';
import { isPaused } from '../../src/domain/pause.ts';
import { healthIn, type Match } from '../../src/sites/health.ts';
import { SITES } from '../../src/sites/index.ts';
import { Sites } from '../../src/ui/dashboard/sites.tsx';
import { LISTED } from '../../src/ui/listed.ts';
import { SIGNS } from '../../src/ui/signs.ts';
import { originsWatched, sitesWatched } from '../../src/ui/watched.ts';
import { asked } from './extension.ts';
import { act, all, noteHealth, press, remember, show, TODAY, textOf, wishes, words } from './stage.tsx';

const places = ['reddit.com', 'youtube.com'].map((host) => ({ origin: `*://*.${host}/*`, sites: [] }));
const card = (site: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`article[data-site="${site}"]`);
  if (!found) throw new Error(`${site} is not told of`);
  return found;
};
const drawn = (site: string) => waitFor(() => card(site));

describe('the rules at work', () => {
  it('tell of the sites that are on, and what was recorded there lately', async () => {
    await remember([
      act('discuss', 'reddit', TODAY - 1),
      act('vote', 'reddit', TODAY - 2),
      act('vote', 'reddit', TODAY - 29),
      act('vote', 'reddit', TODAY - 30),
      act('post', 'x', TODAY - 1),
    ]);
    show(<Sites />, { places });
    await drawn('reddit');
    expect(all('article[data-site]').map((one) => one.getAttribute('data-site'))).toEqual(['reddit', 'youtube']);
    expect(card('reddit').querySelector('[data-lately]')?.textContent).toContain(
      'In the last 30 days: 2 votes and 1 forum post.',
    );
    expect(card('youtube').querySelector('[data-lately]')?.textContent).toContain('Nothing seen in the last 30 days.');
  });

  it('say where a site was visited for a week and nothing was seen, and where another extension came first', async () => {
    await remember([]);
    const sites = {
      reddit: { visited: TODAY, firstInVain: TODAY - 7 },
      youtube: { visited: TODAY, firstInVain: TODAY - 6, seen: TODAY - 6, wrapped: TODAY - 3 },
    };
    await noteHealth({ sites, matches: [] });
    show(<Sites />, { places });
    await drawn('reddit');
    expect(card('reddit').dataset.silent).toBe('true');
    expect(card('reddit').textContent).toContain(`Visited since ${words.day(TODAY - 7, 'long')}`);
    expect(card('youtube').dataset.silent).toBe('false');
    expect(card('youtube').textContent).toContain(`On ${words.day(TODAY - 3, 'long')} another extension`);
    expect(card('youtube').textContent).toContain(`Last on ${words.day(TODAY - 6, 'long')}`);
  });

  it('tell which acts can be seen, and by what sign', async () => {
    await remember([]);
    show(<Sites />, { places });
    await drawn('reddit');
    const signs = [...card('reddit').querySelectorAll('tbody tr')].map((row) => row.textContent);
    expect(signs).toContain('Readingit was in front of you for a while');
    expect(signs).toContain('Votingthe site accepted it');
    expect(signs.length).toBe(new Set(SITES.find(({ id }) => id === 'reddit')?.rules.map(({ type }) => type)).size);
  });

  it('tell of an engine where it was recognised', async () => {
    await remember([]);
    const origin = 'https://forum.example';
    show(<Sites />, { places: [{ origin: `${origin}/*`, sites: [] }] }, { recognised: { [origin]: ['discourse'] } });
    await drawn('discourse');
    expect(all('article[data-site]').length).toBe(1);
  });

  it('say so where no site is on', async () => {
    await remember([]);
    show(<Sites />);
    expect(textOf('.at-work')).toContain('No site is on.');
  });
});

describe('one site', () => {
  it.each([
    ['Pause 15 minutes', 15 * 60_000],
    ['Pause until I resume', null],
  ])('rests: %s', async (name, lasts) => {
    await remember([]);
    show(<Sites />, { places });
    await drawn('reddit');
    const before = Date.now();
    within(card('reddit'))
      .getByRole('button', { name: `${name} (Reddit)` })
      .click();
    await waitFor(() => expect(card('reddit').textContent).toContain('Paused on Reddit'));
    const until = wishes().pausedSites?.reddit;
    if (lasts === null) expect(until).toBeNull();
    else expect((until ?? 0) - before).toBeGreaterThanOrEqual(lasts);
    expect(isPaused(wishes(), before, 'reddit')).toBe(true);
    expect(isPaused(wishes(), before, 'youtube')).toBe(false);
    expect(card('youtube').textContent).toContain('Recording on YouTube.');
  });

  it('goes on, and no trace of the rest is left', async () => {
    await remember([]);
    show(<Sites />, { places, pausedSites: { reddit: null } });
    await drawn('reddit');
    press('Resume on Reddit');
    await waitFor(() => expect(card('reddit').textContent).toContain('Recording on Reddit.'));
    expect(wishes().pausedSites).toBeUndefined();
  });

  it('rests with all the others, and says so', async () => {
    await remember([]);
    show(<Sites />, { places, pausedUntil: null });
    await drawn('reddit');
    expect(card('reddit').textContent).toContain('All recording is paused, here too.');
  });

  it('is not called silent while it rests', async () => {
    await remember([]);
    const health = { sites: { reddit: { visited: TODAY, firstInVain: TODAY - 20 } }, matches: [] };
    await noteHealth(health);
    show(<Sites />, { places, pausedSites: { reddit: null } });
    await drawn('reddit');
    expect(card('reddit').dataset.silent).toBe('false');
  });

  it('is switched off, and the permission given back', async () => {
    await remember([]);
    show(<Sites />, { places });
    await drawn('reddit');
    press('Switch off (Reddit)');
    await waitFor(() => expect(all('article[data-site="reddit"]')).toEqual([]));
    expect(wishes().places.map(({ origin }) => origin)).toEqual(['*://*.youtube.com/*']);
    expect(asked.remove).toHaveBeenCalledWith({ origins: ['*://*.reddit.com/*'] });
    expect(screen.getByRole('switch', { name: 'Record on Reddit' }).getAttribute('aria-checked')).toBe('false');
  });
});

describe('what the rules matched last', () => {
  const when = TODAY * 86_400_000 + 43_200_000;
  const matched = (id: number, more: Partial<Match> = {}): Match => ({
    id,
    site: 'reddit',
    rule: 0,
    type: 'vote',
    at: when + id,
    fate: 'confirmed',
    ...more,
  });
  const matches = [
    matched(4, { fate: 'refused' }),
    matched(3, { fate: 'undone' }),
    matched(2, { type: 'discuss', rule: 1, fate: 'attempted' }),
    matched(1),
    matched(9, { site: 'youtube' }),
  ];
  const rows = (): string[] =>
    [...card('reddit').querySelectorAll('.matches tbody tr')].map((row) => row.textContent ?? '');

  it('is told by act, moment and what came of it, and only what counted can have been somebody else', async () => {
    await remember([]);
    await noteHealth({ sites: {}, matches });
    show(<Sites />, { places });
    await drawn('reddit');
    expect(rows()).toEqual([
      `Voting${words.moment(when + 4)}refused by the site`,
      `Voting${words.moment(when + 3)}taken back`,
      `Discussing${words.moment(when + 2)}pressed, and nothing came of it that could be seen`,
      `Voting${words.moment(when + 1)}answered and shownThat was not me`,
    ]);
  });

  it('takes an act back that was somebody else, with an undo, and says how to keep it from happening again', async () => {
    const store = await remember([act('vote', 'reddit', TODAY, { id: 1, at: when + 1 })]);
    await noteHealth({ sites: {}, matches });
    show(<Sites />, { places });
    await drawn('reddit');
    within(card('reddit')).getByRole('button', { name: 'That was not me', hidden: true }).click();
    await waitFor(() => expect(rows()).toHaveLength(3));
    expect(await store.find(1, when + 1)).toBeUndefined();
    expect(healthIn(await store.noted()).matches.map(({ id }) => id)).not.toContain(1); // nor is it kept here
    expect(card('reddit').textContent).toContain('Pause Reddit');
    press('Undo');
    await waitFor(() => expect(rows()).toHaveLength(4));
    expect(await store.find(1, when + 1)).toMatchObject({ id: 1, type: 'vote' });
  });

  it('can be reported: which rules, how they fared, on which days, and no moment', async () => {
    await remember([]);
    const sites = { reddit: { visited: TODAY, firstInVain: TODAY - 8, wrapped: TODAY - 1 } };
    await noteHealth({ sites, matches });
    show(<Sites />, { places });
    await drawn('reddit');
    const text = card('reddit').querySelector('.report pre')?.textContent ?? '';
    const { checked } = LISTED.find(({ id }) => id === 'reddit') ?? {};
    expect(text.split('\n')).toEqual([
      'Rungs 0.0.0',
      `site: reddit, checked ${checked} (twin)`,
      `visited: ${isoOf(TODAY)}`,
      `firstInVain: ${isoOf(TODAY - 8)}`,
      `wrapped: ${isoOf(TODAY - 1)}`,
      'rule 0 vote: refused 1, undone 1, confirmed 1',
      'rule 1 discuss: attempted 1',
    ]);
    expect(text).not.toMatch(/\d\d:\d\d|https?:|youtube/);
  });
});

describe('a class of sites', () => {
  it('is switched on with one prompt, but for what is half private', async () => {
    await remember([]);
    show(<Sites />);
    const button = await waitFor(() => {
      const found = document.querySelector<HTMLButtonElement>('[data-group="forum"]');
      if (!found) throw new Error('no button');
      return found;
    });
    asked.request.mockClear();
    button.click();
    await waitFor(() => expect(wishes().places.length).toBeGreaterThan(1));
    expect(asked.request).toHaveBeenCalledTimes(1);
    const origins = wishes().places.map(({ origin }) => origin);
    expect(asked.request).toHaveBeenCalledWith({ origins });
    expect(origins).toContain('*://*.reddit.com/*');
    expect(origins).not.toContain('*://*.discord.com/*');
    expect(origins).not.toContain('*://*.youtube.com/*');
    await waitFor(() => expect(document.querySelector('[data-group="forum"]')).toBeNull());
  });

  it('is left off where the browser’s prompt is refused, and that is said', async () => {
    await remember([]);
    show(<Sites />);
    await waitFor(() => expect(document.querySelector('[data-group="forum"]')).not.toBeNull());
    asked.request.mockResolvedValueOnce(false);
    document.querySelector<HTMLButtonElement>('[data-group="forum"]')?.click();
    await waitFor(() => expect(wishes().places).toEqual([]));
    expect(document.querySelector('[data-group="forum"]')?.parentElement?.textContent).toContain(
      words.say('site_refused', { site: words.name('class', 'forum') }),
    );
  });
});

describe('what the pages know of sites', () => {
  it('has a sign for every act that a rule can tell, and no rule', () => {
    for (const { id, rules } of SITES)
      expect([id, Object.keys(SIGNS[id] ?? {}).sort()]).toEqual([
        id,
        [...new Set(rules.map(({ type }) => type))].sort(),
      ]);
    expect(JSON.stringify([LISTED, SIGNS])).not.toMatch(/"(press|request|carries|then|form)":/);
  });

  it('knows the surest of several signs', () => {
    expect(SIGNS.mediawiki?.edit).not.toBe('done');
    expect(Object.values(SIGNS).flatMap((signs) => Object.values(signs))).toEqual(
      expect.arrayContaining(['shown', 'answered', 'there']),
    );
  });

  it('finds the origins at which a site or an engine is watched', () => {
    const settings = {
      places: [
        { origin: '*://*.reddit.com/*', sites: [] },
        { origin: 'https://a.example/*', sites: [] },
        { origin: 'https://b.example/*', sites: [] },
      ],
    };
    const recognised = { 'https://a.example': ['discourse'], 'https://c.example': ['discourse'] };
    expect(originsWatched(settings, recognised, 'reddit')).toEqual(['*://*.reddit.com/*']);
    expect(originsWatched(settings, recognised, 'discourse')).toEqual(['https://a.example/*']);
    expect(originsWatched(settings, recognised, 'x')).toEqual([]);
    expect(sitesWatched(settings, recognised).map(({ id }) => id)).toEqual(['discourse', 'reddit']);
  });
});
