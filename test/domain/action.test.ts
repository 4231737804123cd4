import { expect, it } from 'vitest';
import { ACTION_TYPES, isActionType } from '../../src/domain/action.ts';

it('words for acts are those of the list, and nothing that every object has or that is no word', () => {
  expect(Object.keys(ACTION_TYPES).every(isActionType)).toBe(true);
  for (const other of ['', 'sing', 'constructor', 'toString', '__proto__', 7, null, undefined, ['post'], {}])
    expect(isActionType(other)).toBe(false);
});
