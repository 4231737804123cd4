import { describe, expect, it } from 'vitest';
import type { ActionType } from '../../src/domain/action.ts';
import { dayOf } from '../../src/domain/day.ts';
import type { Instrument } from '../../src/domain/instrument.ts';
import { profileAt } from '../../src/domain/profile.ts';
import { activePassive } from '../../src/instruments/active-passive.ts';
import { consumeContributeCreate } from '../../src/instruments/consume-contribute-create.ts';
import { forrester2008 } from '../../src/instruments/forrester-2008.ts';
import { forrester2010 } from '../../src/instruments/forrester-2010.ts';
import { act, classOf, counted, MONDAY } from '../domain/acts.ts';

/** What is held by who does this in each of five weeks, and nothing else. */
const heldBy = (instrument: Instrument, type: ActionType, site: string): readonly string[] => {
  const acts = [-28, -21, -14, -7, -1].map((ago) => act(type, site, MONDAY + ago));
  return profileAt(instrument, counted(...acts), MONDAY, { classOf }).held;
};

/** One row for each act of the published lists: what it is there, what it is here, where, and what it earns. */
type Cell = readonly [published: string, type: ActionType, site: string, rungs: readonly string[]];

const GROUNDSWELL_2008: readonly Cell[] = [
  ['publish a blog', 'publish', 'blog', ['creator']],
  ['publish own web pages', 'publish', 'wiki', ['creator']],
  ['upload own video', 'upload', 'video', ['creator']],
  ['upload own audio or music', 'upload', 'video', ['creator']],
  ['write articles or stories and post them', 'publish', 'blog', ['creator']],
  ['post ratings or reviews of products or services', 'review', 'reviews', ['critic']],
  ["comment on someone else's blog", 'comment', 'blog', ['critic']],
  ['contribute to forums', 'discuss', 'forum', ['critic']],
  ['contribute to or edit wiki articles', 'edit', 'wiki', ['critic']],
  ['use RSS feeds', 'subscribe', 'reader', ['collector']],
  ['add tags to pages or photos', 'tag', 'photos', ['collector']],
  ['"vote" for sites online', 'vote', 'forum', ['collector']],
  ['maintain a profile on a social network', 'profile', 'network', ['joiner']],
  ['visit social network sites', 'visit', 'network', ['joiner']],
  ['read blogs', 'read', 'blog', ['spectator']],
  ['watch video from other users', 'watch', 'video', ['spectator']],
  ['listen to podcasts', 'listen', 'video', ['spectator']],
  ['read online forums', 'read', 'forum', ['spectator']],
  ['read customer ratings or reviews', 'read', 'reviews', ['spectator']],
];

describe('Groundswell 2008: one listed act a month earns its group', () => {
  it.each(GROUNDSWELL_2008)('%s', (_published, type, site, rungs) => {
    expect(heldBy(forrester2008, type, site)).toEqual(rungs);
  });
});

/** Stockholm in summer: minutes east of UTC. */
const SUMMER = 120;
const WINDOW = 30;

describe('Groundswell 2008: "at least monthly" begins and ends to the millisecond', () => {
  const first = (MONDAY - WINDOW + 1) * 86_400_000 - SUMMER * 60_000;
  const last = (MONDAY + 1) * 86_400_000 - SUMMER * 60_000 - 1;

  it.each(GROUNDSWELL_2008)('%s', (_published, type, site, rungs) => {
    const heldAt = (instrument: Instrument, at: number): readonly string[] =>
      profileAt(instrument, counted(act(type, site, dayOf(at, SUMMER), { at })), MONDAY, { classOf }).held;
    for (const instrument of [forrester2008, forrester2010])
      expect([first - 1, first, last, last + 1].map((at) => heldAt(instrument, at))).toEqual([[], rungs, rungs, []]);
  });

  it.each(GROUNDSWELL_2008)(
    '%s, together with every other act of the lists: the groups overlap',
    (_, type, site, own) => {
      for (const [, otherType, otherSite, others] of GROUNDSWELL_2008) {
        const acts = [act(type, site, MONDAY - 3), act(otherType, otherSite, MONDAY - 9)];
        const { held } = profileAt(forrester2008, counted(...acts), MONDAY, { classOf });
        expect([...held].sort()).toEqual([...new Set([...own, ...others])].sort());
      }
    },
  );
});

describe('Forrester, January 2010: the lists of 2008 stand', () => {
  it.each(GROUNDSWELL_2008)('%s', (_published, type, site, rungs) => {
    expect(heldBy(forrester2010, type, site)).toEqual(rungs);
  });
});

describe('Forrester, January 2010: Conversationalists', () => {
  it.each([
    ['update status on a social networking site', 'post', 'network', ['conversationalist', 'joiner']],
    ['post updates on Twitter', 'post', 'microblog', ['conversationalist', 'joiner']],
  ] as const)('%s', (_published, type, site, rungs) => {
    expect(heldBy(forrester2010, type, site)).toEqual(rungs);
  });

  it.each([
    ['update status on a social networking site', 'network'],
    ['post updates on Twitter', 'microblog'],
  ] as const)('%s: with one of the four weeks missing, to the millisecond, only a Joiner', (_published, site) => {
    const weeks = [-28, -21, -14].map((ago) => act('post', site, MONDAY + ago));
    const monday = (MONDAY - 7) * 86_400_000 - SUMMER * 60_000;
    const heldWith = (at: number): readonly string[] => {
      const acts = [...weeks, act('post', site, dayOf(at, SUMMER), { at })];
      return profileAt(forrester2010, counted(...acts), MONDAY, { classOf }).held;
    };
    expect(heldWith(monday - 1)).toEqual(['joiner']);
    expect(heldWith(monday)).toEqual(['conversationalist', 'joiner']);
    expect(heldWith(monday + 7 * 86_400_000 - 1)).toEqual(['conversationalist', 'joiner']);
    expect(heldWith(monday + 7 * 86_400_000)).toEqual(['joiner']);
  });
});

describe('Forrester, April 2007: save addresses to a bookmarking service', () => {
  it.each([forrester2008, forrester2010])('$id: Collector', (instrument) => {
    expect(heldBy(instrument, 'save', 'reader')).toEqual(['collector']);
  });
});

describe("acts of today, by the sorting rule in Forrester's own reasoning (docs/ladder.md)", () => {
  it.each([
    ['a photo on a media-first service', 'upload', 'photos', ['creator']],
    ['a story', 'story', 'network', ['conversationalist', 'joiner']],
    ['a reply in a microblog', 'reply', 'microblog', ['conversationalist', 'joiner']],
    ['a comment under a video', 'comment', 'video', ['critic']],
    ['a comment under a post in a network', 'comment', 'network', ['critic', 'joiner']],
    ['an issue comment', 'discuss', 'code', ['critic']],
    ['a star for a repository', 'vote', 'code', ['collector']],
    ['a vote in a poll', 'poll', 'forum', ['collector']],
    ['a boost', 'share', 'microblog', ['collector', 'joiner']],
    ['a playlist entry', 'save', 'video', ['collector']],
    ['a subscription to a channel', 'subscribe', 'video', ['collector']],
    ['following a person', 'follow', 'code', ['joiner']],
    ['joining a group', 'join', 'forum', ['joiner']],
    ['a like', 'react', 'video', ['joiner']],
    ['a private message', 'message', 'elsewhere', ['joiner']],
    ['reading in a social network', 'read', 'network', ['joiner', 'spectator']],
  ] as const)('%s', (_what, type, site, rungs) => {
    expect(heldBy(forrester2010, type, site)).toEqual(rungs);
  });

  it('makes a Joiner of whoever does anything at all on a social network or microblog, and nowhere else', () => {
    for (const site of ['network', 'microblog']) expect(heldBy(forrester2010, 'publish', site)).toContain('joiner');
    for (const site of ['video', 'forum', 'blog', 'wiki', 'reviews', 'reader', 'code', 'elsewhere'])
      expect(heldBy(forrester2010, 'publish', site)).toEqual(['creator']);
  });

  it.each(['post', 'story', 'reply'] as const)(
    'gives %s no rung of its own on the ladder of 2008: on a network it makes a Joiner',
    (type) => {
      expect(heldBy(forrester2008, type, 'microblog')).toEqual(['joiner']);
      expect(heldBy(forrester2008, type, 'elsewhere')).toEqual([]);
    },
  );
});

describe('PAUM (Gerson, Plagnol & Corr 2017), item by item', () => {
  it.each([
    ['posting status updates', 'post', 'active-social'],
    ['commenting', 'comment', 'active-social'],
    ['chatting', 'message', 'active-social'],
    ['browsing the feed while liking', 'react', 'active-social'],
    ['answering events', 'join', 'active-non-social'],
    ['posting videos', 'upload', 'active-non-social'],
    ['tagging photos or videos', 'tag', 'active-non-social'],
    ['browsing the feed without reacting', 'visit', 'passive'],
    ['viewing photos', 'watch', 'passive'],
  ] as const)('%s', (_item, type, rung) => {
    expect(heldBy(activePassive, type, 'network')).toEqual([rung]);
  });
});

describe('COBRA (Muntinga, Moorman & Smit 2011), by usage type', () => {
  it.each([
    ['watching', 'watch', 'consume'],
    ['reading', 'read', 'consume'],
    ['listening', 'listen', 'consume'],
    ['commenting', 'comment', 'contribute'],
    ['taking part in conversations', 'discuss', 'contribute'],
    ['rating', 'review', 'contribute'],
    ['joining', 'join', 'contribute'],
    ['publishing a weblog', 'publish', 'create'],
    ['uploading video, sound or pictures', 'upload', 'create'],
  ] as const)('%s', (_usage, type, rung) => {
    expect(heldBy(consumeContributeCreate, type, 'network')).toEqual([rung]);
  });
});
