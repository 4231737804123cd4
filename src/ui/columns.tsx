import { useId } from 'preact/hooks';
import { useWords } from './words.ts';

export interface Column {
  /** In full, for the table: `3 August`, `14:00`. */
  readonly name: string;
  readonly count: number;
  /** Nobody looked: nothing seen says nothing. */
  readonly unseen?: boolean;
  /** Further words for the table, such as whether a week counts. */
  readonly note?: string;
}

interface ColumnsProps {
  /** What the picture shows, in a sentence. */
  readonly sentence: string;
  /** Headings of the table: what a column is, what it counts. */
  readonly heads: readonly [name: string, count: string];
  readonly columns: readonly Column[];
  /** Words under the picture, from its beginning to its end. */
  readonly marks: readonly string[];
  /** A line across, so many up. */
  readonly threshold?: number;
}

const WIDE = 10;
const HIGH = 60;
const GAP = 1.5;

/** Counts along time, with the sentence above and the same figures as a table below. */
export function Columns({ sentence, heads, columns, marks, threshold }: ColumnsProps) {
  const words = useWords();
  const id = useId();
  const highest = Math.max(1, threshold ?? 0, ...columns.map(({ count }) => count));
  const heightOf = (count: number): number => (count / highest) * (HIGH - 4);
  const notes = columns.some(({ note, unseen }) => note !== undefined || unseen);

  return (
    <figure class="columns">
      <figcaption id={id}>{sentence}</figcaption>
      <svg viewBox={`0 0 ${columns.length * WIDE} ${HIGH}`} preserveAspectRatio="none" aria-hidden="true">
        {columns.map(({ count, unseen }, nth) =>
          unseen && count === 0 ? (
            <line
              key={nth}
              class="column-unseen"
              x1={nth * WIDE + GAP}
              x2={(nth + 1) * WIDE - GAP}
              y1={HIGH - 2}
              y2={HIGH - 2}
            />
          ) : (
            <rect
              key={nth}
              class="column-fill"
              x={nth * WIDE + GAP}
              width={WIDE - 2 * GAP}
              y={HIGH - Math.max(1, heightOf(count))}
              height={Math.max(1, heightOf(count))}
            />
          ),
        )}
        {threshold !== undefined && (
          <line
            class="bar-line"
            x2={columns.length * WIDE}
            y1={HIGH - heightOf(threshold)}
            y2={HIGH - heightOf(threshold)}
          />
        )}
      </svg>
      <p class="column-marks" aria-hidden="true">
        {marks.map((mark) => (
          <span key={mark}>{mark}</span>
        ))}
      </p>
      <details>
        <summary>{words.say('why_table')}</summary>
        <table class="plain" aria-labelledby={id}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
              {notes && <th scope="col">{words.say('why_note')}</th>}
            </tr>
          </thead>
          <tbody>
            {columns.map(({ name, count, unseen, note }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{words.number(count)}</td>
                {notes && <td>{note ?? (unseen ? words.say('why_unseen') : '')}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
