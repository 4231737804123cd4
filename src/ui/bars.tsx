import { useWords } from './words.ts';

export interface Bar {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  /** Instead of the plain number. */
  readonly text?: string;
}

interface BarsProps {
  readonly caption: string;
  /** Headings of the two columns. */
  readonly heads: readonly [name: string, count: string];
  readonly bars: readonly Bar[];
  /** Where a line is drawn across all of them. */
  readonly threshold?: number;
  /** What the longest bar may at most stand for; absent: the largest count. */
  readonly most?: number;
}

/** Figures beside each other: a table that is its own picture. */
export function Bars({ caption, heads, bars, threshold, most }: BarsProps) {
  const words = useWords();
  const longest = most ?? Math.max(1, threshold ?? 0, ...bars.map(({ count }) => count));
  return (
    <table class="bars">
      <caption class="unseen">{caption}</caption>
      <thead class="unseen">
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bars.map(({ id, name, count, text }) => (
          <tr key={id} data-bar={id}>
            <th scope="row">{name}</th>
            <td>
              <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect class="bar-fill" width={(count / longest) * 100} height="10" />
                {threshold !== undefined && (
                  <line class="bar-line" x1={(threshold / longest) * 100} x2={(threshold / longest) * 100} y2="10" />
                )}
              </svg>
              <span class="bar-count">{text ?? words.number(count)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
