import { expect, test } from 'vitest';
import { coversOf, spansOf } from '../../src/ui/workroom/covers.ts';
import { act } from '../store/acts.ts';

test('an import tells of the days from its first act to its last, in each mode', () => {
  const acts = [
    act({ day: 20_000, mode: 'work' }),
    act({ day: 19_990, mode: 'work' }),
    act({ day: 19_000, mode: 'private' }),
  ];
  expect(coversOf(spansOf(acts))).toEqual([
    { mode: 'work', from: 19_990, to: 20_000 },
    { mode: 'private', from: 19_000, to: 19_000 },
  ]);
});

test('what came in parts is told as one', () => {
  const [first, second] = [act({ day: 19_990 }), act({ day: 20_000 })];
  expect(coversOf([...spansOf([first]), ...spansOf([second])])).toEqual(coversOf(spansOf([first, second])));
});

test('an act of which only a bound is known stretches nothing, unless there is no other', () => {
  const [loose, firm] = [act({ day: 15_000, quality: 'bound' }), act({ day: 20_000 })];
  expect(coversOf(spansOf([loose, firm]))).toEqual([{ mode: firm.mode, from: 20_000, to: 20_000 }]);
  expect(coversOf(spansOf([loose]))).toEqual([{ mode: loose.mode, from: 15_000, to: 15_000 }]);
  expect(coversOf([])).toEqual([]);
});
