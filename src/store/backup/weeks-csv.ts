import type { Day } from '../../domain/action.ts';
import type { DayCount } from '../../domain/count.ts';
import { isoOf } from '../../domain/day.ts';
import type { Instrument } from '../../domain/instrument.ts';
import { firstDay, type SeriesOptions, weeksOf } from '../../domain/series.ts';
import { csvOf } from './csv.ts';

/** What each column of the table of weeks means. */
export const WEEK_COLUMNS = {
  week: 'Monday of an ISO 8601 week that is over. Each is read at its close.',
  mode: '`work`, `private` (own time) or `both` together.',
  rung: 'Id of the rung, of the instrument named in the row.',
  state: '`held`, `not held`, or `unknown`: not seen, and too few days watched to have seen it.',
  actions:
    'Actions of the rung within the week. Empty, and never 0, where none is known and fewer than 5 days were watched.',
  watched_days: 'Days of the window on which the recorder ran, in either mode.',
  window: 'Days that the monthly test looked at. The weekly test looks at four weeks whatever the window.',
  tolerance: 'Weeks, of the four, that a weekly rung was allowed to miss.',
  instrument: 'Id of the instrument.',
  version: 'Of its operational form: with another, the same actions could yield other states.',
  choices:
    'What the person settled otherwise than the instrument does: an act (`react=collector`), or whether a site is a ' +
    'network (`reddit=network`, `x=no network`).',
} as const;

/** The person's wishes but for the mode: every one is told. */
type Wishes = Omit<SeriesOptions, 'mode'>;

/** How every rung stood at the close of every week, with what it was read by. */
export async function* weeksCsv(
  instrument: Instrument,
  days: readonly DayCount[],
  today: Day,
  wishes: Wishes,
): AsyncGenerator<string> {
  yield* csvOf(WEEK_COLUMNS, rows());

  function* rows() {
    const from = firstDay(days) ?? today;
    const { id, version } = instrument;
    const { window = 30, tolerance = 0, choices } = wishes;
    const settled = [
      ...Object.entries(choices?.rungs ?? {}).map(([act, rung]) => `${act}=${rung}`),
      ...Object.entries(choices?.places ?? {}).map(([site, counts]) => `${site}=${counts ? 'network' : 'no network'}`),
    ];
    const readBy = { window, tolerance, instrument: id, version, choices: settled.sort().join(', ') };
    for (const mode of ['both', 'work', 'private'] as const) {
      const options = { ...wishes, ...(mode !== 'both' && { mode }) };
      for (const point of weeksOf(instrument, days, from, today, options))
        for (const rung of point.rungs) {
          const isKnown = rung.acts > 0 || point.watched >= WATCHED_WEEK;
          yield {
            week: isoOf(point.from),
            mode,
            rung: rung.id,
            state: rung.state,
            actions: isKnown ? rung.acts : '',
            watched_days: point.coverage.watched,
            ...readBy,
          };
        }
    }
  }
}

const WATCHED_WEEK = 5;
