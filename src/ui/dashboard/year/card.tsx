import type { Words } from '../../../strings.ts';
import { rungName } from '../../rung-words.ts';
import type { YearTold } from './year-of.ts';

interface CardProps {
  readonly told: YearTold;
  readonly words: Words;
  readonly rungs: readonly string[];
  /** Numbers of acts are named only where the person wishes it. */
  readonly withCounts: boolean;
}

export const CARD = 1_080; // pixels, square
const EDGE = 72;
const TOP = 420;
const ROW = 78;
const NAMES = 330;
const CELL = 46;
const INK = {
  paper: '#ffffff',
  ink: '#1b1d22',
  soft: '#565c68',
  rule: '#dfe3ea',
  accent: '#1b4a91',
  outline: '#7d828c',
};

/**
 * The year as a square picture. It carries its colours and sizes in itself, since it leaves the page as a file; the
 * fonts are the system's own.
 */
export function Card({ told, words, rungs, withCounts }: CardProps) {
  const isMirrored = words.direction === 'rtl';
  const x = (at: number): number => (isMirrored ? CARD - at : at);
  const first = told.heldIn.slice(0, 3).map(([id]) => rungName(words, id));
  const headline = first.length > 0 ? words.list(first) : words.say('year_card_none');
  const month = new Intl.DateTimeFormat(words.language, { month: 'narrow', timeZone: 'UTC' });
  const middle = (nth: number): number => x(EDGE + NAMES + nth * ((CARD - 2 * EDGE - NAMES) / 12) + CELL / 2);
  return (
    <svg
      class="year-card"
      xmlns="http://www.w3.org/2000/svg"
      width={CARD}
      height={CARD}
      viewBox={`0 0 ${CARD} ${CARD}`}
      direction={words.direction}
      font-family="system-ui, 'Segoe UI', 'Helvetica Neue', 'Noto Sans', Arial, sans-serif"
      role="img"
      aria-label={cardSentence(words, told, withCounts)}
    >
      <defs>
        <pattern id="card-hatch" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0v9" stroke={INK.outline} stroke-width="3" />
        </pattern>
      </defs>
      <rect width={CARD} height={CARD} fill={INK.paper} />
      <rect width={CARD} height="16" fill={INK.accent} />
      <text x={x(EDGE)} y="118" font-size="34" fill={INK.soft}>
        {words.say('year_card_title', { year: String(told.year) })}
      </text>
      {linesOf(headline).map((line, nth) => (
        <text key={nth} x={x(EDGE)} y={196 + nth * 70} font-size="60" font-weight="700" fill={INK.ink}>
          {line}
        </text>
      ))}
      {Array.from({ length: 12 }, (_, nth) => (
        <text key={nth} x={middle(nth)} y={TOP - 18} font-size="24" text-anchor="middle" fill={INK.soft}>
          {month.format(Date.UTC(told.year, nth, 15))}
        </text>
      ))}
      {rungs.map((id, row) => (
        <g key={id}>
          <text x={x(EDGE)} y={TOP + row * ROW + 34} font-size="30" fill={INK.ink}>
            {rungName(words, id)}
          </text>
          {told.months.map((point, nth) => {
            const state = point?.rungs[row]?.state;
            return (
              <rect
                key={nth}
                x={middle(nth) - CELL / 2}
                y={TOP + row * ROW}
                width={CELL}
                height={CELL}
                rx="8"
                fill={state === 'held' ? INK.accent : state === 'unknown' ? 'url(#card-hatch)' : INK.paper}
                stroke={state === undefined ? INK.rule : state === 'held' ? INK.accent : INK.outline}
                stroke-width="2"
                {...(state === undefined && { 'stroke-dasharray': '4 6' })}
              />
            );
          })}
        </g>
      ))}
      {withCounts && (
        <text x={x(EDGE)} y="938" font-size="28" fill={INK.ink}>
          {words.list(told.byAction.slice(0, 4).map(([type, count]) => words.acts(type, count)))}
        </text>
      )}
      <text x={x(EDGE)} y="986" font-size="24" fill={INK.soft}>
        {words.say('year_card_key')}
      </text>
      <text x={x(EDGE)} y="1024" font-size="24" fill={INK.soft}>
        {words.say('year_card_from', { watched: told.watched })}
      </text>
    </svg>
  );
}

/** What the card shows, for those who hear it; counts are named there only if they are shown. */
export function cardSentence(words: Words, { year, heldIn, byAction }: YearTold, withCounts: boolean): string {
  const rungs = heldIn.map(([id, months]) => words.count('year_held', months, { rung: rungName(words, id) }));
  const counts = withCounts ? byAction.slice(0, 4).map(([type, count]) => words.acts(type, count)) : [];
  const said = rungs.length > 0 ? words.list([...rungs, ...counts]) : words.say('year_card_none');
  return `${words.say('year_card_title', { year: String(year) })}: ${said}`;
}

const LONGEST = 27; // letters of a line at that size

/** SVG does not break lines by itself. */
export function linesOf(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && longer.length <= LONGEST) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
