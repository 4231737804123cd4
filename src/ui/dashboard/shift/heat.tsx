import { useMemo, useRef, useState } from 'preact/hooks';
import type { Day } from '../../../domain/action.ts';
import type { Point } from '../../../domain/series.ts';
import { noneKey, rungName } from '../../rung-words.ts';
import { useWords } from '../../words.ts';
import { columnName, groupsOf, type Seen, seenOf, type Unit } from './columns.ts';
import { HeatBody, seenWords } from './heat-body.tsx';
import { holds, type Period, type Periods } from './period.ts';

interface HeatProps {
  readonly points: readonly Point[];
  readonly unit: Unit;
  readonly imported: ReadonlySet<Day>;
  readonly periods: Periods;
  /** Columns were chosen by drawing over them, or with Shift and the arrow keys. */
  readonly brush: (period: Period) => void;
}

/**
 * Rung × week (or month): shade by acts, a dot where the rung was held, hatched where that is not known; below it how
 * many days were watched. One stop for Tab; the arrow keys go about in it.
 */
export function Heat({ points, unit, imported, periods, brush }: HeatProps) {
  const words = useWords();
  const [looked, setLooked] = useState(points.length - 1);
  const [drawn, setDrawn] = useState<Stroke>();
  const table = useRef<HTMLTableElement>(null);
  const body = useMemo(() => <HeatBody {...{ points, words, imported }} />, [points, words, imported]);
  const groups = useMemo(() => groupsOf(words, unit, points), [words, unit, points]);
  const names = useMemo(() => points.map((point) => columnName(words, unit, point)), [words, unit, points]);
  const last = points.length - 1;
  const at = Math.min(looked, last);

  const finish = (stroke: Stroke | undefined): void => {
    setDrawn(undefined);
    const [first, final] = stroke ? ends(stroke).map((nth) => points[nth]) : [];
    if (first && final) brush({ from: first.from, to: final.to });
  };

  const rows = (): readonly Element[] => [...(table.current?.querySelectorAll('tbody tr') ?? [])];

  function goTo(row: number, column: number): void {
    const cell = rows()[row]?.querySelector<HTMLElement>(`[data-column="${column}"]`);
    if (!cell) return;
    for (const old of table.current?.querySelectorAll('td[tabindex="0"]') ?? []) old.setAttribute('tabindex', '-1');
    cell.setAttribute('tabindex', '0');
    cell.focus();
  }

  function heedKey(event: KeyboardEvent): void {
    const cell = event.target instanceof Element ? event.target.closest('td') : null;
    if (!cell) return;
    const row = rows().findIndex((line) => line.contains(cell));
    const column = columnOf(cell) ?? 0;
    const forward = words.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = words.direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const step = { [forward]: 1, [back]: -1, Home: -column, End: last - column }[event.key];
    const climb = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter' || event.key === ' ') finish(drawn ?? { begin: column, end: column });
    else if (climb !== undefined) goTo(row + climb, column);
    else if (step === undefined) return;
    else {
      const next = Math.max(0, Math.min(last, column + step));
      if (event.shiftKey) setDrawn({ begin: drawn?.begin ?? column, end: next });
      goTo(row, next);
    }
    event.preventDefault();
  }

  const chosenBy = (nth: number, column: Point): string | undefined => {
    if (drawn) return ends(drawn)[0] <= nth && nth <= ends(drawn)[1] ? 'drawn' : undefined;
    const which = (['one', 'other'] as const).filter((name) => holds(periods[name], column));
    return which.length > 0 ? which.join(' ') : undefined;
  };

  return (
    <div class="heat">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={words.say('shift_strip')} ref={showNewest}>
        <table
          ref={table}
          data-unit={unit}
          style={{ '--columns': points.length }}
          onKeyDown={heedKey}
          onKeyUp={({ key }) => key === 'Shift' && drawn && finish(drawn)}
          onFocusCapture={({ target }) => setLooked(columnOf(target) ?? at)}
          onPointerDown={(event) => {
            const column = columnOf(event.target);
            if (column === undefined || event.button !== 0) return;
            setDrawn({ begin: column, end: column });
          }}
          onPointerOver={({ target, buttons }) => {
            const column = columnOf(target);
            if (column === undefined) return;
            setLooked(column);
            if (drawn && buttons > 0) setDrawn({ ...drawn, end: column });
          }}
          onPointerUp={() => drawn && finish(drawn)}
          onPointerLeave={({ buttons }) => drawn && buttons > 0 && finish(drawn)}
          onPointerCancel={() => setDrawn(undefined)}
        >
          <caption class="unseen">{words.say('shift_strip_how')}</caption>
          <colgroup>
            <col class="names" />
            <col span={points.length} />
          </colgroup>
          <thead>
            <tr class="groups">
              <td />
              {groups.map(({ title, columns }, nth) => (
                <th key={nth} scope="colgroup" colSpan={columns}>
                  <span class={columns > 1 || unit === 'month' ? undefined : 'unseen'}>{title}</span>
                </th>
              ))}
            </tr>
            <tr class="brush">
              <td />
              {points.map((point, nth) => (
                <th key={point.from} scope="col" data-column={nth} data-chosen={chosenBy(nth, point)}>
                  <span class="unseen">{names[nth]}</span>
                </th>
              ))}
            </tr>
          </thead>
          {body}
        </table>
      </section>
      {points[at] && <Card name={names[at] ?? ''} point={points[at]} seen={seenOf(points[at], imported)} />}
    </div>
  );
}

/** Columns drawn over, in the order of drawing. */
interface Stroke {
  readonly begin: number;
  readonly end: number;
}

const ends = ({ begin, end }: Stroke): readonly [number, number] => [Math.min(begin, end), Math.max(begin, end)];

function columnOf(target: EventTarget | null): number | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
  return cell ? Number(cell.dataset.column) : undefined;
}

/** A strip that is wider than the window begins at its newest end. */
function showNewest(box: HTMLElement | null): void {
  if (box) box.scrollLeft = getComputedStyle(box).direction === 'rtl' ? -box.scrollWidth : box.scrollWidth;
}

interface CardProps {
  readonly name: string;
  readonly point: Point;
  readonly seen: Seen;
}

/** What the column says that is looked at. */
function Card({ name, point, seen }: CardProps) {
  const words = useWords();
  const { held, rungs } = point;
  const unknown = rungs.filter((rung) => rung.state === 'unknown').map(({ id }) => rungName(words, id));
  const who = held.length > 0 ? words.list(held.map((id) => rungName(words, id))) : words.say(noneKey(point));
  return (
    <p class="heat-card">
      <b>{name}</b> · {who}
      {unknown.length > 0 && held.length > 0 && ` · ${words.say('shift_unsure', { rungs: words.list(unknown) })}`}
      <span class="soft"> · {seenWords(words, seen)}</span>
    </p>
  );
}
