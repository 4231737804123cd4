import type { Point } from '../../../domain/series.ts';
import { type Band, usualBand } from '../../../domain/steadiness.ts';
import type { Words } from '../../../strings.ts';
import { rungName } from '../../rung-words.ts';
import { useWords } from '../../words.ts';

interface UsualProps {
  /** All weeks of the record: the band looks back from the last. */
  readonly weeks: readonly Point[];
  /** Those that are shown. */
  readonly shown: readonly Point[];
}

const WIDE = 260;
const HIGH = 56;
/** Fewer watched days, and a week without an act may be a week in which nobody looked. */
const WATCHED_WEEK = 5;

/** One small picture per rung: acts week by week over the band of what is usual for this person. */
export function Usual({ weeks, shown }: UsualProps) {
  const words = useWords();
  const rungs = weeks.at(-1)?.rungs ?? [];
  return (
    <div class="multiples">
      {rungs.map(({ id }) => {
        const band = usualBand(weeks, id);
        return (
          <figure key={id} data-rung={id}>
            <figcaption>
              <a href={`#evidence/${id}`}>{rungName(words, id)}</a>
              <span>{usualSentence(words, id, weeks.at(-1), band)}</span>
            </figcaption>
            <Bars acts={shown.map((week) => actsIn(week, id))} {...(band && { band })} />
          </figure>
        );
      })}
    </div>
  );
}

/** Acts of one rung in a week; `undefined` where none was seen and too few days were watched to say there were none. */
function actsIn({ rungs, watched }: Point, id: string): number | undefined {
  const acts = rungs.find((rung) => rung.id === id)?.acts ?? 0;
  return acts === 0 && watched < WATCHED_WEEK ? undefined : acts;
}

export function usualSentence(words: Words, id: string, last: Point | undefined, band: Band | undefined): string {
  const acts = last && actsIn(last, id);
  const ofLast =
    acts === undefined ? words.say('shift_last_unknown') : words.say('shift_last', { acts: words.count('acts', acts) });
  if (!band) return `${words.say('shift_usual_unknown')} ${ofLast}`;
  const usual =
    band.high === 0
      ? words.say('shift_usual_none')
      : words.say('shift_usual', { low: roundedTo(words, band.low), high: roundedTo(words, band.high) });
  if (acts === undefined) return `${usual} ${ofLast}`;
  if (band.high === 0 && acts === 0) return words.say('shift_usual_none_still');
  const place = acts > band.high ? 'above' : acts < band.low ? 'below' : 'within';
  return `${usual} ${words.say(`shift_last_${place}`, { acts: words.count('acts', acts) })}`;
}

const roundedTo = (words: Words, value: number): string => words.number(Math.round(value * 10) / 10);

interface BarsProps {
  readonly acts: readonly (number | undefined)[];
  readonly band?: Band;
}

/** Its figures are in the strip and its sentence stands above it, so it is left out when the page is read aloud. */
function Bars({ acts, band }: BarsProps) {
  const most = Math.max(1, band?.high ?? 0, ...acts.map((count = 0) => count));
  const step = WIDE / Math.max(1, acts.length);
  const high = (count: number): number => (HIGH * count) / most;
  const bars = acts.map((count = 0, nth) => {
    const top = HIGH - high(count);
    return count === 0 ? '' : `M${(nth + 0.15) * step} ${HIGH}V${top}h${step * 0.7}V${HIGH}z`;
  });
  const unknown = acts.map((count, nth) => (count === undefined ? `M${nth * step} 0h${step}v${HIGH}h${-step}z` : ''));
  return (
    <svg class="usual-bars" viewBox={`0 0 ${WIDE} ${HIGH + 1}`} aria-hidden="true">
      <defs>
        <pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path class="hatch" d="M0 0v4" />
        </pattern>
      </defs>
      <path class="usual-unknown" d={unknown.join('')} fill="url(#hatch)" />
      {band && (
        <rect
          class="band"
          x="0"
          y={HIGH - high(band.high)}
          width={WIDE}
          height={Math.max(1, high(band.high - band.low))}
        />
      )}
      <path class="usual-acts" d={bars.join('')} />
      <path class="usual-floor" d={`M0 ${HIGH + 0.5}H${WIDE}`} />
    </svg>
  );
}
