import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Instrument, movesBetween, otherTests } from '../../src/domain/instrument.ts';
import { FORMER } from '../../src/instruments/former.ts';
import { INSTRUMENTS, instrumentOf, versionsOf } from '../../src/instruments/index.ts';

/** What each version of each instrument says, as it was released: no line here ever changes, new versions come behind. */
const RELEASED = readFileSync('test/instruments/released.txt', 'utf8').trim().split('\n\n');

/** All of an instrument from which a profile follows. */
const formOf = ({ id, version, rungs, unplaced, calls, inactive }: Instrument): string =>
  [
    `${id} ${version}`,
    ...rungs.map(({ id: rung, often, earnedBy, anyActOn = [] }) =>
      [`${rung}, ${often}: ${earnedBy.join(' ')}`, ...(anyActOn.length > 0 ? [anyActOn.join(', ')] : [])].join('; on '),
    ),
    `nothing: ${unplaced.join(' ')}`,
    ...calls.map(({ act, default: rung, alternatives }) => `${act} as ${rung}, or ${alternatives.join(' ')}`),
    `inactive: ${inactive ? 'a word for it' : 'none'}`,
  ].join('\n');

describe('versions of the instruments', () => {
  it('are kept, and say what they said when they were released', () => {
    const kept = [...FORMER, ...INSTRUMENTS].map(formOf);
    const lost = RELEASED.filter((released) => !kept.includes(released));
    expect(lost, 'raise the version, and put what it was into src/instruments/former.ts').toEqual([]);
    const unknown = kept.filter((form) => !RELEASED.includes(form));
    expect(unknown, 'write the new version behind the others in released.txt').toEqual([]);
  });

  it('are each there once, the newest being the one in use', () => {
    for (const { id, version } of INSTRUMENTS) {
      const versions = versionsOf(id).map((one) => one.version);
      expect(versions[0]).toBe(version);
      expect(versions).toEqual([...new Set(versions)].sort((one, other) => other - one));
    }
  });
});

/** An invented earlier version, in which likes were votes and being in a forum made a Joiner. */
const ladder = instrumentOf('forrester-2010');
const earlier: Instrument = {
  ...ladder,
  version: 0,
  rungs: ladder.rungs.map((rung) => {
    if (rung.id === 'collector') return { ...rung, earnedBy: [...rung.earnedBy, 'react'] };
    if (rung.id === 'conversationalist') return { ...rung, often: 'monthly' };
    if (rung.id !== 'joiner') return rung;
    return { ...rung, earnedBy: rung.earnedBy.filter((act) => act !== 'react'), anyActOn: ['forum'] };
  }),
};

describe('an earlier version', () => {
  it('is the one that is read when it is named and kept, and else the one in use', () => {
    expect(instrumentOf('forrester-2010', 0, [earlier])).toBe(earlier);
    expect(instrumentOf('forrester-2010', undefined, [earlier])).toBe(ladder);
    expect(instrumentOf('forrester-2010', 7, [earlier])).toBe(ladder);
    expect(instrumentOf('forrester-2008', 0, [earlier]).id).toBe('forrester-2008');
    expect(versionsOf('forrester-2010', [earlier])).toEqual([ladder, earlier]);
    expect(versionsOf('forrester-2008', [earlier])).toHaveLength(1);
  });

  it('is told from the next by the acts that moved and the tests that are others', () => {
    expect(movesBetween(earlier, ladder)).toEqual([{ act: 'react', from: 'collector', to: 'joiner' }]);
    expect(otherTests(earlier, ladder)).toEqual(['conversationalist', 'joiner']);
    expect(movesBetween(ladder, ladder)).toEqual([]);
    expect(otherTests(ladder, ladder)).toEqual([]);
    expect(otherTests(instrumentOf('forrester-2008'), ladder)).toEqual(['conversationalist']);
    expect(movesBetween(instrumentOf('forrester-2008'), ladder).map(({ act, from }) => [act, from])).toEqual([
      ['post', 'none'],
      ['story', 'none'],
      ['reply', 'none'],
    ]);
  });
});
