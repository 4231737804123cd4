/** What earlier lists of the same archive taught: it lives as long as one reading and is never kept. */
export interface Clues {
  readonly set: (name: string, value: string | number) => void;
  readonly get: (name: string) => string | number | undefined;
  /** A dated id of a series in which ids only grow. */
  readonly date: (series: string, id: bigint, at: number) => void;
  /**
   * The moment before which the id cannot have been given out: that of the greatest dated id below it, if a dated id
   * above it is at most `within` ms later. Wider gaps would move acts by months, so they count as unknown.
   */
  readonly notBefore: (series: string, id: bigint, within: number) => number | undefined;
}

export function newClues(): Clues {
  const values = new Map<string, string | number>();
  const dated = new Map<string, { sorted: boolean; marks: { id: bigint; at: number }[] }>();
  return {
    set: (name, value) => void values.set(name, value),
    get: (name) => values.get(name),
    date(series, id, at) {
      const known = dated.get(series) ?? { sorted: true, marks: [] };
      known.marks.push({ id, at });
      known.sorted = false;
      dated.set(series, known);
    },
    notBefore(series, id, within) {
      const known = dated.get(series);
      if (!known) return undefined;
      if (!known.sorted) known.marks.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
      known.sorted = true;
      let [low, high] = [0, known.marks.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((known.marks[middle]?.id ?? 0n) <= id) low = middle + 1;
        else high = middle;
      }
      const [below, above] = [known.marks[low - 1], known.marks[low]];
      return below && above && above.at - below.at <= within ? below.at : undefined;
    },
  };
}
