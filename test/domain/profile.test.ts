import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTION_TYPES, type Action, type ActionType, type Day, type Mode } from '../../src/domain/action.ts';
import { dayFrom, dayOf, isoOf } from '../../src/domain/day.ts';
import { type Instrument, rungOf } from '../../src/domain/instrument.ts';
import { type ProfileOptions, profileAt } from '../../src/domain/profile.ts';
import { shift } from '../../src/domain/shift.ts';
import { forrester2008 } from '../../src/instruments/forrester-2008.ts';
import { forrester2010 } from '../../src/instruments/forrester-2010.ts';
import { INSTRUMENTS } from '../../src/instruments/index.ts';
import { act, classOf, counted, MONDAY, watched } from './acts.ts';

const ladder = (days: Parameters<typeof profileAt>[1], day: Day, more: Partial<ProfileOptions> = {}) =>
  profileAt(forrester2010, days, day, { classOf, ...more });

const rung = (profile: ReturnType<typeof ladder>, id: string) => {
  const found = profile.rungs.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no rung ${id}`);
  return found;
};

describe('the monthly test', () => {
  it.each([7, 30, 90])(
    'looks at %i whole local days, today and those before it, to the first and last millisecond',
    (window) => {
      const today = dayFrom('2026-06-30');
      const first = (today - window + 1) * 86_400_000 - 120 * 60_000;
      const last = (today + 1) * 86_400_000 - 120 * 60_000 - 1;
      const holds = (at: number) =>
        ladder(counted(act('publish', 'blog', dayOf(at, 120), { at })), today, { window }).held.length === 1;
      expect([holds(first - 1), holds(first), holds(last), holds(last + 1)]).toEqual([false, true, true, false]);
    },
  );

  it('takes 30 days unless the person chose otherwise', () => {
    expect(ladder([], MONDAY).window).toBe(30);
    expect(rung(ladder([], MONDAY), 'critic').threshold).toEqual({ acts: 1, per: 'window', days: 30 });
    expect(rung(ladder([], MONDAY, { window: 90 }), 'critic').threshold).toEqual({ acts: 1, per: 'window', days: 90 });
    expect(rung(ladder([], MONDAY), 'critic').from).toBe(MONDAY - 29);
  });

  it('says how often, by which acts and on which sites', () => {
    const critic = rung(
      ladder(
        counted(
          act('comment', 'blog', MONDAY),
          act('comment', 'video', MONDAY - 29, { mode: 'work' }),
          act('discuss', 'video', MONDAY - 3),
          act('discuss', 'video', MONDAY - 30),
          act('discuss', 'video', MONDAY + 1),
        ),
        MONDAY,
      ),
      'critic',
    );
    expect([critic.held, critic.count, critic.byAction, critic.bySite]).toEqual([
      true,
      3,
      { comment: 2, discuss: 1 },
      { blog: 1, video: 2 },
    ]);
  });

  it('says on which day a rung will be lost if nothing more is done, and that one act is missing otherwise', () => {
    const days = counted(act('review', 'reviews', MONDAY - 10), act('review', 'reviews', MONDAY - 12));
    const critic = rung(ladder(days, MONDAY), 'critic');
    expect([critic.until, critic.distance]).toEqual([MONDAY + 20, { kind: 'none' }]);
    expect(ladder(days, MONDAY + 19).held).toEqual(['critic']);
    expect(ladder(days, MONDAY + 20).held).toEqual([]);
    expect(rung(ladder(days, MONDAY, { window: 90 }), 'critic').until).toBe(MONDAY + 80);
    const creator = rung(ladder(days, MONDAY), 'creator');
    expect([creator.distance, 'until' in creator]).toEqual([{ kind: 'acts', more: 1 }, false]);
  });

  it('lets an act done on a network earn its own rung and Joiner, once each', () => {
    const profile = ladder(counted(act('comment', 'network', MONDAY), act('follow', 'network', MONDAY)), MONDAY);
    expect([rung(profile, 'critic').count, rung(profile, 'joiner').count]).toEqual([1, 2]);
    expect(rung(profile, 'joiner').byAction).toEqual({ comment: 1, follow: 1 });
  });
});

describe('the weekly test of Conversationalists', () => {
  const weekly = (...ago: readonly number[]) => counted(...ago.map((days) => act('post', 'network', MONDAY - days)));
  const FOUR = [28, 21, 14, 7];

  it('asks for one in each of the last four complete weeks (Bernoff 2010: at least weekly)', () => {
    expect(ladder(weekly(...FOUR), MONDAY).held).toEqual(['conversationalist', 'joiner']);
    expect(ladder(weekly(22, 15, 8, 1), MONDAY).held).toEqual(['conversationalist', 'joiner']);
  });

  it.each(FOUR)('is not met when the week that began %i days ago is missing; Joiner stays', (missing) => {
    const days = weekly(...FOUR.filter((ago) => ago !== missing), 0).concat(watched(MONDAY - 28, MONDAY));
    const profile = ladder(days, MONDAY);
    expect(profile.held).toEqual(['joiner']);
    expect(rung(profile, 'conversationalist').weeks?.map((week) => week.state)).toEqual(
      FOUR.map((ago) => (ago === missing ? 'missed' : 'met')),
    );
    expect(ladder(days, MONDAY, { tolerance: 1 }).held).toEqual(['conversationalist', 'joiner']);
  });

  it('shows the tolerance of three of four as such, and forgives no second week', () => {
    const profile = ladder(weekly(28, 21, 7).concat(watched(MONDAY - 28, MONDAY)), MONDAY, { tolerance: 1 });
    expect(profile.tolerance).toBe(1);
    expect(rung(profile, 'conversationalist').threshold).toEqual({ acts: 1, per: 'week', weeks: 4, needed: 3 });
    expect(ladder(weekly(28, 7).concat(watched(MONDAY - 28, MONDAY)), MONDAY, { tolerance: 1 }).held).toEqual([
      'joiner',
    ]);
    expect(rung(ladder([], MONDAY), 'conversationalist').threshold).toEqual({
      acts: 1,
      per: 'week',
      weeks: 4,
      needed: 4,
    });
  });

  it('looks at whole weeks: the Monday and the Sunday of each count, the days beyond do not', () => {
    const inner = [21, 14, 7];
    expect(ladder(weekly(28, ...inner), MONDAY).held).toContain('conversationalist');
    expect(ladder(weekly(29, ...inner), MONDAY).held).not.toContain('conversationalist');
    expect(ladder(weekly(28, 21, 14, 1), MONDAY).held).toContain('conversationalist');
    expect(ladder(weekly(28, 21, 14, 0), MONDAY).held).not.toContain('conversationalist');
  });

  it('does not count the running week until it is over', () => {
    const days = weekly(...FOUR);
    for (let ahead = 0; ahead < 7; ahead += 1)
      expect(ladder(days, MONDAY + ahead).held, isoOf(MONDAY + ahead)).toContain('conversationalist');
    expect(ladder(days, MONDAY + 7).held).not.toContain('conversationalist');
    const sunday = counted(...[27, 20, 13, 0].map((ago) => act('post', 'network', MONDAY - 1 - ago)));
    expect(ladder(sunday, MONDAY - 1).held).not.toContain('conversationalist');
    expect(ladder(sunday, MONDAY - 1, { closed: true }).held).toContain('conversationalist');
    expect(ladder(sunday, MONDAY).held).toContain('conversationalist');
  });

  it('is the same whatever window the person chose', () => {
    for (const window of [7, 30, 90])
      expect(ladder(weekly(...FOUR), MONDAY, { window }).held).toContain('conversationalist');
  });

  it('says which weeks were met, how many are missing, and when it can be held at the earliest', () => {
    const days = weekly(21, 7, 3).concat(watched(MONDAY - 28, MONDAY));
    const { weeks, distance, count, from } = rung(ladder(days, MONDAY), 'conversationalist');
    expect(weeks).toEqual([
      { from: MONDAY - 28, acts: 0, state: 'missed' },
      { from: MONDAY - 21, acts: 1, state: 'met' },
      { from: MONDAY - 14, acts: 0, state: 'missed' },
      { from: MONDAY - 7, acts: 2, state: 'met' },
    ]);
    expect([count, from]).toEqual([3, MONDAY - 28]);
    expect(distance).toEqual({ kind: 'weeks', met: 2, of: 4, needed: 4, earliest: MONDAY + 21 });
    const lenient = rung(ladder(days, MONDAY, { tolerance: 1 }), 'conversationalist').distance;
    expect(lenient).toEqual({ kind: 'weeks', met: 2, of: 4, needed: 3, earliest: MONDAY + 7 });
    const none = rung(ladder([], MONDAY + 3), 'conversationalist').distance;
    expect(none).toMatchObject({ met: 0, earliest: MONDAY + 28 });
  });

  it('keeps its promise of the earliest day', () => {
    const ahead = counted(...[0, 7, 14].map((days) => act('post', 'network', MONDAY + days)));
    const days = [...weekly(21, 7), ...ahead];
    expect(ladder(days, MONDAY + 20).held).not.toContain('conversationalist');
    expect(ladder(days, MONDAY + 21).held).toContain('conversationalist');
  });

  it('says when it will be lost: on a Monday, a week later if this week has one already', () => {
    expect(rung(ladder(weekly(...FOUR), MONDAY + 2), 'conversationalist').until).toBe(MONDAY + 7);
    // On the very Monday on which it begins to hold as well, though the day before it did not.
    expect(rung(ladder(weekly(...FOUR), MONDAY - 1), 'conversationalist').until).toBeUndefined();
    expect(rung(ladder(weekly(...FOUR), MONDAY), 'conversationalist').until).toBe(MONDAY + 7);
    const withThis = [...weekly(...FOUR), ...counted(act('post', 'network', MONDAY + 1))];
    expect(rung(ladder(withThis, MONDAY + 2), 'conversationalist').until).toBe(MONDAY + 14);
    expect(rung(ladder(weekly(...FOUR), MONDAY, { tolerance: 1 }), 'conversationalist').until).toBe(MONDAY + 14);
  });

  it('is unknown, and not missed, for a week in which hardly anybody looked', () => {
    const state = (days: number) =>
      rung(ladder([...weekly(28, 21, 7), ...watched(MONDAY - 14, MONDAY - 15 + days)], MONDAY), 'conversationalist')
        .state;
    expect(rung(ladder([], MONDAY), 'conversationalist').weeks?.[0]?.state).toBe('unknown');
    expect([state(0), state(4), state(5), state(7)]).toEqual(['unknown', 'unknown', 'not held', 'not held']);
  });
});

describe('time and place', () => {
  const stamped = (iso: string, offset: number) =>
    act('comment', 'blog', dayOf(Date.parse(iso), offset), { at: Date.parse(iso) });

  it('counts an act on the day it had there and then, whatever zone the person is in now', () => {
    const inTokyo = stamped('2026-05-02T15:30Z', 9 * 60);
    expect(isoOf(inTokyo.day)).toBe('2026-05-03');
    expect(ladder(counted(inTokyo), dayFrom('2026-06-01')).held).toEqual(['critic']);
    expect(ladder(counted(inTokyo), dayFrom('2026-06-02')).held).toEqual([]);
  });

  it('does not count what a traveller over the date line did "tomorrow" until it is that day here', () => {
    const inKiritimati = stamped('2026-06-10T11:00Z', 14 * 60);
    const hereNow = dayOf(Date.parse('2026-06-10T12:00Z'), -12 * 60);
    expect(inKiritimati.day - hereNow).toBe(1);
    expect(ladder(counted(inKiritimati), hereNow).held).toEqual([]);
    expect(ladder(counted(inKiritimati), hereNow + 1).held).toEqual(['critic']);
  });

  it('loses nothing when a clock was wrong: acts from a future that was set back wait for their day', () => {
    const ahead = act('publish', 'blog', MONDAY + 365);
    expect(ladder(counted(ahead), MONDAY).held).toEqual([]);
    expect(ladder(counted(ahead), MONDAY).coverage.days).toBe(30);
    expect(ladder(counted(ahead), MONDAY + 365).held).toEqual(['creator']);
  });

  it('has a window of 30 days also over the nights on which the clock is changed', () => {
    const spring = dayFrom('2026-04-10');
    const edge = stamped('2026-03-11T23:00Z', 60); // the first moment of 12 March in Stockholm, still winter time
    expect(spring - edge.day).toBe(29);
    expect(ladder(counted(edge), spring).held).toEqual(['critic']);
    expect(ladder(counted(edge), spring + 1).held).toEqual([]);
  });
});

describe('inactive, and not known', () => {
  it.each([
    [7, 5],
    [30, 20],
    [90, 60],
  ])('of %i days, %i must have been watched before anybody is called inactive', (window, needed) => {
    const state = (days: number) => ladder(watched(MONDAY - days + 1, MONDAY), MONDAY, { window });
    expect(state(needed - 1).state).toBe('unknown');
    expect(state(needed).state).toBe('inactive');
    expect(state(needed).coverage.needed).toBe(needed);
    expect(rung(state(needed), 'critic').state).toBe('not held');
    expect(rung(state(needed - 1), 'critic').state).toBe('unknown');
  });

  it('does not need the recorder to be there for what it has seen', () => {
    expect(ladder(counted(act('read', 'blog', MONDAY)), MONDAY).state).toBe('held');
  });

  it('counts a day as watched for both modes when the recorder ran in either, and says in which', () => {
    const days = [
      ...watched(MONDAY - 29, MONDAY - 15, { mode: 'work' }),
      ...watched(MONDAY - 16, MONDAY, { mode: 'private' }),
    ];
    for (const [mode, inMode] of [
      ['work', 15],
      ['private', 17],
    ] as const) {
      const { state, coverage } = ladder(days, MONDAY, { mode });
      expect([state, coverage.watched, coverage.inMode]).toEqual(['inactive', 30, inMode]);
    }
    expect(ladder(days, MONDAY).coverage.inMode).toBe(30);
  });

  it('tells watched, paused and absent days apart, adding up to the window', () => {
    const { coverage } = ladder(
      [
        ...watched(MONDAY - 9, MONDAY),
        ...watched(MONDAY - 12, MONDAY - 8, { watched: 0, paused: 2 }),
        ...watched(MONDAY - 40, MONDAY - 31),
      ],
      MONDAY,
    );
    expect(coverage).toEqual({
      days: 30,
      watched: 10,
      inMode: 10,
      byMode: { work: 0, private: 10 },
      paused: 3,
      absent: 17,
      before: 0,
      imported: 0,
      needed: 20,
    });
  });

  it('tells days before the recorder was there from days on which nobody looked', () => {
    const days = [
      ...watched(MONDAY - 9, MONDAY - 7, { mode: 'work' }),
      ...watched(MONDAY - 19, MONDAY - 19, { watched: 0, paused: 1 }),
      ...watched(MONDAY - 2, MONDAY),
      ...watched(MONDAY - 29, MONDAY - 25, { watched: 0, imported: true }),
    ];
    const told = ({ coverage }: ReturnType<typeof ladder>) => [
      coverage.watched,
      coverage.paused,
      coverage.absent,
      coverage.before,
    ];
    expect(told(ladder(days, MONDAY))).toEqual([6, 1, 13, 10]);
    expect(told(ladder(days, MONDAY, { window: 7 }))).toEqual([3, 0, 4, 0]);
    expect(told(ladder([...days].reverse(), MONDAY))).toEqual([6, 1, 13, 10]);
    expect(told(ladder([...days, ...watched(MONDAY - 200, MONDAY - 200)], MONDAY))).toEqual([6, 1, 23, 0]);
    expect(told(ladder([], MONDAY))).toEqual([0, 0, 0, 30]);
    expect(told(ladder(watched(MONDAY + 1, MONDAY + 5), MONDAY))).toEqual([0, 0, 0, 30]);
    for (const mode of ['work', 'private', undefined] as const) {
      const { coverage } = ladder(days, MONDAY, mode && { mode });
      expect([coverage.byMode, coverage.inMode]).toEqual([{ work: 3, private: 3 }, mode ? 3 : 6]);
    }
  });

  it('takes an import for acts seen and never for acts not done, as it speaks for one place only', () => {
    const days = watched(MONDAY - 29, MONDAY, { watched: 0, imported: true });
    const profile = ladder(days, MONDAY);
    expect([profile.state, profile.coverage.imported, profile.coverage.before]).toEqual(['unknown', 30, 30]);
    expect(ladder([...days, ...counted(act('review', 'reviews', MONDAY - 3))], MONDAY).held).toEqual(['critic']);
    expect(ladder(days, MONDAY, { mode: 'work' }).coverage.imported).toBe(0);
  });

  it('calls nobody inactive whose acts the instrument leaves out', () => {
    const acts = [act('post', 'blog', MONDAY), act('story', 'blog', MONDAY), act('post', 'blog', MONDAY - 30)];
    const days = [...counted(...acts), ...watched(MONDAY - 29, MONDAY)];
    const profile = profileAt(forrester2008, days, MONDAY, { classOf });
    expect([profile.state, profile.unplaced, profile.held]).toEqual(['active', 2, []]);
    const later = profileAt(forrester2008, [...days, ...watched(MONDAY + 1, MONDAY + 30)], MONDAY + 30, { classOf });
    expect([later.state, later.unplaced]).toEqual(['inactive', 0]);
  });

  it('calls nobody inactive who does weekly things too seldom, where the place makes no Joiner of them', () => {
    const chat = [28, 21, 7].map((ago) => act('post', 'forum', MONDAY - ago));
    const days = [...counted(...chat), ...watched(MONDAY - 29, MONDAY)];
    const profile = ladder(days, MONDAY);
    expect([profile.held, profile.state, profile.unplaced]).toEqual([[], 'active', 0]);
    expect(ladder(watched(MONDAY - 29, MONDAY), MONDAY).state).toBe('inactive');
  });

  it('has no such word where the instrument has none', () => {
    const days = watched(MONDAY - 29, MONDAY);
    const states = INSTRUMENTS.map((instrument) => profileAt(instrument, days, MONDAY, { classOf }).state);
    expect(states).toEqual(['inactive', 'inactive', 'unknown', 'unknown']);
  });

  it('says what it was asked: instrument, version, day and mode', () => {
    expect(ladder([], MONDAY, { mode: 'work' })).toMatchObject({
      instrument: 'forrester-2010',
      version: 1,
      day: MONDAY,
      mode: 'work',
    });
    expect('mode' in ladder([], MONDAY)).toBe(false);
  });
});

const TYPES = Object.keys(ACTION_TYPES) as ActionType[];
const SITES = ['network', 'microblog', 'video', 'blog', 'forum', 'elsewhere'];

const anAct: fc.Arbitrary<Action> = fc
  .record({
    type: fc.constantFrom(...TYPES),
    site: fc.constantFrom(...SITES),
    ago: fc.integer({ min: -3, max: 40 }),
    mode: fc.constantFrom<Mode>('work', 'private'),
  })
  .map(({ type, site, ago, mode }) => act(type, site, MONDAY - ago, { mode }));
const someActs = fc.array(anAct, { maxLength: 40 });
const anInstrument = fc.constantFrom(...INSTRUMENTS);
const aWindow = fc.constantFrom(7, 30, 90);

/** The published definition, read straight from the acts, day by day, with no counter between. */
function heldByDefinition(instrument: Instrument, acts: readonly Action[], day: Day, window: number): string[] {
  const monday = day - ((day + 3) % 7);
  return instrument.rungs
    .filter((candidate) => {
      const earned = acts.filter(
        ({ type, site }) =>
          rungOf(instrument, type) === candidate.id ||
          (candidate.anyActOn ?? []).some((place) => place === classOf(site)),
      );
      const between = (from: Day, to: Day) => earned.some((done) => done.day >= from && done.day <= to);
      if (candidate.often === 'monthly') return between(day - window + 1, day);
      return [1, 2, 3, 4].every((ago) => between(monday - 7 * ago, monday - 7 * ago + 6));
    })
    .map((candidate) => candidate.id);
}

describe('for any acts whatever', () => {
  it('day counters and the published definition on the raw acts give the same profile', () => {
    const often = fc.array(
      fc.oneof(
        anAct,
        fc.integer({ min: 0, max: 34 }).map((ago) => act('post', 'network', MONDAY - ago)),
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(often, anInstrument, aWindow, fc.integer({ min: -3, max: 3 }), (acts, instrument, window, later) => {
        const day = MONDAY + later;
        const { held } = profileAt(instrument, counted(...acts), day, { classOf, window });
        expect(held).toEqual(heldByDefinition(instrument, acts, day, window));
      }),
      { numRuns: 200 },
    );
  });

  it('an act more never takes a rung away', () => {
    fc.assert(
      fc.property(someActs, anAct, anInstrument, (acts, one, instrument) => {
        const before = profileAt(instrument, counted(...acts), MONDAY, { classOf }).held;
        const after = profileAt(instrument, counted(...acts, one), MONDAY, { classOf }).held;
        expect(after).toEqual(expect.arrayContaining([...before]));
      }),
    );
  });

  it('both modes together hold whatever either holds', () => {
    fc.assert(
      fc.property(someActs, anInstrument, (acts, instrument) => {
        const held = (mode?: Mode) =>
          profileAt(instrument, counted(...acts), MONDAY, { classOf, ...(mode && { mode }) }).held;
        expect(held()).toEqual(expect.arrayContaining([...held('work'), ...held('private')]));
      }),
    );
  });

  it('monthly rungs of both modes together are those of the one and those of the other', () => {
    fc.assert(
      fc.property(someActs, (acts) => {
        const held = (mode?: Mode) =>
          profileAt(forrester2008, counted(...acts), MONDAY, { classOf, ...(mode && { mode }) }).held;
        expect([...held()].sort()).toEqual([...new Set([...held('work'), ...held('private')])].sort());
      }),
    );
  });

  it('a held rung has acts to show for it, and is lost on the very day it says', () => {
    fc.assert(
      fc.property(someActs, anInstrument, aWindow, (acts, instrument, window) => {
        const done = acts.filter(({ day }) => day <= MONDAY);
        const at = (day: Day) => profileAt(instrument, counted(...done), day, { classOf, window });
        for (const { id, held, until, count, byAction, bySite } of at(MONDAY).rungs) {
          const sum = (counts: object) => Object.values(counts).reduce((total, more) => total + more, 0);
          expect([sum(byAction), sum(bySite)]).toEqual([count, count]);
          expect(held).toBe(until !== undefined);
          if (until === undefined) continue;
          expect(count).toBeGreaterThan(0);
          expect(at(until - 1).held).toContain(id);
          expect(at(until).held).not.toContain(id);
        }
      }),
    );
  });

  it('nobody is called inactive who did anything at all in the window', () => {
    fc.assert(
      fc.property(someActs, anInstrument, aWindow, (acts, instrument, window) => {
        const days = [...counted(...acts), ...watched(MONDAY - 95, MONDAY)];
        const { state } = profileAt(instrument, days, MONDAY, { classOf, window });
        const did = acts.some(({ day }) => day > MONDAY - window && day <= MONDAY);
        expect(state === 'inactive').toBe(instrument.inactive && !did && state !== 'held');
      }),
    );
  });

  it('coverage adds up', () => {
    const someDays = fc.array(
      fc.record({ ago: fc.integer({ min: 0, max: 35 }), on: fc.boolean(), rest: fc.boolean(), work: fc.boolean() }),
    );
    fc.assert(
      fc.property(someDays, aWindow, (looks, window) => {
        const days = looks.map(({ ago, on, rest, work }) => ({
          day: MONDAY - ago,
          mode: work ? ('work' as const) : ('private' as const),
          counts: {},
          watched: Number(on),
          paused: Number(rest),
        }));
        const { coverage } = ladder(days, MONDAY, { window, mode: 'work' });
        expect(coverage.watched + coverage.paused + coverage.absent + coverage.before).toBe(window);
        expect(coverage.absent).toBeGreaterThanOrEqual(0);
        expect(coverage.inMode).toBe(coverage.byMode.work);
        expect(coverage.watched).toBeLessThanOrEqual(coverage.byMode.work + coverage.byMode.private);
        expect(coverage.watched).toBeGreaterThanOrEqual(Math.max(...Object.values(coverage.byMode)));
      }),
    );
  });

  it('a shift is the opposite of the shift back, and takes the one set of rungs to the other', () => {
    fc.assert(
      fc.property(someActs, someActs, fc.boolean(), anInstrument, (one, other, looked, instrument) => {
        const looks = looked ? watched(MONDAY - 40, MONDAY) : [];
        const profile = (acts: readonly Action[]) =>
          profileAt(instrument, [...counted(...acts), ...looks], MONDAY, { classOf });
        const [before, now] = [profile(one), profile(other)];
        const there = shift(before, now);
        const back = shift(now, before);
        expect([there.gained, there.lost, there.unclear]).toEqual([back.lost, back.gained, back.unclear]);
        if (!looked) return;
        const after = [...before.held.filter((id) => !there.lost.includes(id)), ...there.gained];
        expect(after.sort()).toEqual([...now.held].sort());
        expect(there.unclear).toEqual([]);
      }),
    );
  });
});

describe('a shift', () => {
  it('does not call a rung lost or gained where nobody looked', () => {
    const held = ladder(counted(act('comment', 'blog', MONDAY)), MONDAY);
    const unknown = ladder([], MONDAY);
    const none = ladder(watched(MONDAY - 29, MONDAY), MONDAY);
    expect(shift(held, unknown)).toEqual({ gained: [], lost: [], unclear: ['critic'] });
    expect(shift(unknown, held)).toEqual({ gained: [], lost: [], unclear: ['critic'] });
    expect(shift(none, held)).toEqual({ gained: ['critic'], lost: [], unclear: [] });
    expect(shift(held, none)).toEqual({ gained: [], lost: ['critic'], unclear: [] });
    expect(shift(unknown, none)).toEqual({ gained: [], lost: [], unclear: [] });
    expect(shift(held, held)).toEqual({ gained: [], lost: [], unclear: [] });
  });
});
