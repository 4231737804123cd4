import { type Action, type ActionType, type Day, MODES, type Mode } from '../domain/action.ts';
import type { DayCount } from '../domain/count.ts';
import { countDays } from '../domain/count-days.ts';
import { dayFrom } from '../domain/day.ts';
import type { SiteClass } from '../domain/site-class.ts';
import { instrumentOf } from '../instruments/index.ts';
import { MOTIVES } from '../instruments/motives.ts';
import { bundle, fileName } from '../studies/bundle.ts';
import { draft } from '../studies/draft.ts';
import { sha256 } from '../studies/hash.ts';
import type { Answer, Holdings, Wishes } from '../studies/scope.ts';
import { seal } from '../studies/seal.ts';
import { partsOf, type Study } from '../studies/study.ts';
import { participantFrom, withdrawalCode } from '../studies/withdrawal.ts';

/** Invented participants, so that scripts and reports can be written before the first real donation comes. */

/** Numbers from 0 to 1 that look random and are the same at every run (mulberry32, T. Ettinger 2017). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Invented places, each with its class; the ids are those of engines, so that nobody's site is meant. */
export const PLACES: Readonly<Record<string, SiteClass>> = {
  friendica: 'social network',
  mastodon: 'microblog',
  peertube: 'media',
  discourse: 'forum',
  wordpress: 'blog',
  mediawiki: 'wiki',
  bookwyrm: 'reviews',
  freshrss: 'reader',
  forgejo: 'code',
  isso: 'comments',
};

/** What people do there, how often of a hundred acts, and how far up the ladder one must be to do it (0 to 5). */
const HABITS: readonly (readonly [site: string, type: ActionType, weight: number, step: number])[] = [
  ['wordpress', 'read', 16, 0],
  ['peertube', 'watch', 18, 0],
  ['discourse', 'read', 12, 0],
  ['friendica', 'visit', 14, 1],
  ['friendica', 'react', 10, 1],
  ['mastodon', 'follow', 3, 1],
  ['freshrss', 'subscribe', 2, 2],
  ['discourse', 'vote', 5, 2],
  ['mastodon', 'share', 4, 2],
  ['peertube', 'save', 3, 2],
  ['isso', 'comment', 4, 3],
  ['discourse', 'discuss', 4, 3],
  ['bookwyrm', 'review', 1, 3],
  ['mediawiki', 'edit', 1, 3],
  ['forgejo', 'comment', 2, 3],
  ['mastodon', 'post', 7, 4],
  ['mastodon', 'reply', 5, 4],
  ['wordpress', 'publish', 1, 5],
  ['peertube', 'upload', 1, 5],
];

/** One invented person: what lies on their device on a day. The same seed is always the same person. */
export function person(seed: number, from: Day, to: Day): Holdings {
  const next = chance(seed);
  const reach = Math.floor(next() * 7) - 0.5; // below 0: does nothing
  const perDay = 0.3 + next() * 5;
  const atWork = next() * 0.4;
  const installed = from + Math.floor(next() * 40);
  // Some leave a kind of site switched off, and some have brought an archive, not always one that could be read in full.
  const switchedOn = [...new Set(Object.values(PLACES))].filter(() => next() > 0.06);
  const archive = next() < 0.25 ? (next() < 0.5 ? 'read' : 'read in part') : 'none';
  const acts: Action[] = [];
  const looked = new Map<string, DayCount>();
  // Some climb and some tire on the way; most stay as they are.
  const drift = next() < 0.3 ? (next() - 0.5) * 4 : 0;

  const isOn = (site: string): boolean => switchedOn.some((siteClass) => siteClass === PLACES[site]);

  for (let day = from; day <= to; day += 1) {
    if (day < installed && archive !== 'none') {
      looked.set(`${day} private`, { day, mode: 'private', counts: {}, imported: true });
      const habit = next() < 0.4 ? pick(next, reach) : undefined;
      if (habit) acts.push(fromArchive(act(habit, day, 'private', next), next));
    }
    const kind = day < installed ? 'absent' : next() < 0.82 ? 'watched' : next() < 0.3 ? 'paused' : 'absent';
    if (kind === 'absent') continue;
    for (const mode of MODES) {
      if (mode === 'work' && weekend(day)) continue;
      const quarters = 1 + Math.floor(next() * 20);
      looked.set(`${day} ${mode}`, {
        day,
        mode,
        counts: {},
        ...(kind === 'watched' ? { watched: quarters } : { paused: quarters }),
      });
    }
    if (kind !== 'watched') continue;
    const step = reach + drift * ((day - from) / Math.max(1, to - from));
    const count = Math.floor(next() * 2 * perDay);
    for (let nth = 0; nth < count; nth += 1) {
      const habit = pick(next, step);
      if (habit && isOn(habit[0])) acts.push(act(habit, day, mode(next, atWork, day), next));
    }
  }
  const counted = new Map(countDays(acts).map((count) => [`${count.day} ${count.mode}`, count]));
  const days = [...new Set([...looked.keys(), ...counted.keys()])].map((key) => ({
    ...(looked.get(key) ?? counted.get(key)),
    ...(counted.has(key) && { counts: counted.get(key)?.counts }),
  }));
  const unread = archive === 'read in part' ? [{ from, to: installed - 1 }] : [];
  return { days: days as DayCount[], acts, switchedOn, unread };
}

const weekend = (day: Day): boolean => (day + 3) % 7 > 4;
const mode = (next: () => number, atWork: number, day: Day): Mode =>
  !weekend(day) && next() < atWork ? 'work' : 'private';

function pick(next: () => number, step: number) {
  const open = HABITS.filter((habit) => habit[3] <= step);
  let at = next() * open.reduce((sum, [, , weight]) => sum + weight, 0);
  return open.find(([, , weight]) => {
    at -= weight;
    return at < 0;
  });
}

const act = (
  [site, type]: readonly [string, ActionType, ...unknown[]],
  day: Day,
  mode: Mode,
  next: () => number,
): Action => ({
  id: 1 + Math.floor(next() * 2 ** 48),
  type,
  site,
  at: day * 86_400_000 + Math.floor(next() * 86_400_000),
  day,
  mode,
  source: 'page',
  evidence: 'confirmed',
});

/** As an archive tells of it, which does not always know when in the day. */
const fromArchive = (told: Action, next: () => number): Action => ({
  ...told,
  source: 'archive',
  evidence: 'archive',
  ...(next() < 0.3 && { quality: next() < 0.5 ? 'day' : 'minute' }),
});

/** What an invented person answers: nearly what they are, as people do. */
function answersOf(seed: number, rungs: readonly string[]): readonly Answer[] {
  const next = chance(seed + 1_000_003);
  return rungs.flatMap((rung): Answer[] => {
    const motives = MOTIVES[rung] ?? [];
    const motive = motives[Math.floor(next() * motives.length)];
    const said = next() < 0.15 ? 'not_sure' : next() < 0.5 ? 'yes' : 'no';
    return [
      { question: 'self_rating', rung, answer: said },
      ...(motive && next() < 0.7 ? [{ question: 'motive' as const, rung, answer: motive.id }] : []),
    ];
  });
}

/** A donation as it would come by mail. */
export interface Sent {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The withdrawal code of the person. */
  readonly code: string;
}

/** What an invented person gives to one wave of a study. */
export async function donation(study: Study, studyHash: string, seed: number, wave: number): Promise<Sent> {
  const next = chance(seed * 64 + 17);
  const { opens = study.period.to } = study.waves[wave - 1] ?? {};
  const today = dayFrom(opens) + 1;
  const instrument = instrumentOf(study.instrument);
  const parts = partsOf(study);
  const agreed = parts.filter((part) => study.parts.required.includes(part) || next() < 0.7);
  const modes = next() < 0.75 ? study.modes : study.modes.slice(-1);
  const random = (count: number) => Uint8Array.from({ length: count }, () => Math.floor(next() * 256));
  const wishes: Wishes = {
    participant: participantFrom(random(16)),
    today,
    agreed,
    modes,
    answers: answersOf(seed, [...instrument.rungs.map(({ id }) => id), ...(instrument.inactive ? ['inactive'] : [])]),
    ...(next() < 0.1 && { withoutSites: ['friendica'] }),
    ...(next() < 0.1 && { from: today - Math.ceil(study.lookbackDays / 2) }),
    ...(next() < 0.1 && { withoutDays: [today - 3, today - 4] }),
  };
  const holdings = person(seed, dayFrom(study.waves[0]?.opens ?? opens) - study.lookbackDays, today);
  const making = { instrument, classOf: (site: string) => PLACES[site], hourOf, wave, studyHash };
  const made = draft(study, holdings, wishes, making);
  const code = withdrawalCode(random(15));
  const bytes = await bundle(made, { today, instrument, studyHash, madeBy: 'demo', code });
  return { file: fileName(made), bytes: await seal(bytes, study.recipients), code };
}

const hourOf = (at: number): number => Math.floor(at / 3_600_000) % 24;

/** Hash of a study file's text: what a donation says it agreed to. */
export const hashOf = (text: string): Promise<string> => sha256(text);
