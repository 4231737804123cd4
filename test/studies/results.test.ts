import { describe, expect, it } from 'vitest';
import { readResults } from '../../src/studies/results.ts';

const GOOD = {
  resultsFormat: 1,
  study: 'autumn-study',
  title: { en: 'Autumn' },
  instrument: 'forrester-2010',
  minimumCell: 10,
  rungs: { critic: { people: 40, of: 120 }, inactive: { people: 10, of: 120 } },
};
const read = (change: object): unknown => readResults(JSON.stringify({ ...GOOD, ...change }));

describe('a results file', () => {
  it('is read as it was written', () => {
    expect(read({})).toEqual(GOOD);
  });

  it.each([
    ['is of a later form', { resultsFormat: 2 }],
    ['has a key that nobody knows', { address: 'https://example.org' }],
    ['shows fewer people than its study promised', { rungs: { critic: { people: 9, of: 120 } } }],
    ['says that more people hold a rung than there are', { rungs: { critic: { people: 121, of: 120 } } }],
    ['counts half people', { rungs: { critic: { people: 10.5, of: 120 } } }],
    ['promises less than any study may', { minimumCell: 1 }],
    ['names rungs in words of its own', { rungs: { '<b>': { people: 40, of: 120 } } }],
    ['names no instrument', { instrument: '' }],
    ['has no title', { title: {} }],
  ])('that %s is refused', (_, change) => {
    expect(read(change)).toBeUndefined();
  });

  it.each(['', '[]', 'null', '{', `"${'x'.repeat(70_000)}"`])('that is no such file is refused', (text) => {
    expect(readResults(text)).toBeUndefined();
  });
});
