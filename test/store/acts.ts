import * as fc from 'fast-check';
import { type Action, MODES } from '../../src/domain/action.ts';
import { dayOf } from '../../src/domain/day.ts';

export const NOON = Date.UTC(2026, 5, 1, 12); // 1 June 2026
export const DAY_MS = 86_400_000;

let ids = 1;

/** An invented act; every one has an id of its own unless one is given. */
export function act(given: Partial<Action> = {}): Action {
  const at = given.at ?? NOON;
  return {
    id: ids++,
    type: 'comment',
    site: 'wordpress',
    at,
    day: dayOf(at, 120),
    mode: 'private',
    source: 'page',
    evidence: 'confirmed',
    ...given,
  };
}

/** Acts of a few days, sites and ids, so that equal keys and shared days are common. */
export const someAct: fc.Arbitrary<Action> = fc
  .record({
    id: fc.integer({ min: 1, max: 6 }),
    type: fc.constantFrom('comment', 'post', 'read'),
    site: fc.constantFrom('wordpress', 'mastodon', 'constructor', '__proto__'),
    at: fc.integer({ min: 0, max: 40 }).map((hours) => NOON + hours * 3_600_000 * 23),
    offset: fc.constantFrom(-720, 0, 120, 840),
    mode: fc.constantFrom(...MODES),
    archived: fc.boolean(),
  })
  .map(({ offset, archived, ...rest }) => ({
    ...rest,
    day: dayOf(rest.at, offset),
    ...(archived
      ? { source: 'archive' as const, evidence: 'archive' as const, import: 1 }
      : { source: 'page' as const, evidence: 'confirmed' as const }),
  }));

/** So many acts of one week that they are packed as they come. */
export const aCrowd: fc.Arbitrary<readonly Action[]> = fc.array(
  fc
    .record({ like: someAct, id: fc.integer({ min: 1, max: 40 }), hours: fc.integer({ min: 3, max: 9 }) })
    .map(({ like, id, hours }) => ({ ...like, id, at: NOON + hours * 3_600_000 * 23 }))
    .map((one) => ({ ...one, day: dayOf(one.at, 120) })),
  { minLength: 80, maxLength: 120 },
);

export async function collected<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}
