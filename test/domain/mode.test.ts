import { describe, expect, it } from 'vitest';
import { type ModeRule, modeAt, nextBoundary, nextClock, type Situation, tomorrow } from '../../src/domain/mode.ts';
import { isPaused, restUntil } from '../../src/domain/pause.ts';

const at = (iso: string): number => Date.parse(iso);

/** Stockholm in 2026: an hour ahead of UTC, two from 29 March to 25 October. */
const stockholm = (moment: number): number =>
  moment >= at('2026-03-29T01:00Z') && moment < at('2026-10-25T01:00Z') ? 120 : 60;
const utc = () => 0;

const OFFICE: ModeRule = { when: 'schedule', mode: 'work', days: [1, 2, 3, 4, 5], from: 9 * 60, to: 17 * 60 };

/** A moment written as the clock on the wall shows it. */
const situation = (iso: string, more: Partial<Situation> = {}): Situation => ({
  at: at(`${iso}Z`),
  offsetAt: utc,
  ...more,
});

describe('a schedule', () => {
  const mode = (iso: string, rules: readonly ModeRule[] = [OFFICE]) =>
    modeAt({ mode: 'private', rules }, situation(iso)).mode;

  it('holds on its days, from its first minute up to its last', () => {
    expect(mode('2026-06-01T08:59:59.999')).toBe('private');
    expect(mode('2026-06-01T09:00')).toBe('work');
    expect(mode('2026-06-05T16:59:59.999')).toBe('work');
    expect(mode('2026-06-05T17:00')).toBe('private');
    expect(mode('2026-06-06T12:00')).toBe('private');
    expect(mode('2026-06-07T12:00')).toBe('private');
  });

  it('may run past midnight into a day that is not one of its own', () => {
    const night: ModeRule = { when: 'schedule', mode: 'work', days: [7], from: 22 * 60, to: 6 * 60 };
    expect(mode('2026-06-07T21:59', [night])).toBe('private');
    expect(mode('2026-06-07T22:00', [night])).toBe('work');
    expect(mode('2026-06-08T05:59', [night])).toBe('work');
    expect(mode('2026-06-08T06:00', [night])).toBe('private');
    expect(mode('2026-06-07T05:00', [night])).toBe('private');
  });

  it('from one minute to the same is a whole day', () => {
    const saturday: ModeRule = { when: 'schedule', mode: 'work', days: [6], from: 0, to: 0 };
    expect(mode('2026-06-05T23:59', [saturday])).toBe('private');
    expect(mode('2026-06-06T00:00', [saturday])).toBe('work');
    expect(mode('2026-06-06T23:59', [saturday])).toBe('work');
    expect(mode('2026-06-07T00:00', [saturday])).toBe('private');
  });

  it('follows the clock on the wall, in every zone and over the change to summer time', () => {
    const work = (moment: string, offsetAt: Situation['offsetAt']) =>
      modeAt({ mode: 'private', rules: [OFFICE] }, { at: at(moment), offsetAt }).mode;
    expect(work('2026-03-27T08:00Z', stockholm)).toBe('work');
    expect(work('2026-03-27T07:59Z', stockholm)).toBe('private');
    expect(work('2026-03-30T07:00Z', stockholm)).toBe('work');
    expect(work('2026-03-30T15:00Z', stockholm)).toBe('private');
    expect(work('2026-06-01T01:00Z', () => 540)).toBe('work');
    expect(work('2026-05-31T23:00Z', () => -720)).toBe('private');
  });

  it('goes with a traveller: nine in the morning is nine where the person has landed', () => {
    const landed = at('2026-06-03T12:00Z');
    const travels = (moment: number): number => (moment < landed ? 120 : -240);
    const work = (moment: string) =>
      modeAt({ mode: 'private', rules: [OFFICE] }, { at: at(moment), offsetAt: travels }).mode;
    expect(work('2026-06-03T11:59Z')).toBe('work'); // 13:59 in Stockholm
    expect(work('2026-06-03T12:00Z')).toBe('private'); // 08:00 in New York
    expect(work('2026-06-03T13:00Z')).toBe('work');
    expect(work('2026-06-03T20:59Z')).toBe('work');
    expect(work('2026-06-03T21:00Z')).toBe('private');
  });

  it('skips and repeats a day with a traveller over the date line', () => {
    const sunday: ModeRule = { when: 'schedule', mode: 'work', days: [7], from: 0, to: 0 };
    const over = at('2026-06-07T11:00Z'); // Monday, 00:00 in Auckland; Sunday, 00:00 in Pago Pago
    const eastward = (moment: number): number => (moment < over ? 780 : -660);
    const mode = (moment: number) =>
      modeAt({ mode: 'private', rules: [sunday] }, { at: moment, offsetAt: eastward }).mode;
    expect([mode(over - 1), mode(over), mode(over + 86_400_000 - 1), mode(over + 86_400_000)]).toEqual([
      'work',
      'work',
      'work',
      'private',
    ]);
    const westward = (moment: number): number => (moment < over ? -660 : 780);
    const skips = (moment: number) =>
      modeAt({ mode: 'private', rules: [sunday] }, { at: moment, offsetAt: westward }).mode;
    expect([skips(over - 1), skips(over)]).toEqual(['private', 'private']);
  });

  it('is the reason that is given, by its place in the list', () => {
    const rules: ModeRule[] = [{ ...OFFICE, days: [6] }, OFFICE];
    expect(modeAt({ mode: 'private', rules }, situation('2026-06-01T10:00'))).toEqual({
      mode: 'work',
      reason: { by: 'schedule', rule: 1 },
    });
    expect(modeAt({ mode: 'private', rules }, situation('2026-06-01T20:00'))).toEqual({
      mode: 'private',
      reason: { by: 'default' },
    });
  });
});

describe('rules of place', () => {
  const rules: readonly ModeRule[] = [
    { when: 'window', mode: 'private', window: 7 },
    { when: 'container', mode: 'work', container: 'firefox-container-2' },
    { when: 'site', mode: 'work', site: 'linkedin' },
  ];
  const now = (more: Partial<Situation>) => modeAt({ mode: 'private', rules }, situation('2026-06-01T10:00', more));

  it('go by window, container and site', () => {
    expect(now({ site: 'linkedin' })).toEqual({ mode: 'work', reason: { by: 'site', rule: 2 } });
    expect(now({ container: 'firefox-container-2' })).toEqual({ mode: 'work', reason: { by: 'container', rule: 1 } });
    expect(now({ window: 7 })).toEqual({ mode: 'private', reason: { by: 'window', rule: 0 } });
    expect(now({ site: 'mastodon', container: 'firefox-default', window: 8 }).reason).toEqual({ by: 'default' });
    expect(now({}).reason).toEqual({ by: 'default' });
  });

  it('are asked in their order: the first that fits decides', () => {
    expect(now({ window: 7, container: 'firefox-container-2', site: 'linkedin' }).mode).toBe('private');
    expect(now({ container: 'firefox-container-2', site: 'linkedin' }).reason).toEqual({ by: 'container', rule: 1 });
  });

  it('leave the mode as the person left it where none fits or there are none', () => {
    expect(modeAt({ mode: 'work' }, situation('2026-06-01T10:00'))).toEqual({
      mode: 'work',
      reason: { by: 'default' },
    });
  });
});

describe('a choice by hand', () => {
  const chosen = { mode: 'private', at: at('2026-06-01T10:30Z') } as const;
  const wishes = { mode: 'work', rules: [OFFICE, { when: 'site', mode: 'work', site: 'linkedin' }], chosen } as const;

  it('goes before every rule until the schedule next changes, and then the rules are back', () => {
    const until = at('2026-06-01T17:00Z');
    expect(modeAt(wishes, situation('2026-06-01T16:59:59.999', { site: 'linkedin' }))).toEqual({
      mode: 'private',
      reason: { by: 'choice', until },
    });
    expect(modeAt(wishes, situation('2026-06-01T17:00'))).toEqual({ mode: 'work', reason: { by: 'default' } });
    expect(modeAt(wishes, situation('2026-06-01T17:00', { site: 'linkedin' })).reason).toEqual({ by: 'site', rule: 1 });
  });

  it('holds until the time the person said, also over a change of the schedule', () => {
    const until = at('2026-06-02T12:00Z');
    const long = { ...wishes, chosen: { ...chosen, until } };
    expect(modeAt(long, situation('2026-06-02T11:59'))).toEqual({ mode: 'private', reason: { by: 'choice', until } });
    expect(modeAt(long, situation('2026-06-02T12:00')).reason).toEqual({ by: 'schedule', rule: 0 });
  });

  it('holds until the person chooses again where there is no schedule', () => {
    const free = { mode: 'work', chosen } as const;
    expect(modeAt(free, situation('2030-01-01T00:00'))).toEqual({ mode: 'private', reason: { by: 'choice' } });
  });
});

describe('a clock that was wrong', () => {
  it('does not make a choice hold that was dated ahead, but for a clock that was put back a little', () => {
    const ahead = { mode: 'private', at: at('2027-06-01T10:30Z') } as const;
    const wishes = { mode: 'work', rules: [OFFICE], chosen: ahead } as const;
    expect(modeAt(wishes, situation('2026-06-01T10:30')).reason).toEqual({ by: 'schedule', rule: 0 });
    expect(modeAt(wishes, situation('2027-05-31T10:30')).reason.by).toBe('schedule');
    expect(modeAt(wishes, situation('2027-05-31T10:30:00.001')).reason.by).toBe('choice');
    expect(modeAt(wishes, situation('2027-06-01T10:29')).mode).toBe('private');
  });
});

describe('the next time a clock shows a minute', () => {
  const next = (minute: number, iso: string, offsetAt: Situation['offsetAt'] = utc) =>
    new Date(nextClock(minute, at(iso), offsetAt)).toISOString().slice(0, 16);

  it('is today if it is still to come, and else tomorrow', () => {
    expect(next(18 * 60, '2026-06-01T17:59Z')).toBe('2026-06-01T18:00');
    expect(next(18 * 60, '2026-06-01T18:00Z')).toBe('2026-06-02T18:00');
    expect(next(0, '2026-06-01T23:59Z')).toBe('2026-06-02T00:00');
  });

  it('follows the clock on the wall over the night on which it is changed', () => {
    expect(next(7 * 60, '2026-03-28T20:00Z', stockholm)).toBe('2026-03-29T05:00');
    expect(next(7 * 60, '2026-10-24T20:00Z', stockholm)).toBe('2026-10-25T06:00');
    expect(next(90, '2026-06-01T22:00Z', stockholm)).toBe('2026-06-01T23:30');
  });
});

describe('the next change of a schedule', () => {
  const next = (iso: string, rules: readonly ModeRule[] = [OFFICE], offsetAt = utc as (at: number) => number) => {
    const moment = nextBoundary(rules, at(iso), offsetAt);
    return moment === undefined ? undefined : new Date(moment).toISOString().slice(0, 16);
  };

  it('is its next beginning or end, later than now', () => {
    expect(next('2026-06-01T08:00Z')).toBe('2026-06-01T09:00');
    expect(next('2026-06-01T09:00Z')).toBe('2026-06-01T17:00');
    expect(next('2026-06-05T17:00Z')).toBe('2026-06-08T09:00');
  });

  it('may be a whole week away, or the end of a night that began yesterday', () => {
    const night: ModeRule = { when: 'schedule', mode: 'work', days: [7], from: 22 * 60, to: 6 * 60 };
    expect(next('2026-06-08T05:00Z', [night])).toBe('2026-06-08T06:00');
    expect(next('2026-06-08T06:00Z', [night])).toBe('2026-06-14T22:00');
    const monday: ModeRule = { when: 'schedule', mode: 'work', days: [1], from: 540, to: 541 };
    expect(next('2026-06-01T09:01Z', [monday])).toBe('2026-06-08T09:00');
  });

  it('comes at the hour on the wall also when the clock is changed in between', () => {
    expect(next('2026-03-27T16:00Z', [OFFICE], stockholm)).toBe('2026-03-30T07:00');
    expect(next('2026-10-23T15:00Z', [OFFICE], stockholm)).toBe('2026-10-26T08:00');
  });

  it('in the night of the change: of an hour that comes twice the second, of one that is left out an hour on', () => {
    const sunday = (from: number): ModeRule[] => [{ when: 'schedule', mode: 'work', days: [7], from, to: 12 * 60 }];
    expect(next('2026-03-28T12:00Z', sunday(90), stockholm)).toBe('2026-03-29T00:30');
    expect(next('2026-03-28T12:00Z', sunday(150), stockholm)).toBe('2026-03-29T01:30');
    expect(next('2026-03-28T12:00Z', sunday(210), stockholm)).toBe('2026-03-29T01:30');
    expect(next('2026-10-24T12:00Z', sunday(90), stockholm)).toBe('2026-10-24T23:30');
    expect(next('2026-10-24T12:00Z', sunday(150), stockholm)).toBe('2026-10-25T01:30');
  });

  it('is none without a schedule', () => {
    expect(next('2026-06-01T08:00Z', [{ when: 'site', mode: 'work', site: 'linkedin' }])).toBeUndefined();
    expect(next('2026-06-01T08:00Z', [{ ...OFFICE, days: [] }])).toBeUndefined();
  });
});

describe('a rest', () => {
  it('lasts 15 minutes, until the next local midnight, or until the person resumes', () => {
    const now = at('2026-06-01T20:30Z');
    expect(restUntil('15 minutes', now, stockholm)).toBe(at('2026-06-01T20:45Z'));
    expect(restUntil('until tomorrow', now, stockholm)).toBe(at('2026-06-01T22:00Z'));
    expect(restUntil('until resumed', now, stockholm)).toBeNull();
  });

  it('until tomorrow knows the days on which the clock is changed', () => {
    expect(tomorrow(at('2026-03-28T23:30Z'), stockholm)).toBe(at('2026-03-29T22:00Z'));
    expect(tomorrow(at('2026-10-24T22:30Z'), stockholm)).toBe(at('2026-10-25T23:00Z'));
    expect(tomorrow(at('2026-06-01T00:00Z'), utc)).toBe(at('2026-06-02T00:00Z'));
  });

  it('is over at its very end, and never by itself when it is until resumed', () => {
    expect([isPaused({ pausedUntil: 100 }, 99), isPaused({ pausedUntil: 100 }, 100)]).toEqual([true, false]);
    expect(isPaused({ pausedUntil: null }, Number.MAX_SAFE_INTEGER)).toBe(true);
    expect([isPaused({}, 0), isPaused({}, 0, 'reddit')]).toEqual([false, false]);
  });

  it('may be for one site, and a rest everywhere is a rest there', () => {
    const wishes = { pausedSites: { reddit: 100, x: null } };
    expect([isPaused(wishes, 50, 'reddit'), isPaused(wishes, 100, 'reddit')]).toEqual([true, false]);
    expect(isPaused(wishes, 1e12, 'x')).toBe(true);
    expect([isPaused(wishes, 50, 'mastodon'), isPaused(wishes, 50)]).toEqual([false, false]);
    expect(isPaused({ pausedUntil: null, pausedSites: {} }, 50, 'mastodon')).toBe(true);
  });
});
