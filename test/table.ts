import type { Action, ActionType } from '../src/domain/action.ts';

type Act = Pick<Action, 'type' | 'evidence'> & Partial<Pick<Action, 'site'>>;

/** One thing that a person did at a site, what was to be recorded of it and what was. */
export interface Row {
  readonly site: string;
  /** The action that it is, or would have been had it not been refused, taken back, left undone. */
  readonly action: ActionType | 'none';
  readonly does: string;
  readonly server: 'real' | 'twin';
  readonly browser: string;
  readonly expected: readonly Act[];
  readonly recorded: readonly Act[];
  /** When it was played: from, to (epoch ms). */
  readonly when?: readonly [number, number];
  /** Why it could not be played to its end: what was never played cannot pass. */
  readonly failed?: string;
}

/** `react confirmed`; an act laid to another site than the one that was played says so. */
export const inWords = (acts: readonly Act[], site?: string): string =>
  acts.map((act) => `${act.type} ${act.evidence}${act.site && act.site !== site ? ` at ${act.site}` : ''}`).join(', ');

export const isRight = ({ site, expected, recorded, failed }: Row): boolean =>
  failed === undefined && inWords(expected) === inWords(recorded, site);

const COLUMNS = ['', 'site', 'action', 'what the person does', 'server', 'browser', 'expected', 'recorded', 'evidence'];

const cellsOf = (row: Row): string[] => [
  isRight(row) ? '' : 'OFF',
  row.site,
  row.action,
  row.does,
  row.server,
  row.browser,
  row.expected.map(({ type }) => type).join(', ') || 'nothing',
  row.recorded.map(({ type, site }) => (site && site !== row.site ? `${type} at ${site}` : type)).join(', ') ||
    'nothing',
  row.recorded.map(({ evidence }) => evidence).join(', '),
  row.failed?.split('\n', 1)[0] ?? '',
];

/** For a terminal: columns of even width. */
export function asTable(rows: readonly Row[], head = true): string {
  const lines = [...(head ? [COLUMNS] : []), ...rows.map(cellsOf)];
  const widths = COLUMNS.map((_, column) => Math.max(...[COLUMNS, ...lines].map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** For a file: `site,action,does,server,browser,expected,recorded,evidence,right`. */
export function asCsv(rows: readonly Row[]): string {
  const quoted = (cell: string): string => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = rows.map((row) => [...cellsOf(row).slice(1, COLUMNS.length), isRight(row) ? 'yes' : 'no']);
  const head = ['site', 'action', 'does', 'server', 'browser', 'expected', 'recorded', 'evidence', 'right'];
  return `${[head, ...lines].map((line) => line.map(quoted).join(',')).join('\n')}\n`;
}

/** For docs: one line for each site and action, over all its variants, browsers and languages. */
export function asReport(rows: readonly Row[]): string {
  const totals = totalsOf(rows);
  const pairs = new Map<string, Row[]>();
  for (const row of [...rows].sort((one, other) => one.site.localeCompare(other.site))) {
    const pair = `${row.site} | ${row.action === 'none' ? '(look-alikes)' : row.action}`;
    pairs.set(pair, [...(pairs.get(pair) ?? []), row]);
  }
  const line = ([pair, of]: [string, Row[]]): string => {
    const none = of.filter(({ expected }) => expected.length === 0);
    const each = totalsOf(of);
    const evidence = [...new Set(of.flatMap(({ recorded }) => recorded.map((act) => act.evidence)))].join(', ');
    const servers = [...new Set(of.map(({ server }) => server))].join(', ');
    return `| ${pair} | ${servers} | ${each.acts} | ${each.found} | ${evidence} | ${none.length} | ${each.phantoms} |`;
  };
  return [
    '# What is recorded, held against what was done',
    '',
    'Written by `npm run truth`. A *real* server is the program itself, running on the tester’s machine; a *twin* is a',
    'page under the site’s own host name that sends and shows what the site is known to (test/twin). Each line counts all',
    'variants in both browsers: by pointer, by key, in Swedish, from right to left, refused, broken off, taken back, by a script.',
    'A look-alike is something that must bring nothing.',
    '',
    ...inSum(totals)
      .split('\n')
      .map((one) => `- ${one}`),
    '',
    `Browsers: ${[...new Set(rows.map(({ browser }) => browser))].join(', ')}.`,
    '',
    '| site | action | server | done | recorded | evidence | look-alikes | phantoms |',
    '| --- | --- | --- | --: | --: | --- | --: | --: |',
    ...[...pairs].map(line),
    '',
  ].join('\n');
}

export interface Totals {
  readonly platforms: number;
  /** Pairs of site and action that were counted at least once. */
  readonly pairs: number;
  /** Such pairs with fewer than two look-alikes, by name. */
  readonly thin: readonly string[];
  readonly acts: number;
  readonly found: number;
  readonly lookAlikes: number;
  readonly phantoms: number;
  readonly confirmed: number;
  readonly off: number;
}

/** An act that was recorded in place of another is a miss and a phantom. */
export function totalsOf(rows: readonly Row[]): Totals {
  const count = (list: readonly Row[], of: (row: Row) => number): number => list.reduce((sum, row) => sum + of(row), 0);
  const missed = ({ expected, recorded }: Row): number => surplus(expected, recorded);
  const pairOf = ({ site, action }: Row): string => `${site} ${action}`;
  const counted = rows.filter((row) => row.expected.some(({ type }) => type === row.action) && isRight(row));
  const pairs = [...new Set(counted.map(pairOf))];
  const lookAlikes = rows.filter(({ expected }) => expected.length === 0);
  const wrong = new Map<string, number>();
  for (const row of lookAlikes)
    for (const pair of row.action === 'none' ? pairs.filter((one) => one.startsWith(`${row.site} `)) : [pairOf(row)])
      wrong.set(pair, (wrong.get(pair) ?? 0) + 1);
  const acts = count(rows, ({ expected }) => expected.length);
  return {
    platforms: new Set(counted.map(({ site }) => site)).size,
    pairs: pairs.length,
    thin: pairs.filter((pair) => (wrong.get(pair) ?? 0) < 2),
    acts,
    found: acts - count(rows, missed),
    lookAlikes: lookAlikes.length,
    phantoms: count(rows, ({ expected, recorded }) => surplus(recorded, expected)),
    confirmed: count(rows, ({ recorded }) => recorded.filter(({ evidence }) => evidence === 'confirmed').length),
    off: rows.filter((row) => !isRight(row)).length,
  };
}

/** How many of `these` are not matched by one of `those`. */
function surplus(these: readonly Act[], those: readonly Act[]): number {
  const left = those.map(({ type }) => type);
  return these.filter(({ type }) => {
    const at = left.indexOf(type);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  }).length;
}

export const inSum = (totals: Totals): string =>
  [
    `${totals.platforms} platforms, ${totals.pairs} rows of site and action, ${totals.thin.length} of them with fewer than two look-alikes`,
    `recall ${share(totals.found, totals.acts)} (${totals.found} of ${totals.acts} acts, ${totals.confirmed} confirmed)`,
    `phantoms ${totals.phantoms} (${totals.lookAlikes} look-alikes)`,
    `${totals.off} OFF`,
  ].join('\n');

const share = (part: number, whole: number): string => `${whole === 0 ? 0 : Math.floor((part / whole) * 1_000) / 10} %`;
