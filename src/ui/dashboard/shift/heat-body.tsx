import type { Day } from '../../../domain/action.ts';
import type { Point, RungPoint } from '../../../domain/series.ts';
import type { Words } from '../../../strings.ts';
import { rungName } from '../../rung-words.ts';
import { type Seen, seenOf } from './columns.ts';

interface HeatBodyProps {
  readonly points: readonly Point[];
  readonly words: Words;
  readonly imported: ReadonlySet<Day>;
}

/** The cells: what each says in words is in it, unseen, for those who hear the table. */
export function HeatBody({ points, words, imported }: HeatBodyProps) {
  const rungs = points[0]?.rungs ?? [];
  const most = rungs.map((_, row) => Math.max(...points.map(({ rungs: of }) => of[row]?.acts ?? 0)));
  return (
    <tbody>
      {rungs.map(({ id }, row) => (
        <tr key={id} data-rung={id}>
          <th scope="row">{rungName(words, id)}</th>
          {points.map((point, nth) => {
            const rung = point.rungs[row];
            return rung && cellOf(words, rung, most[row] ?? 0, nth, row === 0 && nth === points.length - 1);
          })}
        </tr>
      ))}
      <tr class="seen">
        <th scope="row">{words.say('shift_watched')}</th>
        {points.map((point, nth) => {
          const seen = seenOf(point, imported);
          return (
            <td key={point.from} data-column={nth} data-seen={kindOf(seen)} data-share={shareOf(seen)} tabIndex={-1}>
              {seenWords(words, seen)}
            </td>
          );
        })}
      </tr>
    </tbody>
  );
}

const cellOf = (words: Words, { state, acts }: RungPoint, most: number, nth: number, isFirstStop: boolean) => (
  <td
    key={nth}
    data-column={nth}
    data-state={state}
    data-level={acts === 0 ? 0 : Math.ceil((LEVELS * acts) / most)}
    tabIndex={isFirstStop ? 0 : -1}
  >
    {cellWords(words, state, acts)}
  </td>
);

const LEVELS = 4;

/** Where nobody could know, no number is named that would pass for one. */
function cellWords(words: Words, state: RungPoint['state'], acts: number): string {
  if (state === 'unknown')
    return acts > 0 ? words.say('shift_cell_unknown', { acts: words.count('acts', acts) }) : words.say('state_unknown');
  const known = words.say(state === 'held' ? 'state_held' : 'state_not_held');
  return words.say('shift_cell', { state: known, acts: words.count('acts', acts) });
}

const kindOf = ({ watched, imported }: Seen) => (watched > 0 ? 'watched' : imported ? 'imported' : 'none');
const shareOf = ({ watched, days }: Seen) => Math.ceil((LEVELS * watched) / days);

export function seenWords(words: Words, { watched, days, imported }: Seen): string {
  const text = words.say('shift_watched_days', { watched, days });
  return imported ? words.say('shift_and_imported', { text }) : text;
}
