import { useEffect, useMemo } from 'preact/hooks';
import { MODES, type Mode } from '../../../domain/action.ts';
import { type Change, changesOf, type Headline, headlinesOf } from '../../../domain/changes.ts';
import type { DayCount } from '../../../domain/count.ts';
import { daysOf, firstDay, monthsOf, type Point, weeksOf } from '../../../domain/series.ts';
import type { Settings } from '../../../settings.ts';
import { type Reading, readingOf } from '../../reading.ts';

/** How the rungs went from the first day of the record on; each series is computed once, when it is first asked for. */
export interface Course {
  readonly weeks: () => readonly Point[];
  readonly months: () => readonly Point[];
  /** To the day. */
  readonly changes: () => readonly Change[];
  readonly headlines: () => readonly Headline[];
}

export function courseOf({ instrument, options }: Reading, days: readonly DayCount[], today: number): Course {
  const from = firstDay(days) ?? today;
  const months = once(() => monthsOf(instrument, days, from, today, options));
  return {
    weeks: once(() => weeksOf(instrument, days, from, today, options)),
    months,
    changes: once(() => changesOf(daysOf(instrument, days, from, today - 1, options))),
    headlines: once(() => headlinesOf(months())),
  };
}

/** The course of both modes together and of each, so that to switch between them is to look at what is there. */
export type Courses = (mode: Mode | undefined) => Course;

export function useCourses(settings: Settings, days: readonly DayCount[], today: number): Courses {
  const courses = useMemo(
    () => new Map([undefined, ...MODES].map((mode) => [mode, courseOf(readingOf(settings, mode), days, today)])),
    [settings, days, today],
  );
  useEffect(() => {
    // One piece at a time and each in a task of its own: a press in between is answered first.
    const work = [...courses.values()].flatMap((course) => [course.weeks, course.months, course.changes]);
    let timer = setTimeout(function next() {
      work.shift()?.();
      if (work.length > 0) timer = setTimeout(next, PAUSE_MS);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [courses]);
  return (mode) => courses.get(mode) ?? courseOf(readingOf(settings, mode), days, today);
}

const PAUSE_MS = 30;

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}
