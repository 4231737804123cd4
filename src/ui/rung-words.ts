import type { Profile, RungProfile } from '../domain/profile.ts';
import type { Point } from '../domain/series.ts';
import type { Shift } from '../domain/shift.ts';
import type { RungState } from '../domain/standing.ts';
import type { Key, Words } from '../strings.ts';
import type { Mark } from './marks.tsx';

/** What is said of a profile, in the person's language: the same sentences in popup and dashboard. */

export const rungName = (words: Words, id: string): string => words.name('rung', id);
const namesOf = (words: Words, ids: readonly string[]): string => words.list(ids.map((id) => rungName(words, id)));

/** How a person stands on "none of these": any act seen in the window is enough not to. */
export const stateOfNone = ({ state }: Pick<Profile, 'state'>): RungState =>
  state === 'inactive' ? 'held' : state === 'unknown' ? 'unknown' : 'not held';

/** What a stretch is called in which no rung is held, by the word for it. */
export function noneKey({ state, rungs }: Pick<Point, 'state' | 'rungs'>): Key {
  if (state === 'inactive') return 'rung_inactive';
  const isKnown = state === 'active' || rungs.every((rung) => rung.state === 'not held');
  return isKnown ? 'headline_none' : 'shift_nobody_knows';
}

export function headlineOf(words: Words, { held, state, coverage }: Profile): string {
  if (held.length > 0) return namesOf(words, held);
  if (state === 'inactive') return rungName(words, 'inactive');
  if (coverage.watched >= coverage.needed || state === 'active') return words.say('headline_none');
  return coverage.watched === 0 && coverage.imported === 0
    ? words.say('headline_nothing')
    : words.say('headline_unknown');
}

export function shiftSentence(words: Words, { gained, lost, unclear }: Shift, now: Profile): string {
  const parts = [
    gained.length > 0 && words.say('shift_gained', { rungs: namesOf(words, gained) }),
    lost.length > 0 && words.say('shift_lost', { rungs: namesOf(words, lost) }),
  ].filter((part) => part !== false);
  if (parts.length > 0) return parts.join(' ');
  if (now.coverage.watched < now.coverage.needed)
    return words.say('early', { watched: now.coverage.watched, needed: now.coverage.needed });
  return unclear.length > 0 ? words.say('shift_unknown') : words.say('shift_same', { days: now.window });
}

export const markOf = ({ state, weeks = [] }: RungProfile): Mark =>
  state === 'not held' && weeks.some((week) => week.state === 'met') ? 'close' : state;

/** The count of a rung against its threshold. */
export function measureOf(words: Words, { state, count, weeks, threshold }: RungProfile): string {
  if (state === 'unknown' && count === 0) return words.say('row_unseen');
  if (threshold.per === 'week') {
    const met = weeks?.filter((week) => week.state === 'met').length ?? 0;
    return words.say('row_weeks', { met, weeks: threshold.weeks, needed: threshold.needed });
  }
  if (count > 0) return words.count('row_count', count);
  return words.say('row_zero');
}

export function inactiveMeasure(words: Words, { state, coverage }: Profile): string {
  if (state === 'inactive') return words.say('row_inactive_held');
  if (state !== 'unknown') return words.say('row_inactive_not');
  return words.say('row_inactive_unknown', { watched: coverage.watched, needed: coverage.needed });
}

const MOST_NAMED = 3;

/** Why a rung is held, or what it would take: always what was counted, never a judgement. */
export function whySentence(words: Words, profile: Profile, id: string): string {
  const rung = profile.rungs.find((one) => one.id === id);
  if (!rung) return inactiveWhy(words, profile);
  const name = rungName(words, id);
  const what = words.name('rung', id, 'what');
  const done = Object.entries(rung.byAction).sort(([, one], [, other]) => other - one);
  if (rung.held) {
    const acts = words.list(done.slice(0, MOST_NAMED).map(([type, count]) => words.acts(type, count)));
    const held = words.say('why_held', { rung: name, acts, day: words.day(rung.from) });
    return rung.until === undefined ? held : `${held} ${words.say('why_lasts', { day: words.day(rung.until - 1) })}`;
  }
  if (rung.weeks) {
    const met = rung.weeks.filter((week) => week.state === 'met').length;
    return words.say('why_weeks', { rung: name, weeks: rung.weeks.length, met });
  }
  if (rung.state === 'unknown') return words.say('why_unknown', { rung: name, what });
  return words.say('why_none', { rung: name, what, day: words.day(rung.from) });
}

function inactiveWhy(words: Words, { state, coverage }: Profile): string {
  return state !== 'unknown'
    ? words.say('why_inactive')
    : words.say('why_inactive_unknown', { watched: coverage.watched, needed: coverage.needed });
}
