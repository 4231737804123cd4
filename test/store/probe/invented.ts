import type { Action, ActionType } from '../../../src/domain/action.ts';

const TYPES: readonly ActionType[] = [
  'read',
  'read',
  'read',
  'watch',
  'react',
  'react',
  'visit',
  'vote',
  'comment',
  'post',
  'share',
  'follow',
];
const SITES = ['youtube', 'reddit', 'mastodon', 'wordpress', 'facebook', 'instagram', 'x', 'discourse'];
const FROM = Date.UTC(2016, 0, 1);
const TEN_YEARS = 10 * 365.25 * 86_400_000;

/** Acts of an invented person, spread over ten years up to 2026; the same for the same seed, in order of time. */
export function* invented(count: number, seed: number): Generator<Action> {
  let state = seed;
  const chance = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0; // Numerical Recipes' quick generator
    return state / 2 ** 32;
  };
  const one = <T>(of: readonly T[]): T => of[Math.floor(chance() * of.length)] as T; // never past the end
  for (let made = 0; made < count; made++) {
    const at = FROM + Math.floor(((made + chance()) * TEN_YEARS) / count);
    yield {
      id: 1 + Math.floor(chance() * 2 ** 16) * 2 ** 32 + Math.floor(chance() * 2 ** 32),
      type: one(TYPES),
      site: one(SITES),
      at,
      day: Math.floor((at + 3_600_000) / 86_400_000),
      mode: chance() < 0.4 ? 'work' : 'private',
      source: 'page',
      evidence: chance() < 0.8 ? 'confirmed' : 'accepted',
    };
  }
}
