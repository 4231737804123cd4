import type { ActionType, Day } from '../domain/action.ts';
import type { Counts } from '../domain/count.ts';
import type { About, DatedAct, UndatedAct } from './importer.ts';
import { alreadyRecorded, type Candidate, isBoundWithin, kindOfDay, type Recorded } from './overlap.ts';
import type { Problems, Reason } from './reasons.ts';
import { type Recall, recallOf, type ToldKind } from './recall.ts';
import type { Piece } from './survey.ts';

/** What one kind of list in an archive told. */
export interface FoundList {
  readonly importer: string;
  readonly about: About;
  readonly files: number;
  readonly records: number;
  readonly acts: number;
  /** First and last day of its acts; absent if none is dated. */
  readonly from?: Day;
  readonly to?: Day;
}

/** Counts what a look at an archive finds; it keeps numbers only. */
export function newLedger(recorded: Recorded) {
  const lists = new Map<string, { -readonly [K in keyof FoundList]: FoundList[K] }>();
  const problems: Partial<Record<Reason, number>> = {};
  const qualities = { exact: 0, minute: 0, day: 0, bound: 0, none: 0 };
  const counts: Record<string, Partial<Record<ActionType, number>>> = {};
  const before: Record<string, Partial<Record<ActionType, number>>> = {};
  const sameDay = new Map<string, Candidate[]>();
  const watched = new Map<string, ToldKind>();
  const bounds: number[] = [];
  let span: { from: Day; to: Day } | undefined;

  const count = (into: typeof counts, { site, type }: { site: string; type: ActionType }): void => {
    const types = into[site] ?? {};
    into[site] = types;
    types[type] = (types[type] ?? 0) + 1;
  };

  const listOf = ({ importer, list }: Piece) => {
    const key = `${importer.id} ${list.about}`;
    const row = lists.get(key) ?? { importer: importer.id, about: list.about, files: 0, records: 0, acts: 0 };
    lists.set(key, row);
    return row;
  };

  return {
    file(piece: Piece): void {
      listOf(piece).files += 1;
    },
    records(piece: Piece, number: number): void {
      listOf(piece).records += number;
    },
    problem(reason: Reason): void {
      problems[reason] = (problems[reason] ?? 0) + 1;
    },
    undated(piece: Piece, act: UndatedAct): void {
      listOf(piece).acts += 1;
      qualities.none += 1;
      count(before, act);
    },
    dated(piece: Piece, act: DatedAct, day: Day, print: number): void {
      const row = listOf(piece);
      row.acts += 1;
      row.from = Math.min(day, row.from ?? day);
      row.to = Math.max(day, row.to ?? day);
      span = { from: Math.min(day, span?.from ?? day), to: Math.max(day, span?.to ?? day) };
      qualities[act.quality] += 1;
      count(counts, act);
      if (isBoundWithin(act, day, recorded)) bounds.push(print);
      if (act.quality === 'bound') return;
      const kind = kindOfDay(day, act.site, act.type);
      if (recorded.counts.has(kind)) {
        const candidates = sameDay.get(kind) ?? [];
        candidates.push({ at: act.at, print });
        sameDay.set(kind, candidates);
      }
      if (recorded.watched.has(day)) {
        const { count: told } = watched.get(kind) ?? { count: 0 };
        watched.set(kind, { kind, site: act.site, type: act.type, count: told + 1 });
      }
    },
    /** Prints of the acts that the recorder has already. */
    leaveOut: (): number[] => [
      ...bounds,
      ...[...sameDay].flatMap(([kind, acts]) => alreadyRecorded(acts, recorded.counts.get(kind) ?? 0)),
    ],
    sums: (): LedgerSums => ({
      found: [...lists.values()],
      problems,
      qualities,
      counts,
      before,
      recall: recallOf(watched.values(), recorded),
      ...(span ? { span } : {}),
    }),
  };
}

export type Ledger = ReturnType<typeof newLedger>;

export interface LedgerSums {
  readonly found: readonly FoundList[];
  readonly problems: Problems;
  /** How many acts are known how well. */
  readonly qualities: Readonly<Record<'exact' | 'minute' | 'day' | 'bound' | 'none', number>>;
  /** Dated acts by site and type. */
  readonly counts: Counts;
  /** Acts known only to have been done before the archive was made. They become no actions. */
  readonly before: Counts;
  readonly recall: readonly Recall[];
  /** First and last day of dated acts. */
  readonly span?: { readonly from: Day; readonly to: Day };
}
