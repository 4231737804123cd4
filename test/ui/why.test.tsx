// @vitest-environment happy-dom
import './extension.ts';

import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { INSTRUMENTS, instrumentOf } from '../../src/instruments/index.ts';
import { MOTIVES } from '../../src/instruments/motives.ts';
import { POPULATIONS } from '../../src/instruments/populations.ts';
import { DEFAULTS } from '../../src/settings.ts';
import { marking } from '../../src/ui/dashboard/why/motives.tsx';
import { Versions } from '../../src/ui/dashboard/why/versions.tsx';
import { Why } from '../../src/ui/dashboard/why.tsx';
import { readingOf } from '../../src/ui/reading.ts';
import { asWelcomed, isNews, keepingTo, knowingOf } from '../../src/ui/versions.ts';
import { act, all, daysUpTo, press, remember, show, TODAY, textOf, wishes, words } from './stage.tsx';

const at = (day: number, hour: number): number => {
  const date = new Date(day * 86_400_000);
  return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), hour, 20).getTime();
};
const drawn = async (about: string): Promise<HTMLElement> => {
  const section = await waitFor(() => {
    const found = document.querySelector<HTMLElement>(`[data-why="${about}"]`);
    if (!found) throw new Error('not drawn yet');
    return found;
  });
  return section;
};
/** Rows of the bars under a heading: the name and what is said of it. */
const barsOf = (name: string): string[] =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent ?? '');

describe('the page that says why', () => {
  beforeEach(async () => {
    await remember(
      [
        act('comment', 'youtube', TODAY - 2, { at: at(TODAY - 2, 9) }),
        act('comment', 'youtube', TODAY - 4, { at: at(TODAY - 4, 9) }),
        act('discuss', 'reddit', TODAY - 6, { at: at(TODAY - 6, 21) }),
        act('discuss', 'reddit', TODAY - 40),
        act('react', 'youtube', TODAY - 1, { mode: 'work' }),
      ],
      daysUpTo(TODAY, 30),
    );
  });

  it('tells what a rung is made of, by kind, site and hour, and leaves out what is over', async () => {
    show(<Why about="critic" />);
    await drawn('critic');
    expect(barsOf('By kind')).toEqual(['Commenting2', 'Discussing1']);
    expect(barsOf('By site')).toEqual(['YouTube2', 'Reddit1']);
    await waitFor(() =>
      expect(all('figcaption').map((text) => text.textContent)).toContain('Most of it between 9:00 AM and 10:00 AM.'),
    );
    const hours = within(
      screen.getByRole('table', { name: 'Most of it between 9:00 AM and 10:00 AM.', hidden: true }),
    ).getAllByRole('row', { hidden: true });
    expect(hours.map((row) => row.textContent).filter((text) => /[1-9]$/.test(text ?? ''))).toEqual([
      '9:00 AM2',
      '9:00 PM1',
    ]);
  });

  it('tells no hour of acts of which an archive gave only the day', async () => {
    const archived = { source: 'archive', evidence: 'archive', import: 1, quality: 'day' } as const;
    await remember([act('comment', 'youtube', TODAY - 2, archived), act('comment', 'youtube', TODAY - 3, archived)]);
    show(<Why about="critic" />);
    await drawn('critic');
    await waitFor(() => expect(textOf('body')).toContain('The archive tells the day of these, not the hour.'));
    await remember([
      act('comment', 'youtube', TODAY - 2, archived),
      act('comment', 'youtube', TODAY - 4, { at: at(TODAY - 4, 14) }),
    ]);
    show(<Why about="critic" />);
    await drawn('critic');
    await waitFor(() => expect(textOf('body')).toContain('Of 1 more the day is known and not the hour.'));
    expect(textOf('body')).toContain('Most of it between 2:00 PM and 3:00 PM.');
  });

  it('holds it against the threshold day by day, and links to the acts themselves', async () => {
    show(<Why about="critic" />);
    const section = await drawn('critic');
    expect(section.textContent).toContain('Seen on 3 of the last 30 days; one is enough.');
    expect(section.querySelectorAll('.column-fill').length).toBeGreaterThanOrEqual(30);
    expect(section.querySelector('a[href="#evidence/critic"]')).not.toBeNull();
  });

  it('says what is missing, and how it would be lost', async () => {
    show(<Why about="creator" />);
    const section = await drawn('creator');
    expect(section.textContent).toContain('One action of this kind would meet the test.');
    show(<Why about="critic" />);
    expect((await drawn('critic')).textContent).toMatch(/Without more it lasts until/);
    show(<Why about="conversationalist" />);
    expect((await drawn('conversationalist')).textContent).toMatch(/it would hold from \w+ \d+, \d{4}\./);
  });

  it('shows the highest held rung where none is named, and only rungs that the instrument has', async () => {
    show(<Why />);
    await drawn('critic');
    show(<Why about="baker" />);
    await drawn('critic');
    expect(all('.rung-links a').map((link) => link.getAttribute('href'))).toEqual([
      '#why/creator',
      '#why/conversationalist',
      '#why/critic',
      '#why/collector',
      '#why/joiner',
      '#why/spectator',
      '#why/inactive',
    ]);
  });

  it('looks at one part of life when asked', async () => {
    show(<Why about="critic" />);
    await drawn('critic');
    fireEvent.click(screen.getByRole('radio', { name: 'Work' }));
    await waitFor(() => expect(textOf('[data-why] h2')).toBe('Critic: not held'));
  });

  it('tells in which month the rung came, and by which acts', async () => {
    await remember(
      [act('review', 'imdb', TODAY - 1), act('review', 'imdb', TODAY - 2)].map((one) => ({ ...one })),
      daysUpTo(TODAY, 70),
    );
    show(<Why about="critic" />);
    await drawn('critic');
    const caused = all('[data-cause="gained"]').map((item) => item.textContent);
    // The two days may lie on both sides of the first of a month.
    expect(caused.length).toBeGreaterThan(0);
    expect(caused[0]).toMatch(/new, by [12] reviews?\. Where: IMDb\./);
  });
});

describe('the judgement calls', () => {
  const call = (actName: string): HTMLElement => {
    const found = document.querySelector<HTMLElement>(`[data-call="${actName}"]`);
    if (!found) throw new Error(`no call on ${actName}`);
    return found;
  };
  const previewOf = (actName: string, rung: string): string =>
    call(actName).querySelector(`[data-option="${rung}"] [data-preview]`)?.textContent ?? '';

  it('say before they are changed what each choice would change for this person now', async () => {
    await remember([act('react', 'youtube', TODAY - 1)], daysUpTo(TODAY, 30));
    show(<Why about="joiner" />);
    await drawn('joiner');
    expect(previewOf('react', 'joiner')).toBe('Chosen now. In this period: 1 reaction.');
    expect(previewOf('react', 'critic')).toBe('You would also be: Critic. You would no longer be: Joiner.');
    expect(previewOf('react', 'none')).toBe('You would no longer be: Joiner.');
    expect(wishes().choices).toBeUndefined();
  });

  it('say that a rung could no longer be told where too few days were watched', async () => {
    await remember([act('react', 'youtube', TODAY - 1)], daysUpTo(TODAY, 3));
    show(<Why about="joiner" />);
    await drawn('joiner');
    expect(previewOf('react', 'none')).toBe('Whether you are this could no longer be said: Joiner.');
  });

  it('change the reading at once, keep the version they were made under, and can be taken back', async () => {
    await remember([act('react', 'youtube', TODAY - 1)], daysUpTo(TODAY, 30));
    show(<Why about="critic" />);
    expect((await drawn('critic')).textContent).toContain('Critic: not held');
    fireEvent.click(call('react').querySelector('[data-option="critic"] input') as HTMLInputElement);
    await waitFor(() => expect(textOf('[data-why] h2')).toBe('Critic: held'));
    expect(wishes().choices).toEqual({ 'forrester-2010': { version: 1, rungs: { react: 'critic' } } });
    press('All as delivered');
    await waitFor(() => expect(textOf('[data-why] h2')).toBe('Critic: not held'));
    expect(wishes().choices).toBeUndefined();
  });

  it('say once that nothing would change where the act was not done', async () => {
    await remember([act('react', 'youtube', TODAY - 1)], daysUpTo(TODAY, 30));
    show(<Why about="critic" />);
    await drawn('critic');
    expect(call('story').querySelectorAll('[data-unused]').length).toBe(1);
    expect(call('story').querySelectorAll('[data-preview]').length).toBe(0);
    expect(call('react').querySelectorAll('[data-unused]').length).toBe(0);
  });

  it('bear a reason each, and the instrument’s source and version', async () => {
    await remember([], []);
    for (const instrument of INSTRUMENTS) {
      show(<Why />, { instrument: instrument.id });
      await waitFor(() => expect(all('[data-call]').length).toBe(instrument.calls.length));
      for (const { act: kind } of instrument.calls)
        expect(call(kind).querySelector('.soft')?.textContent).toMatch(/^\p{Lu}.{20,}\.$/u);
      const version = words.say('why_version', {
        instrument: words.name('instrument', instrument.id),
        version: instrument.version,
      });
      if (instrument.calls.length > 0) expect(textOf('.calls > .source')).toBe(`${version} ${instrument.cite}`);
    }
  });
});

describe('the places that are networks', () => {
  const place = (site: string): HTMLElement | null => document.querySelector(`[data-place="${site}"]`);
  const box = (site: string) => place(site)?.querySelector('input') as HTMLInputElement;

  beforeEach(async () => {
    await remember([act('comment', 'youtube', TODAY - 1), act('read', 'reddit', TODAY - 90)], daysUpTo(TODAY, 30));
    show(<Why about="joiner" />);
    await drawn('joiner');
  });

  it('can be settled otherwise for each place of the period, after a look at what that would change', async () => {
    expect(all('[data-place]')).toHaveLength(1);
    expect(box('youtube').checked).toBe(false);
    expect(place('youtube')?.textContent).toBe('YouTube is a networkThe other way: You would also be: Joiner.');
    fireEvent.click(box('youtube'));
    await waitFor(() => expect(textOf('[data-why] h2')).toBe('Joiner: held'));
    expect(textOf('[data-why]')).toContain('By your own choice also on: YouTube.');
    expect(place('youtube')?.textContent).toContain('The other way: You would no longer be: Joiner.');
    expect(wishes().choices).toEqual({ 'forrester-2010': { version: 1, rungs: {}, places: { youtube: true } } });
    press('All as delivered');
    await waitFor(() => expect(textOf('[data-why] h2')).toBe('Joiner: not held'));
    expect(wishes()).not.toHaveProperty('choices');
  });

  it('go back to what they were', async () => {
    fireEvent.click(box('youtube'));
    await waitFor(() => expect(box('youtube').checked).toBe(true));
    fireEvent.click(box('youtube'));
    await waitFor(() => expect(box('youtube').checked).toBe(false));
    expect(wishes().choices).toEqual({ 'forrester-2010': { version: 1, rungs: {} } });
  });

  it('are asked about only where the instrument asks for places', async () => {
    show(<Why about="passive" />, { instrument: 'active-passive' });
    await drawn('passive');
    expect(all('[data-places]')).toHaveLength(0);
  });
});

describe('the versions of the reading', () => {
  const ladder = instrumentOf('forrester-2010');
  const earlier = {
    ...ladder,
    version: 0,
    rungs: ladder.rungs.map((rung) =>
      rung.id === 'collector'
        ? { ...rung, earnedBy: [...rung.earnedBy, 'react' as const] }
        : { ...rung, earnedBy: rung.earnedBy.filter((kind) => kind !== 'react') },
    ),
  };
  const option = (version: number) => document.querySelector(`[data-versions] [data-option="${version}"]`);
  const shown = async (told: number) => {
    const store = await remember([act('react', 'youtube', TODAY - 1)], daysUpTo(TODAY, 30));
    const days = await store.days();
    const reading = readingOf(DEFAULTS);
    show(<Versions reading={reading} days={days} today={TODAY} versions={[ladder, earlier]} />, {
      told: { [ladder.id]: told },
    });
  };

  it('say what changed and what the history becomes under each, and can be kept to', async () => {
    await shown(1);
    expect(option(1)?.textContent).toBe('Version 1 (newest)Chosen now.');
    expect(option(0)?.textContent).toBe('Version 0You would also be: Collector. You would no longer be: Joiner.');
    expect(textOf('[data-moved="react"]')).toBe('Reacting: Collector, from version 1 on Joiner.');
    fireEvent.click(option(0)?.querySelector('input') as HTMLInputElement);
    expect(wishes().reads).toEqual({ 'forrester-2010': 0 });
    expect(screen.queryByRole('button', { name: 'I have read this' })).toBeNull();
  });

  it('are told of until the person has read it', async () => {
    await shown(0);
    press('I have read this');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'I have read this' })).toBeNull());
    expect(wishes().told).toEqual({ 'forrester-2010': 1 });
  });

  it('are not spoken of while there is only one', async () => {
    await remember([], daysUpTo(TODAY, 3));
    show(<Why about="joiner" />);
    await drawn('joiner');
    expect(all('[data-versions]')).toHaveLength(0);
  });

  it('go back to the newest without a trace, and one instrument does not touch another', () => {
    const kept = keepingTo({ ...DEFAULTS, reads: { 'forrester-2008': 1 } }, earlier, ladder);
    expect(kept.reads).toEqual({ 'forrester-2008': 1, 'forrester-2010': 0 });
    expect(keepingTo(kept, ladder, ladder).reads).toEqual({ 'forrester-2008': 1 });
    expect(keepingTo(keepingTo(DEFAULTS, earlier, ladder), ladder, ladder)).toEqual(DEFAULTS);
  });

  it('are news to whoever was here before, and to nobody who comes after', () => {
    const next = { id: 'forrester-2010', version: 2 };
    const before = { ...DEFAULTS, welcomed: true };
    expect([isNews(before, next), isNews(knowingOf(before, next), next), isNews(DEFAULTS, next)]).toEqual([
      true,
      false,
      false,
    ]);
    const fresh = asWelcomed({ ...DEFAULTS, welcomeStep: 'sites' });
    expect(fresh.told).toEqual(Object.fromEntries(INSTRUMENTS.map(({ id, version }) => [id, version])));
    // Whoever goes through it once more is still told of what came since.
    expect(asWelcomed(before)).toEqual(before);
  });
});

describe('the weekly test', () => {
  it('may forgive one week of the four, after a look at what that would change, and says so from then on', async () => {
    const monday = TODAY - ((((TODAY + 3) % 7) + 7) % 7);
    await remember(
      [-28, -21, -14].map((ago) => act('post', 'medium', monday + ago)),
      daysUpTo(TODAY, 40),
    );
    show(<Why about="conversationalist" />);
    expect((await drawn('conversationalist')).textContent).toContain('Conversationalist: not held');
    const option = (tolerance: number) => document.querySelector(`[data-weekly] [data-option="${tolerance}"]`);
    expect(option(0)?.textContent).toContain('(as published)');
    expect(option(1)?.textContent).toContain('You would also be: Conversationalist.');
    fireEvent.click(option(1)?.querySelector('input') as HTMLInputElement);
    await waitFor(() => expect(textOf('[data-why] h2')).toBe('Conversationalist: held'));
    expect(wishes().tolerance).toBe(1);
    expect(textOf('[data-why]')).toContain('at least once in 3 of the last 4 whole weeks');
    expect(option(0)?.textContent).toContain('You would no longer be: Conversationalist.');
    fireEvent.click(option(0)?.querySelector('input') as HTMLInputElement);
    await waitFor(() => expect(wishes()).not.toHaveProperty('tolerance'));
  });

  it('is offered only where the instrument has one', async () => {
    await remember([], []);
    show(<Why about="passive" />, { instrument: 'active-passive' });
    await drawn('passive');
    expect(all('[data-weekly]')).toEqual([]);
  });
});

describe('the motives', () => {
  it('are those published for the rung, each with words and its source', async () => {
    await remember([], []);
    for (const [rung, motives] of Object.entries(MOTIVES)) {
      show(<Why about={rung} />);
      await drawn(rung);
      expect(motives.length).toBeGreaterThanOrEqual(3);
      expect(motives.length).toBeLessThanOrEqual(5);
      expect(all('[data-motive]').map((item) => item.getAttribute('data-motive'))).toEqual(motives.map(({ id }) => id));
      for (const { id, source, url } of motives) {
        const item = document.querySelector(`[data-motive="${id}"]`);
        expect(item?.querySelector('label')?.textContent).not.toContain(id);
        expect(item?.querySelector('a')?.getAttribute('href')).toBe(url);
        expect(item?.querySelector('a')?.textContent).toBe(source);
      }
    }
    expect(screen.getByRole('heading', { name: 'People who do this often say…' })).toBeTruthy();
  });

  it('can be marked as one’s own, with the day, and unmarked', async () => {
    await remember([], []);
    show(<Why about="critic" />);
    await drawn('critic');
    fireEvent.click(screen.getByRole('checkbox', { name: 'It is fun.' }));
    await waitFor(() => expect(wishes().motives).toEqual({ critic: { critic_fun: TODAY } }));
    expect(textOf('[data-motive="critic_fun"]')).toContain(`Yours since ${words.day(TODAY, 'long')}.`);
    fireEvent.click(screen.getByRole('checkbox', { name: 'It is fun.' }));
    await waitFor(() => expect(wishes().motives).toBeUndefined());
  });

  it('keep other marks and other rungs when one is taken away', () => {
    const marked = marking(marking(DEFAULTS, 'critic', 'critic_fun', 5), 'joiner', 'joiner_lost', 6);
    expect(marking(marked, 'critic', 'critic_fun', undefined).motives).toEqual({ joiner: { joiner_lost: 6 } });
    expect(marking(marked, 'joiner', 'joiner_family', 7).motives?.joiner).toEqual({ joiner_lost: 6, joiner_family: 7 });
  });
});

describe('how others answered', () => {
  it('shows every published share of the rung with who was asked, when, and where it was published', async () => {
    await remember([], []);
    show(<Why about="conversationalist" />);
    await drawn('conversationalist');
    expect(all('[data-population]').map((row) => row.getAttribute('data-population'))).toEqual(['us-2009-11']);
    expect(textOf('[data-population="us-2009-11"]')).toMatch(/^United States, Nov 2009.*10,112 people.*33%.*Jan 2010/);
    show(<Why about="critic" />);
    await drawn('critic');
    expect(all('[data-population]').length).toBe(POPULATIONS.length);
    expect(textOf('[data-population="gb-2008"]')).toContain('(one publication only)');
    expect(textOf('main, body')).toContain('A record is not a survey');
  });

  it('has no row for Sweden, only the statements with their years', async () => {
    await remember([], []);
    show(<Why about="joiner" />);
    await drawn('joiner');
    expect(all('[data-population]').some((row) => row.textContent?.includes('Sweden'))).toBe(false);
    for (const year of [2007, 2009, 2011]) expect(textOf('.others ~ details')).toContain(`${year}:`);
  });

  it('says nothing of a lens that was never asked of a population', async () => {
    await remember([], []);
    show(<Why about="passive" />, { instrument: 'active-passive' });
    await drawn('passive');
    expect(screen.queryByRole('heading', { name: 'How others answered' })).toBeNull();
    expect(screen.queryByRole('heading', { name: 'People who do this often say…' })).toBeNull();
  });

  it('shows a study’s own figures once its results file is opened, and says so where it has none or is no such file', async () => {
    show(<Why about="critic" />);
    await drawn('critic');
    const open = async (text: string): Promise<void> => {
      const field = await screen.findByLabelText('Open a results file');
      fireEvent.change(field, { target: { files: [new File([text], 'results.json')] } });
    };
    const status = (): string => textOf('[data-in-a-study] [role=status]');
    const results = {
      resultsFormat: 1,
      study: 'autumn-study',
      title: { en: 'Autumn' },
      instrument: 'forrester-2010',
      minimumCell: 10,
      rungs: { critic: { people: 30, of: 120 } },
    };

    await open(JSON.stringify(results));
    await waitFor(() => expect(status()).toContain('25%'));
    expect(status()).toContain('30 of 120 people');

    await open(JSON.stringify({ ...results, rungs: {} }));
    await waitFor(() => expect(status()).toContain('fewer than 10 people'));

    await open('{}');
    await waitFor(() => expect(status()).toContain('no results file'));
  });
});
