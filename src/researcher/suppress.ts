import type { Line, Query } from './queries.ts';

/** Every answer, by the name of its query. */
export type Answers = Readonly<Record<string, readonly Line[]>>;

/**
 * Takes out every figure from which something about fewer than `least` people can be read:
 * - a cell of few people, and where cells do not add up also one that lacks only few to its base;
 * - where cells add up to a base that is told, further cells, the smallest first, until at least two are left out and
 *   they stand together for at least `least` people (secondary suppression);
 * - a group whose base is small, as a whole and with its base; and a further number of few people beside a cell;
 * - in every other answer, the states of a rung that are left out among the rungs held, for they would tell it again;
 * - people counted in their last wave, where that is nearly the same people as the last wave.
 * Figures beside a cell go with it. A figure that was taken out is `null`.
 */
export function suppress(answers: Answers, queries: readonly Query[], least: number): Answers {
  const held = queries.find(({ name }) => name === 'rungs_held');
  const first = held ? suppressed(answers[held.name] ?? [], held, least, () => false) : [];
  const secret = new Set(
    first.filter(({ people }) => people === null).map(({ state, ...line }) => stateOf(line, state)),
  );
  return Object.fromEntries(
    queries.map((query) => [
      query.name,
      query.name === 'rungs_held'
        ? first
        : suppressed(answers[query.name] ?? [], query, least, (line) =>
            isTold(query.name, line, answers, secret, least),
          ),
    ]),
  );
}

/** Whether a line would tell what another answer keeps. */
function isTold(name: string, line: Line, answers: Answers, secret: ReadonlySet<string>, least: number): boolean {
  const { study, wave, rung, mode } = line;
  const keeps = (...states: readonly string[]) => states.some((state) => secret.has(state));
  if (name === 'flows') {
    const from = { study, wave: line.from_wave ?? null, mode, rung };
    const to = { ...from, wave: Number(line.from_wave) + 1 };
    return keeps(stateOf(from, line.before), stateOf(to, line.now));
  }
  if (name === 'modes')
    return keeps(
      stateOf({ study, wave, rung, mode: 'work' }, line.at_work),
      stateOf({ study, wave, rung, mode: 'private' }, line.in_own_time),
    );
  if (name === 'classes_by_rung') return keeps(stateOf(line, 'held'));
  if (name === 'self_rating')
    return ['both', 'private', 'work'].some((mode) => keeps(stateOf({ study, wave, rung, mode }, line.recorded)));
  if (name === 'rungs_latest') {
    // Whoever is missing from the last wave is what lies between the two answers.
    const waves = (answers.rungs_held ?? []).filter((other) =>
      ['study', 'mode', 'rung'].every((key) => line[key] === other[key]),
    );
    const last = Math.max(...waves.map((other) => Number(other.wave)));
    return waves.some((other) => {
      const between = Math.abs(Number(line.base) - Number(other.base));
      return other.wave === last && between > 0 && between < least;
    });
  }
  return false;
}

const stateOf = ({ study, wave, mode, rung }: Partial<Line>, state: unknown): string =>
  [study, wave, mode, rung, state].join('/');

function suppressed(
  lines: readonly Line[],
  query: Query,
  least: number,
  isTaken: (line: Line) => boolean,
): readonly Line[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const name = query.group.map((key) => line[key]).join('/');
    groups.set(name, [...(groups.get(name) ?? []), line]);
  }
  return [...groups.values()].flatMap((group) => inGroup(group, query, least, isTaken));
}

function inGroup(
  group: readonly Line[],
  query: Query,
  least: number,
  isTaken: (line: Line) => boolean,
): readonly Line[] {
  const base = Number(group[0]?.base ?? 0);
  const keys = [...query.group, ...query.cell];
  const emptied = (line: Line, spared: readonly string[]): Line =>
    Object.fromEntries(Object.entries(line).map(([key, value]) => [key, spared.includes(key) ? value : null]));
  if (base < least) return group.map((line) => emptied(line, keys));

  const people = ({ people }: Line) => Number(people);
  const few = (number: number) => number > 0 && number < least;
  const out = new Set(
    group.filter((line) => few(people(line)) || isTaken(line) || (!query.addsUp && few(base - people(line)))),
  );
  if (query.addsUp) {
    const others = group.filter((line) => !out.has(line)).sort((one, other) => people(one) - people(other));
    const together = () => [...out].reduce((sum, line) => sum + people(line), 0);
    while (out.size > 0 && (out.size === 1 || together() < least)) {
      const next = others.shift();
      if (!next) break;
      out.add(next);
    }
  }
  const without = (line: Line): Line =>
    Object.fromEntries(
      Object.entries(line).map(([key, value]) => [
        key,
        query.alsoPeople?.includes(key) && few(Number(value)) ? null : value,
      ]),
    );
  return group.map((line) => (out.has(line) ? emptied(line, [...keys, 'base']) : without(line)));
}
