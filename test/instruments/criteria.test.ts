import { describe, expect, it } from 'vitest';
import { ACTION_TYPES, type ActionType, isActionType } from '../../src/domain/action.ts';
import { dayFrom, dayOf, weekOf } from '../../src/domain/day.ts';
import type { Instrument } from '../../src/domain/instrument.ts';
import { profileAt } from '../../src/domain/profile.ts';
import { activePassive } from '../../src/instruments/active-passive.ts';
import { consumeContributeCreate } from '../../src/instruments/consume-contribute-create.ts';
import { forrester2008 } from '../../src/instruments/forrester-2008.ts';
import { forrester2010 } from '../../src/instruments/forrester-2010.ts';
import { act, classOf, counted, MONDAY } from '../domain/acts.ts';
import { CONVERSATIONALISTS_2010, GROUNDSWELL_2008, MONTHLY, TODAY } from './published.ts';

const LADDERS = [forrester2008, forrester2010] as const;

/** What is held by who does this in each of five weeks, and nothing else. */
const heldBy = (instrument: Instrument, type: ActionType, site: string): readonly string[] => {
  const acts = [-28, -21, -14, -7, -1].map((ago) => act(type, site, MONDAY + ago));
  return profileAt(instrument, counted(...acts), MONDAY, { classOf }).held;
};

describe.each(Object.entries(MONTHLY))('%s: one listed act a month earns its group', (_source, list) => {
  it.each(list)('%s', (_published, type, site, rungs) => {
    for (const instrument of LADDERS) expect(heldBy(instrument, type, site)).toEqual(rungs);
  });

  it.each(list)('%s, together with every other act of the list: the groups overlap', (_, type, site, own) => {
    for (const [, otherType, otherSite, others] of list)
      for (const instrument of LADDERS) {
        const acts = [act(type, site, MONDAY - 3), act(otherType, otherSite, MONDAY - 9)];
        const { held } = profileAt(instrument, counted(...acts), MONDAY, { classOf });
        expect([...held].sort()).toEqual([...new Set([...own, ...others])].sort());
      }
  });
});

/** Minutes east of UTC in Stockholm in 2026. */
const stockholm = (moment: number): number =>
  moment >= Date.parse('2026-03-29T01:00Z') && moment < Date.parse('2026-10-25T01:00Z') ? 120 : 60;

/** Where the person is, and when the question is asked. */
const PLACES: readonly (readonly [where: string, today: string, offsetAt: (moment: number) => number])[] = [
  ['Stockholm in summer', '2026-06-01', stockholm],
  ['Stockholm, summer time having begun within the month', '2026-04-10', stockholm],
  ['Stockholm, summer time having ended within the month', '2026-11-20', stockholm],
  ['Stockholm on the day on which summer time begins', '2026-03-29', stockholm],
  ['Kathmandu, 5:45 ahead', '2026-06-01', () => 345],
  ['Kiritimati, 14 hours ahead', '2026-06-01', () => 840],
  ['Baker Island, 12 hours behind', '2026-06-01', () => -720],
];
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const WINDOW = 30;

/** The first moment of a local day; no zone here changes its clock at midnight. */
const beginOf = (day: number, offsetAt: (moment: number) => number): number =>
  day * DAY_MS - offsetAt(day * DAY_MS - offsetAt(day * DAY_MS) * MINUTE_MS) * MINUTE_MS;

describe.each(Object.entries(MONTHLY))('%s: "at least monthly" begins and ends to the millisecond', (_source, list) => {
  describe.each(PLACES)('in %s', (_where, date, offsetAt) => {
    const today = dayFrom(date);
    const first = beginOf(today - WINDOW + 1, offsetAt);
    const last = beginOf(today + 1, offsetAt) - 1;

    it.each(list)('%s', (_published, type, site, rungs) => {
      for (const instrument of LADDERS) {
        const heldWith = (at: number): readonly string[] => {
          const days = counted(act(type, site, dayOf(at, offsetAt(at)), { at }));
          return profileAt(instrument, days, today, { classOf }).held;
        };
        expect([first - 1, first, last, last + 1].map(heldWith)).toEqual([[], rungs, rungs, []]);
      }
    });
  });

  it.each(list)('%s, done "tomorrow" on the other side of the date line', (_published, type, site, rungs) => {
    const landing = Date.parse('2026-06-07T11:00Z'); // Monday, 00:00 in Auckland; Sunday, 00:00 in Pago Pago
    const before = act(type, site, dayOf(landing, 13 * 60), { at: landing });
    const here = dayOf(landing, -11 * 60);
    expect(before.day - here).toBe(1);
    for (const instrument of LADDERS) {
      const heldOn = (day: number) => profileAt(instrument, counted(before), day, { classOf }).held;
      expect([heldOn(here), heldOn(here + 1)]).toEqual([[], rungs]);
    }
  });

  it.each(list)('%s, by a clock that was a year ahead and was put right', (_published, type, site, rungs) => {
    const ahead = act(type, site, MONDAY + 365);
    for (const instrument of LADDERS) {
      const heldOn = (day: number) => profileAt(instrument, counted(ahead), day, { classOf }).held;
      expect([heldOn(MONDAY), heldOn(MONDAY + 364), heldOn(MONDAY + 365)]).toEqual([[], [], rungs]);
    }
  });
});

describe('Forrester, January 2010: Conversationalists, at least weekly', () => {
  it.each(CONVERSATIONALISTS_2010)('%s', (_published, type, site, rungs) => {
    expect(heldBy(forrester2010, type, site)).toEqual(rungs);
  });

  it.each(CONVERSATIONALISTS_2010)('%s, together with every act of the other lists', (_published, type, site, own) => {
    const weekly = [-28, -21, -14, -7].map((ago) => act(type, site, MONDAY + ago));
    for (const [, otherType, otherSite, others] of GROUNDSWELL_2008) {
      const acts = counted(...weekly, act(otherType, otherSite, MONDAY - 9));
      const { held } = profileAt(forrester2010, acts, MONDAY, { classOf });
      expect([...held].sort()).toEqual([...new Set([...own, ...others])].sort());
    }
  });

  describe.each(PLACES)('in %s', (_where, date, offsetAt) => {
    const monday = weekOf(dayFrom(date));

    it.each(CONVERSATIONALISTS_2010)(
      '%s: with any one of the four weeks missing, to the millisecond, only a Joiner',
      (_, type, site) => {
        for (const missing of [28, 21, 14, 7]) {
          const others = [28, 21, 14, 7].filter((ago) => ago !== missing).map((ago) => act(type, site, monday - ago));
          const heldWith = (at: number): readonly string[] => {
            const acts = [...others, act(type, site, dayOf(at, offsetAt(at)), { at })];
            return profileAt(forrester2010, counted(...acts), monday, { classOf }).held;
          };
          const first = beginOf(monday - missing, offsetAt);
          const last = beginOf(monday - missing + 7, offsetAt) - 1;
          const both = ['conversationalist', 'joiner'];
          expect([first - 1, first, last, last + 1].map(heldWith)).toEqual([['joiner'], both, both, ['joiner']]);
        }
      },
    );
  });
});

describe("acts of today, by the sorting rule in Forrester's own reasoning (docs/ladder.md)", () => {
  it.each(TODAY)('%s', (_act, type, site, rungs) => {
    expect(heldBy(forrester2010, type, site)).toEqual(rungs);
    // One word may stand for several acts: what it rests on is said of the surest of them.
    const surest = TODAY.filter(([, other]) => other === type).map(([, , , , rests]) => rests);
    const said = { published: 'P', analogy: 'A', judgement: 'J', silent: '' }[forrester2010.basis[type]];
    expect(said).toBe((['P', 'A', 'J'] as const).find((rests) => surest.includes(rests)));
  });

  it('name every word that an act may have', () => {
    expect([...new Set(TODAY.map(([, type]) => type))].sort()).toEqual(Object.keys(ACTION_TYPES).sort());
  });

  it('a like, a share, a story, a reply, a poll vote and a private message are the judgement calls', () => {
    const onlyJudged = Object.keys(ACTION_TYPES).filter((type) =>
      TODAY.every(([, other, , , basis]) => other !== type || basis === 'J'),
    );
    expect(onlyJudged.sort()).toEqual(['message', 'poll', 'react', 'reply', 'share', 'story']);
    expect(forrester2010.calls.map((call) => call.act).sort()).toEqual(onlyJudged);
    expect(forrester2010.calls[0]?.act).toBe('react');
  });

  it('reports, blocks, mutes and moderation earn no rung: there is no word for them', () => {
    for (const word of ['report', 'block', 'mute', 'hide', 'moderate', 'undo']) expect(isActionType(word)).toBe(false);
  });

  it('reading in a network adds Spectator, visiting it does not', () => {
    expect(heldBy(forrester2010, 'read', 'network')).toEqual(['joiner', 'spectator']);
    expect(heldBy(forrester2010, 'visit', 'network')).toEqual(['joiner']);
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
