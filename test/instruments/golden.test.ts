import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/domain/action.ts';
import { compareModes } from '../../src/domain/compare.ts';
import { dayFrom } from '../../src/domain/day.ts';
import { profileAt } from '../../src/domain/profile.ts';
import { shift } from '../../src/domain/shift.ts';
import { forrester2008 } from '../../src/instruments/forrester-2008.ts';
import { forrester2010 } from '../../src/instruments/forrester-2010.ts';
import { act, classOf, counted, MONDAY, watched } from '../domain/acts.ts';

const heldOn2008 = (...acts: readonly Action[]) => profileAt(forrester2008, counted(...acts), MONDAY, { classOf }).held;

describe('people who placed themselves on the ladder in public', () => {
  it('C. Li, 2007: blogs and bookmarks, hardly in networks: Creator and Collector, not Joiner', () => {
    expect(heldOn2008(act('publish', 'blog', MONDAY - 3), act('save', 'reader', MONDAY - 5))).toEqual([
      'creator',
      'collector',
    ]);
  });

  const commenter = [
    act('publish', 'blog', MONDAY - 2),
    act('tag', 'photos', MONDAY - 4),
    act('visit', 'network', MONDAY),
    act('read', 'blog', MONDAY - 1),
  ];

  it('a commenter, 2008: Creator, Collector, Joiner, Spectator; Critic only in a month with a comment', () => {
    expect(heldOn2008(...commenter)).toEqual(['creator', 'collector', 'joiner', 'spectator']);
    expect(heldOn2008(...commenter, act('comment', 'blog', MONDAY - 30))).not.toContain('critic');
    expect(heldOn2008(...commenter, act('comment', 'blog', MONDAY - 29))).toContain('critic');
  });

  it('A. Fletcher, 2009: Creator, Critic and Joiner, with no Collector between', () => {
    const held = heldOn2008(
      act('publish', 'blog', MONDAY - 2),
      act('upload', 'video', MONDAY - 20),
      act('visit', 'network', MONDAY),
      act('comment', 'blog', MONDAY - 8),
      act('comment', 'video', MONDAY - 9),
    );
    expect(held).toEqual(['creator', 'critic', 'joiner']);
  });

  it('A. Fletcher, 2009: one blog post ever does not make a Creator', () => {
    expect(heldOn2008(act('publish', 'blog', MONDAY - 400))).toEqual([]);
  });

  it('one person, two contexts and a dated shift: all at work, fewer in own time, only Joiner before', () => {
    const today = dayFrom('2010-06-14');
    const before = dayFrom('2010-03-01');
    const days = counted(
      ...(['publish', 'comment', 'save', 'visit', 'read'] as const).map((type) =>
        act(type, 'network', today - 4, { mode: 'work' }),
      ),
      act('visit', 'network', today - 2),
      act('watch', 'video', today - 2),
      act('visit', 'network', before - 1),
    ).concat(watched(before - 30, before), watched(today - 30, today));
    const { one, other, onlyOne } = compareModes(forrester2008, days, today, { classOf });
    expect(one.held).toEqual(['creator', 'critic', 'collector', 'joiner', 'spectator']);
    expect(other.held).toEqual(['joiner', 'spectator']);
    expect(onlyOne).toEqual(['creator', 'critic', 'collector']);
    const earlier = profileAt(forrester2008, days, before, { classOf });
    expect(earlier.held).toEqual(['joiner']);
    expect(shift(earlier, profileAt(forrester2008, days, today, { classOf }))).toEqual({
      gained: ['creator', 'critic', 'collector', 'spectator'],
      lost: [],
      unclear: [],
    });
  });
});

describe('the overlaps published in April 2007, in a population made to fit them', () => {
  const everybody = (count: number, ...acts: readonly Action[]) => {
    const each = profileAt(forrester2008, counted(...acts), MONDAY, { classOf });
    return Array.from({ length: count }, () => each);
  };
  const blog = act('publish', 'blog', MONDAY - 1);
  const page = act('publish', 'wiki', MONDAY - 2);
  const film = act('upload', 'video', MONDAY - 3);
  const rating = act('review', 'reviews', MONDAY - 4);
  const comment = act('comment', 'blog', MONDAY - 5);

  it('19 % Critics of whom 4 in 10 create, and 13 % Creators: 7.6 % are both, 58 % of Creators', () => {
    const adults = [
      ...everybody(76, rating, blog),
      ...everybody(114, rating),
      ...everybody(54, blog),
      ...everybody(756),
    ];
    const holding = (...rungs: readonly string[]) =>
      adults.filter(({ held }) => rungs.every((rung) => held.includes(rung))).length;
    expect([holding('critic'), holding('creator'), holding('critic', 'creator')]).toEqual([190, 130, 76]);
    expect(Math.round((100 * holding('critic', 'creator')) / holding('creator'))).toBe(58);
  });

  it('Creators by how many of the three acts they do: 67, 19 and 14 %', () => {
    const creators = [...everybody(67, page), ...everybody(19, blog, film), ...everybody(14, blog, page, film)];
    const doing = (many: number) =>
      creators.filter(({ rungs }) => Object.keys(rungs[0]?.bySite ?? {}).length === many).length;
    expect([doing(1), doing(2), doing(3)]).toEqual([67, 19, 14]);
  });

  it('Critics: 45 % only rate, 33 % only comment, 22 % do both, so two thirds rate and 55 % comment', () => {
    const critics = [...everybody(45, rating), ...everybody(33, comment), ...everybody(22, rating, comment)];
    const doing = (type: 'review' | 'comment') =>
      critics.filter(({ rungs }) => (rungs[1]?.byAction[type] ?? 0) > 0).length;
    expect([doing('review'), doing('comment')]).toEqual([67, 55]);
  });
});

describe('the ladder is not nested (Bernoff 2010)', () => {
  it('posts on an own blog alone make a Creator, and nothing below', () => {
    const posts = Array.from({ length: 40 }, (_, ago) => act('publish', 'blog', MONDAY - ago));
    for (const ladder of [forrester2008, forrester2010])
      expect(profileAt(ladder, counted(...posts), MONDAY, { classOf }).held).toEqual(['creator']);
  });

  it('each rung can be held alone', () => {
    const alone = [
      ['publish', 'creator'],
      ['review', 'critic'],
      ['vote', 'collector'],
      ['follow', 'joiner'],
      ['read', 'spectator'],
    ] as const;
    for (const [type, rung] of alone) expect(heldOn2008(act(type, 'code', MONDAY))).toEqual([rung]);
  });
});
