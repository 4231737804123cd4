import { describe, expect, it } from 'vitest';
import { ACTION_TYPES, type ActionType } from '../../src/domain/action.ts';
import { NO_RUNG, rungOf } from '../../src/domain/instrument.ts';
import { INSTRUMENTS, instrumentOf } from '../../src/instruments/index.ts';

const ACTS = Object.keys(ACTION_TYPES) as ActionType[];

describe.each(INSTRUMENTS)('$id', (instrument) => {
  it.each(ACTS)('places %s once, or names it as unplaced', (type) => {
    const placed = instrument.rungs.filter((rung) => rung.earnedBy.includes(type));
    expect(placed.length + instrument.unplaced.filter((unplaced) => unplaced === type).length).toBe(1);
  });

  it('names no act twice within a rung', () => {
    for (const { earnedBy } of instrument.rungs) expect(new Set(earnedBy).size).toBe(earnedBy.length);
  });

  it('calls a judgement what it judged, and silent what it does not speak of', () => {
    const called = instrument.calls.map((call) => call.act).sort();
    const basis = (word: string) => ACTS.filter((type) => instrument.basis[type] === word).sort();
    expect(called).toEqual(basis('judgement'));
    for (const type of ACTS) expect(['published', 'analogy', 'judgement', 'silent']).toContain(instrument.basis[type]);
    for (const type of basis('silent')) expect(instrument.unplaced).toContain(type);
    for (const type of instrument.unplaced) expect(['silent', 'judgement']).toContain(instrument.basis[type]);
  });

  it('offers for each call its default and at least one other rung of its own, with a reason', () => {
    const rungs = [...instrument.rungs.map((rung) => rung.id), NO_RUNG];
    for (const call of instrument.calls) {
      expect(rungOf(instrument, call.act)).toBe(call.default);
      expect(call.alternatives.length).toBeGreaterThan(0);
      expect(call.alternatives).not.toContain(call.default);
      for (const rung of call.alternatives) expect(rungs).toContain(rung);
      expect(call.reason).toMatch(/^[A-Z].{30,}\.$/);
    }
  });

  it('says where it is from, when, and which version of our reading this is', () => {
    expect(instrument.cite).toContain(`(${instrument.year}`);
    expect(instrument.cite).toMatch(/^[A-Z].*\.$/);
    expect(instrument.version).toBeGreaterThanOrEqual(1);
    expect(new Set(instrument.rungs.map((rung) => rung.id)).size).toBe(instrument.rungs.length);
    if (instrument.summary !== undefined) expect(instrumentOf(instrument.summary).id).toBe(instrument.summary);
  });
});

describe('the choice of an instrument', () => {
  it('has an id for each, the ladder of 2010 first', () => {
    expect(INSTRUMENTS.map((instrument) => instrument.id)).toEqual([
      'forrester-2010',
      'forrester-2008',
      'active-passive',
      'consume-contribute-create',
    ]);
    for (const instrument of INSTRUMENTS) expect(instrumentOf(instrument.id)).toBe(instrument);
  });

  it('falls back to the ladder of 2010 for an id that is not known', () => {
    expect(instrumentOf('forrester-1999').id).toBe('forrester-2010');
  });

  it('has seven groups on the ladder of 2010 and six on that of 2008, Inactives being the last', () => {
    const ladder = instrumentOf('forrester-2010');
    expect(ladder.rungs.map((rung) => rung.id)).toEqual([
      'creator',
      'conversationalist',
      'critic',
      'collector',
      'joiner',
      'spectator',
    ]);
    expect(instrumentOf('forrester-2008').rungs.map((rung) => rung.id)).toEqual([
      'creator',
      'critic',
      'collector',
      'joiner',
      'spectator',
    ]);
    expect([ladder.inactive, instrumentOf('forrester-2008').inactive]).toEqual([true, true]);
  });

  it('asks weekly of Conversationalists alone (Groundswell 2011, p. 43)', () => {
    const weekly = INSTRUMENTS.flatMap(({ id, rungs }) =>
      rungs.filter((rung) => rung.often === 'weekly').map((rung) => [id, rung.id]),
    );
    expect(weekly).toEqual([['forrester-2010', 'conversationalist']]);
  });

  it('has no word for the inactive where the paper has none', () => {
    expect([instrumentOf('active-passive').inactive, instrumentOf('consume-contribute-create').inactive]).toEqual([
      false,
      false,
    ]);
  });
});

describe('a choice', () => {
  const ladder = instrumentOf('forrester-2010');
  const chosen = (rungs: Partial<Record<ActionType, string>>) => ({ version: 1, rungs });

  it.each([
    ['react', ['joiner', 'collector', 'critic', 'none']],
    ['share', ['collector', 'conversationalist']],
    ['story', ['conversationalist', 'creator']],
    ['poll', ['collector', 'critic', 'joiner']],
    ['message', ['joiner', 'none']],
    ['reply', ['conversationalist', 'critic']],
  ] as const)('of where %s counts is one of %j, the first unless the person says otherwise', (type, rungs) => {
    const call = ladder.calls.find((candidate) => candidate.act === type);
    expect([call?.default, ...(call?.alternatives ?? [])]).toEqual(rungs);
    for (const rung of rungs) expect(rungOf(ladder, type, chosen({ [type]: rung }))).toBe(rung);
    expect(rungOf(ladder, type, chosen({}))).toBe(rungs[0]);
  });

  it('that is not offered, or no longer, changes nothing', () => {
    expect(rungOf(ladder, 'react', chosen({ react: 'creator' }))).toBe('joiner');
    expect(rungOf(ladder, 'publish', chosen({ publish: 'critic' }))).toBe('creator');
  });
});
