import { describe, expect, it } from 'vitest';
import { compare, compareModes, profileOf } from '../../src/domain/compare.ts';
import { dayFrom } from '../../src/domain/day.ts';
import type { Choices } from '../../src/domain/instrument.ts';
import { choose, choosePlace, preview, previewChoice } from '../../src/domain/preview.ts';
import { profileAt } from '../../src/domain/profile.ts';
import { activePassive } from '../../src/instruments/active-passive.ts';
import { forrester2010 } from '../../src/instruments/forrester-2010.ts';
import { act, classOf, counted, MONDAY, watched } from './acts.ts';

describe('two periods side by side', () => {
  it('are each read over all of their days, and over no other', () => {
    const [first, last] = [dayFrom('2026-01-01'), dayFrom('2026-03-31')];
    const held = (...on: readonly number[]) =>
      profileOf(forrester2010, counted(...on.map((day) => act('review', 'reviews', day))), first, last, { classOf })
        .held;
    expect([held(first - 1), held(first), held(last), held(last + 1)]).toEqual([[], ['critic'], ['critic'], []]);
    const profile = profileOf(forrester2010, [], first, last, { classOf });
    expect([profile.window, profile.coverage.days]).toEqual([90, 90]);
  });

  it('ask the weekly test of the last four weeks that are over when the period is', () => {
    const sunday = dayFrom('2026-05-31');
    const posts = counted(...[0, 7, 14, 21].map((ago) => act('post', 'network', sunday - ago)));
    expect(profileOf(forrester2010, posts, sunday - 60, sunday, { classOf }).held).toContain('conversationalist');
    expect(profileOf(forrester2010, posts, sunday - 60, sunday - 1, { classOf }).held).not.toContain(
      'conversationalist',
    );
  });

  it('show what is in both, what only in one, and the shift between them', () => {
    const days = [
      ...watched(MONDAY - 200, MONDAY),
      ...counted(
        act('review', 'reviews', MONDAY - 100),
        act('read', 'blog', MONDAY - 100),
        act('read', 'blog', MONDAY - 5),
        act('publish', 'blog', MONDAY - 5),
      ),
    ];
    const before = profileOf(forrester2010, days, MONDAY - 110, MONDAY - 80, { classOf });
    const after = profileOf(forrester2010, days, MONDAY - 30, MONDAY, { classOf });
    expect(compare(before, after)).toEqual({
      one: before,
      other: after,
      shift: { gained: ['creator'], lost: ['critic'], unclear: [] },
      both: ['spectator'],
      onlyOne: ['critic'],
      onlyOther: ['creator'],
    });
  });
});

describe('the two modes side by side', () => {
  it('are work first and own time second, on the same day and under the same wishes', () => {
    const days = counted(
      act('discuss', 'forum', MONDAY - 40, { mode: 'work' }),
      act('watch', 'video', MONDAY - 2, { mode: 'private' }),
    );
    const { one, other } = compareModes(forrester2010, days, MONDAY, { classOf, window: 90 });
    expect([one.mode, one.held, other.mode, other.held]).toEqual(['work', ['critic'], 'private', ['spectator']]);
  });
});

describe('the preview of a choice', () => {
  const days = [
    ...watched(MONDAY - 29, MONDAY),
    ...counted(act('react', 'video', MONDAY - 3), act('react', 'video', MONDAY - 4), act('reply', 'microblog', MONDAY)),
  ];
  const ask = (act: 'react' | 'reply', rung: string, more = {}) =>
    previewChoice(forrester2010, days, MONDAY, { classOf, ...more }, act, rung);

  it('shows the profile as it is, as it would be, and what would be gained and lost', () => {
    const { from, to, now, then, shift, choices } = ask('reply', 'critic');
    expect([from, to, now.held, then.held]).toEqual(['conversationalist', 'critic', ['joiner'], ['critic', 'joiner']]);
    expect(shift).toEqual({ gained: ['critic'], lost: [], unclear: [] });
    expect(choices).toEqual({ version: 1, rungs: { reply: 'critic' } });
    expect(profileAt(forrester2010, days, MONDAY, { classOf, choices })).toEqual(then);
  });

  it('can leave an act out, which then counts as seen and not placed', () => {
    const { to, then } = ask('react', 'none');
    expect([to, then.unplaced]).toEqual(['none', 2]);
    expect(then.rungs.find((rung) => rung.id === 'joiner')?.count).toBe(1);
  });

  it('starts from what the person chose before, and keeps it', () => {
    const before = choose(forrester2010, undefined, 'react', 'collector');
    const { from, to, choices } = ask('reply', 'critic', { choices: before });
    expect([from, to]).toEqual(['conversationalist', 'critic']);
    expect(choices.rungs).toEqual({ react: 'collector', reply: 'critic' });
    expect(ask('react', 'critic', { choices: before }).from).toBe('collector');
  });

  it('going back to the default leaves no choice behind', () => {
    const chosen = choose(forrester2010, undefined, 'react', 'critic');
    expect(choose(forrester2010, chosen, 'react', 'joiner')).toEqual({ version: 1, rungs: {} });
    expect(choose(forrester2010, chosen, 'reply', 'conversationalist').rungs).toEqual({ react: 'critic' });
  });

  it('of a place shows what it changes to count it as a network, or not to; what its class says is not kept', () => {
    const comments = [...watched(MONDAY - 29, MONDAY), ...counted(act('comment', 'video', MONDAY - 3))];
    const [there, elsewhere] = ['microblog', 'video'] as const;
    const settled = (site: string, counts: boolean, choices?: Choices) =>
      choosePlace(forrester2010, { classOf, ...(choices && { choices }) }, site, counts);
    const more = preview(forrester2010, comments, MONDAY, { classOf }, settled(elsewhere, true));
    expect([more.now.held, more.then.held, more.shift.gained]).toEqual([['critic'], ['critic', 'joiner'], ['joiner']]);
    const less = preview(forrester2010, days, MONDAY, { classOf }, settled(there, false));
    expect(less.then.rungs.find(({ id }) => id === 'joiner')?.bySite).toEqual({ video: 2 });
    expect(settled(elsewhere, true)).toEqual({ version: 1, rungs: {}, places: { video: true } });
    expect(settled(elsewhere, false)).toEqual({ version: 1, rungs: {} });
    expect(settled(there, true)).toEqual({ version: 1, rungs: {} });
    const both = settled(there, false, choose(forrester2010, settled(elsewhere, true), 'react', 'critic'));
    expect(both).toEqual({ version: 1, rungs: { react: 'critic' }, places: { video: true, microblog: false } });
    expect(settled(elsewhere, false, both).places).toEqual({ microblog: false });
    expect(choose(forrester2010, both, 'react', 'joiner')).toEqual({ ...both, rungs: {} });
  });

  it('of a place says nothing where the instrument does not ask for places', () => {
    const choices: Choices = { version: 1, rungs: {}, places: { video: true } };
    const seen = counted(act('comment', 'video', MONDAY));
    expect(profileAt(activePassive, seen, MONDAY, { classOf, choices }).held).toEqual(['active-social']);
  });

  it('keeps a network a network: whatever a like there counts as, being there makes a Joiner', () => {
    const there = counted(act('react', 'network', MONDAY));
    const { then } = previewChoice(forrester2010, there, MONDAY, { classOf }, 'react', 'none');
    expect([then.held, then.unplaced]).toEqual([['joiner'], 0]);
  });
});
