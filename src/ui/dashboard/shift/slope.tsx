import type { Comparison } from '../../../domain/compare.ts';
import type { RungProfile } from '../../../domain/profile.ts';
import type { Words } from '../../../strings.ts';
import { StateMark, stateKey } from '../../marks.tsx';
import { rungName } from '../../rung-words.ts';
import { useWords } from '../../words.ts';
import { Looked } from '../looked.tsx';
import type { Periods } from './period.ts';

interface SlopeProps {
  readonly comparison: Comparison;
  readonly periods: Periods;
}

/** Two periods against each other: the sentence, the slopes of the acts a week, and the same as a table. */
export function Slope({ comparison, periods }: SlopeProps) {
  const words = useWords();
  const sentence = slopeSentence(words, comparison);
  const lines = linesOf(words, comparison);
  const titles = (['one', 'other'] as const).map((which) => rangeOf(words, periods[which]));
  return (
    <figure class="slope">
      <figcaption>
        <p class="says">{sentence}</p>
      </figcaption>
      <div class="beside">
        <Picture
          lines={lines}
          titles={[words.say('shift_period_one'), words.say('shift_period_other')]}
          sentence={sentence}
          direction={words.direction}
        />
        <table>
          <caption class="unseen">{sentence}</caption>
          <thead>
            <tr>
              <th scope="col">{words.say('shift_rung')}</th>
              {titles.map((title, nth) => (
                <th key={nth} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ id, name, ends }) => (
              <tr key={id} data-rung={id}>
                <th scope="row">{name}</th>
                {ends.map(({ state, text }, nth) => (
                  <td key={nth} data-state={state}>
                    <StateMark mark={state} />
                    <span class="unseen">{words.say(stateKey(state))}, </span> {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.say('looked_days')}</th>
              {[comparison.one, comparison.other].map(({ coverage }, nth) => (
                <td key={nth}>
                  <Looked coverage={coverage} />
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </figure>
  );
}

/** With the year, since the two may lie far apart. */
const rangeOf = (words: Words, { from, to }: Periods['one']): string =>
  words.say('shift_range', { from: words.day(from, 'long'), to: words.day(to, 'long') });

export function slopeSentence(words: Words, { shift: { gained, lost, unclear }, both }: Comparison): string {
  const said = (ids: readonly string[], key: Parameters<Words['say']>[0]) =>
    ids.length > 0 && words.say(key, { rungs: words.list(ids.map((id) => rungName(words, id))) });
  const parts = [said(gained, 'shift_gained'), said(lost, 'shift_lost'), said(both, 'shift_kept')];
  const sure = parts.filter((part) => part !== false);
  const doubt = said(unclear, 'shift_unclear');
  const all = doubt === false ? sure : [...sure, doubt];
  return all.length > 0 ? all.join(' ') : words.say('shift_nothing');
}

interface End {
  readonly state: RungProfile['state'];
  /** Acts a week; absent where nothing was seen and nobody could have seen it. */
  readonly rate?: number;
  readonly text: string;
}

interface Line {
  readonly id: string;
  readonly name: string;
  readonly moved: boolean;
  readonly ends: readonly [End, End];
}

function linesOf(words: Words, { one, other, shift: { gained, lost } }: Comparison): readonly Line[] {
  return one.rungs.flatMap((rung, nth) => {
    const then = other.rungs[nth];
    if (!then) return [];
    return {
      id: rung.id,
      name: rungName(words, rung.id),
      moved: [...gained, ...lost].includes(rung.id),
      ends: [endOf(words, rung, one.day), endOf(words, then, other.day)] as const,
    };
  });
}

function endOf(words: Words, { state, count, from }: RungProfile, day: number): End {
  if (state === 'unknown' && count === 0) return { state, text: words.say('state_unknown') };
  const rate = (count * 7) / (day - from + 1);
  return { state, rate, text: words.say('shift_a_week', { acts: rounded(words, rate) }) };
}

const rounded = (words: Words, rate: number): string =>
  words.number(rate < 10 ? Math.round(rate * 10) / 10 : Math.round(rate));

interface PictureProps {
  readonly lines: readonly Line[];
  readonly titles: readonly string[];
  readonly sentence: string;
  readonly direction: Words['direction'];
}

const TOP = 16; // pixels
const HIGH = 220;
const FOOT = 32;
const APART = 17; // of two names, or they would lie on each other
const START = 3; // per cent of the width
const END = 30; // names of rungs are long in some languages

/** Widths are per cent and heights pixels, so that the names keep their size however narrow the page is. */
function Picture({ lines, titles, sentence, direction }: PictureProps) {
  const most = Math.max(1, ...lines.flatMap(({ ends }) => ends.map(({ rate = 0 }) => rate)));
  const y = (rate: number): number => TOP + HIGH * (1 - rate / most);
  const x = (share: number): string => `${direction === 'rtl' ? 100 - share : share}%`;
  const drawn = lines.filter(({ ends }) => ends.some(({ rate }) => rate !== undefined));
  const names = spread(drawn.map(({ ends: [one, other] }) => y(other.rate ?? one.rate ?? 0)));
  return (
    <svg class="slopes" height={TOP + HIGH + FOOT} width="100%" role="img" aria-label={sentence}>
      {titles.map((title, nth) => (
        <g key={title}>
          <line class="axis" x1={x(nth === 0 ? START : END)} x2={x(nth === 0 ? START : END)} y1={TOP} y2={TOP + HIGH} />
          <text
            class="axis-title"
            x={x(nth === 0 ? 0 : END)}
            y={TOP + HIGH + 26}
            text-anchor={nth === 0 ? 'start' : 'middle'}
          >
            {title}
          </text>
        </g>
      ))}
      {drawn.map(({ id, name, moved, ends: [one, other] }, nth) => {
        const beside = names[nth] ?? 0;
        return (
          <g key={id} data-rung={id} data-moved={moved}>
            {one.rate !== undefined && other.rate !== undefined && (
              <line class="slope-line" x1={x(START)} y1={y(one.rate)} x2={x(END)} y2={y(other.rate)} />
            )}
            {[one, other].map(
              ({ rate, state }, end) =>
                rate !== undefined && (
                  <circle key={end} data-state={state} cx={x(end === 0 ? START : END)} cy={y(rate)} r="5" />
                ),
            )}
            {other.rate !== undefined && (
              <line class="lead" x1={x(END + 2)} x2={x(END + 5)} y1={y(other.rate)} y2={beside} />
            )}
            <text x={x(END + 6)} y={beside} dominant-baseline="middle">
              {name} <tspan class="rate">{other.text}</tspan>
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** Moves what lies too near to what is above it down, and all of it up again where that went over the edge. */
export function spread(wanted: readonly number[]): readonly number[] {
  const order = wanted.map((y, nth) => ({ y, nth })).sort((one, two) => one.y - two.y);
  let above = Number.NEGATIVE_INFINITY;
  for (const label of order) {
    label.y = Math.max(label.y, above + APART);
    above = label.y;
  }
  let below = TOP + HIGH + APART;
  for (const label of order.toReversed()) {
    label.y = Math.min(label.y, below - APART);
    below = label.y;
  }
  return order.sort((one, two) => one.nth - two.nth).map(({ y }) => y);
}
