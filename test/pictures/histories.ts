import type { Action, ActionType, Day, Mode } from '../../src/domain/action.ts';

/** Invented people, one seed each: what they did, and on which days somebody looked. The same on every run. */
export interface History {
  readonly id: 'newcomer' | 'climber' | 'specialist' | 'professional' | 'archive';
  readonly acts: readonly Action[];
  readonly watched: readonly { readonly day: Day; readonly mode: Mode }[];
}

const DAY_MS = 86_400_000;

/** Numbers from 0 to 1 that look random and are not (Numerical Recipes' linear congruential generator). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Habit {
  readonly site: string;
  readonly type: ActionType;
  readonly mode?: Mode;
  /** Acts a week, at the beginning of the history and at its end. */
  readonly weekly: readonly [first: number, last: number];
  /** Days before today between which it is done; absent: all of them. */
  readonly between?: readonly [from: number, to: number];
  readonly source?: Action['source'];
}

interface Life {
  readonly seed: number;
  readonly days: number;
  readonly habits: readonly Habit[];
  /** Share of the days on which the browser was in use. */
  readonly present: number;
  /** Days before today on which watching began; absent: with the history. */
  readonly watchedFor?: number;
}

function live(id: History['id'], { seed, days, habits, present, watchedFor = days }: Life, today: Day): History {
  const next = dice(seed);
  const acts: Action[] = [];
  const watched: { day: Day; mode: Mode }[] = [];
  for (let ago = days; ago >= 0; ago -= 1) {
    const day = today - ago;
    const isPresent = ago < 2 || next() < present;
    const modes = new Set(habits.map(({ mode = 'private' }) => mode));
    if (isPresent && ago <= watchedFor) for (const mode of modes) watched.push({ day, mode });
    for (const { site, type, mode = 'private', weekly, between = [days, 0], source = 'page' } of habits) {
      const rate = weekly[0] + ((weekly[1] - weekly[0]) * (days - ago)) / Math.max(1, days);
      const times = ago > between[0] || ago < between[1] || !isPresent ? 0 : Math.floor(rate / 7 / present + next());
      for (let nth = 0; nth < times; nth += 1) {
        const hour = mode === 'work' ? 8 + next() * 8 : 17 + next() * 5;
        const at = Math.round(day * DAY_MS + hour * 3_600_000);
        const evidence = source === 'archive' ? 'archive' : next() < 0.8 ? 'confirmed' : 'accepted';
        acts.push({ id: acts.length + 1, type, site, at, day, mode, source, evidence });
      }
    }
  }
  return { id, acts, watched };
}

/** @param today the last day of every history */
export const historiesOf = (today: Day): readonly History[] => [
  live(
    'newcomer',
    { seed: 1, days: 3, present: 1, habits: [{ site: 'youtube', type: 'watch', weekly: [9, 9] }] },
    today,
  ),
  live(
    'climber',
    {
      seed: 2,
      days: 300,
      present: 0.86,
      habits: [
        { site: 'youtube', type: 'watch', weekly: [9, 6] },
        { site: 'reddit', type: 'read', weekly: [5, 8] },
        { site: 'reddit', type: 'vote', weekly: [1, 5] },
        { site: 'reddit', type: 'discuss', weekly: [0.3, 4], between: [170, 0] },
        { site: 'bluesky', type: 'visit', weekly: [1, 5] },
        { site: 'bluesky', type: 'react', weekly: [0.5, 4] },
        { site: 'bluesky', type: 'post', weekly: [0, 3], between: [60, 0] },
        { site: 'youtube', type: 'save', weekly: [2, 0.3], between: [300, 45] },
      ],
    },
    today,
  ),
  live(
    'specialist',
    {
      seed: 3,
      days: 200,
      present: 0.95,
      habits: [
        { site: 'stackexchange', type: 'discuss', weekly: [6, 9] },
        { site: 'stackexchange', type: 'edit', weekly: [2, 3] },
        { site: 'stackexchange', type: 'vote', weekly: [5, 5], between: [200, 80] },
      ],
    },
    today,
  ),
  live(
    'professional',
    {
      seed: 4,
      days: 260,
      present: 0.9,
      habits: [
        { site: 'linkedin', type: 'visit', mode: 'work', weekly: [5, 5] },
        { site: 'linkedin', type: 'post', mode: 'work', weekly: [2, 2.5] },
        { site: 'linkedin', type: 'comment', mode: 'work', weekly: [3, 2] },
        { site: 'github', type: 'discuss', mode: 'work', weekly: [6, 6] },
        { site: 'github', type: 'read', mode: 'work', weekly: [4, 7] },
        { site: 'instagram', type: 'visit', weekly: [6, 7] },
        { site: 'instagram', type: 'react', weekly: [8, 8] },
        { site: 'youtube', type: 'watch', weekly: [7, 10] },
        { site: 'youtube', type: 'subscribe', weekly: [0.2, 0.5] },
      ],
    },
    today,
  ),
  live(
    'archive',
    {
      seed: 5,
      days: 3_650,
      present: 0.8,
      watchedFor: 120,
      habits: [
        { site: 'facebook', type: 'visit', weekly: [6, 1], between: [3_650, 900], source: 'archive' },
        { site: 'facebook', type: 'comment', weekly: [4, 0.5], between: [3_650, 900], source: 'archive' },
        { site: 'x', type: 'post', weekly: [5, 1], between: [3_200, 1_100], source: 'archive' },
        { site: 'reddit', type: 'discuss', weekly: [1, 4], between: [2_400, 121], source: 'archive' },
        { site: 'reddit', type: 'discuss', weekly: [3, 3], between: [120, 0] },
        { site: 'youtube', type: 'watch', weekly: [3, 9], between: [3_000, 121], source: 'archive' },
        { site: 'youtube', type: 'watch', weekly: [9, 9], between: [120, 0] },
        { site: 'youtube', type: 'upload', weekly: [0.4, 0.6], between: [1_500, 300], source: 'archive' },
      ],
    },
    today,
  ),
];
