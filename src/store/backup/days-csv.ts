import type { Day } from '../../domain/action.ts';
import { type DayCount, eachCount } from '../../domain/count.ts';
import { isoOf } from '../../domain/day.ts';
import { csvOf } from './csv.ts';

/** What each column of the table of days means. */
export const DAY_COLUMNS = {
  day: 'A calendar day where the person was, as an ISO 8601 date; every day from the first that is known to today.',
  mode: '`work` or `private` (own time); each day has a row for both.',
  looked:
    'What is known of the day in this mode: `watched` (the recorder ran, in either mode), `paused`, `imported` (only an ' +
    'archive tells of it), `absent` (nobody looked) or `before` (the recorder was not there yet).',
  watched_quarters: 'Quarters of an hour in which the browser was in use and recording in this mode.',
  paused_quarters: 'Quarters of an hour in which the browser was in use and recording was paused in this mode.',
  imported: '1 where an import covers the day in this mode, else 0. It tells of one place only.',
  actions: 'Actions known. Empty, and never 0, where nobody looked and none is known.',
} as const;

/** Every day and mode with what is known of it, so that a day without an act can be told from one without anybody. */
export async function* daysCsv(days: readonly DayCount[], today: Day): AsyncGenerator<string> {
  const known = new Map(days.map((count) => [`${count.day} ${count.mode}`, count]));
  const looks = days.filter(({ watched, paused }) => watched || paused).map(({ day }) => day);
  const installed = looks.reduce((first, day) => Math.min(first, day), Number.POSITIVE_INFINITY);
  const watched = new Set(days.filter((count) => count.watched).map(({ day }) => day));
  const from = days.reduce((first, { day }) => Math.min(first, day), today + 1);

  yield* csvOf(DAY_COLUMNS, rows());

  function* rows() {
    for (let day = from; day <= today; day += 1)
      for (const mode of ['work', 'private'] as const) {
        const count = known.get(`${day} ${mode}`);
        const looked = lookedOn(day, count);
        const actions = totalOf(count);
        yield {
          day: isoOf(day),
          mode,
          looked,
          watched_quarters: count?.watched ?? 0,
          paused_quarters: count?.paused ?? 0,
          imported: count?.imported ? 1 : 0,
          actions: actions === 0 && looked !== 'watched' ? '' : actions,
        };
      }
  }

  function lookedOn(day: Day, count: DayCount | undefined): string {
    if (watched.has(day)) return 'watched';
    if (count?.paused) return 'paused';
    if (count?.imported) return 'imported';
    return day < installed ? 'before' : 'absent';
  }
}

function totalOf(count: DayCount | undefined): number {
  let total = 0;
  if (count)
    eachCount(count.counts, () => (_act, many) => {
      total += many;
    });
  return total;
}
