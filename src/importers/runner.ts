import type { DayCount } from '../domain/count.ts';
import { type ArchiveAct, localDay } from './action.ts';
import type { Chosen } from './containers/container.ts';
import { idOf } from './identity.ts';
import type { About } from './importer.ts';
import { type Ledger, type LedgerSums, newLedger } from './ledger.ts';
import { recordedIn } from './overlap.ts';
import { type Circumstances, read } from './read.ts';
import { type Reason, Unreadable } from './reasons.ts';
import { type Piece, survey } from './survey.ts';

/** The result of a look: what an import would bring. Nothing has been kept yet. */
export interface Report extends LedgerSums {
  /** Ids of the importers that knew files, with how many. */
  readonly recognised: Readonly<Record<string, number>>;
  /** What archives of these platforms can tell and this one does not. */
  readonly missing: readonly { readonly importer: string; readonly about: About }[];
  /** Acts that an import would bring: dated, and not recorded already. */
  readonly fresh: number;
  /** Acts that the recorder has already. */
  readonly overlap: number;
  /** Why nothing can be imported; absent if something can. */
  readonly refused?: Reason;
  readonly plan: Plan;
}

/** What a look allows to be imported: whole files only, and no act that was recorded already. */
export interface Plan {
  readonly pieces: readonly string[];
  readonly leaveOut: readonly number[];
}

export interface Batch {
  readonly acts: readonly ArchiveAct[];
  /** Files that have been read to their end and brought; given back as `done`, they are not read again. */
  readonly done: readonly string[];
}

const BATCH = 2_000;

/** The dry run: reads everything that was chosen and counts it. @throws the signal's reason when cancelled */
export async function look(
  chosen: readonly Chosen[],
  recordedDays: readonly DayCount[],
  world: Circumstances,
): Promise<Report> {
  const { pieces, problems } = await survey(chosen, world.importers, world.signal);
  const recorded = recordedIn(recordedDays);
  const broken = new Map<string, Reason>();
  for (;;) {
    const sound = pieces.filter(({ key }) => !broken.has(key));
    const ledger = newLedger(recorded);
    const known = broken.size;
    for (const reason of [...problems, ...broken.values()]) ledger.problem(reason);
    for await (const step of read(sound, world)) {
      const { piece } = step;
      if (step.step === 'file') ledger.file(piece);
      else if (step.step === 'broken') broken.set(piece.key, step.reason);
      else if (step.step === 'records') {
        ledger.records(piece, step.records);
        for (const said of step.told) {
          if ('problem' in said) ledger.problem(said.problem);
          else if (said.quality === 'none') ledger.undated(piece, said);
        }
        for (const { act, print } of step.acts) ledger.dated(piece, act, localDay(act, world), print);
      }
    }
    // A file that breaks off gives nothing; what it had given is forgotten by counting again without it.
    if (broken.size === known) return reportOf(sound, ledger, problems, broken);
  }
}

/**
 * The import: the acts of a plan, in batches. Told twice, an act has the same id.
 * @throws Unreadable if the files are no longer what they were when they were looked at; what was brought can be removed
 */
export async function* bring(
  chosen: readonly Chosen[],
  plan: Plan,
  world: Circumstances & { readonly done?: readonly string[] },
): AsyncGenerator<Batch> {
  const { pieces } = await survey(chosen, world.importers, world.signal);
  const planned = new Set(plan.pieces);
  const wanted = pieces.filter(({ key }) => planned.has(key));
  // Files that were whole when they were looked at have been changed or taken away since.
  if (wanted.length < planned.size) throw new Unreadable('unreachable');
  const [leaveOut, finished] = [new Set(plan.leaveOut), new Set(world.done)];
  let acts: ArchiveAct[] = [];
  let done: string[] = [];
  for await (const step of read(wanted, world)) {
    if (step.step === 'broken') throw new Unreadable('unreachable');
    if (step.step === 'end') done.push(step.piece.key);
    if (step.step !== 'records' || finished.has(step.piece.key)) continue;
    for (const { act, print } of step.acts) {
      if (leaveOut.has(print)) continue;
      const { type, site, at, quality } = act;
      acts.push({ id: idOf(print), type, site, at, quality });
      if (acts.length >= BATCH) {
        yield { acts, done };
        [acts, done] = [[], []];
      }
    }
  }
  if (acts.length > 0 || done.length > 0) yield { acts, done };
}

function reportOf(
  pieces: readonly Piece[],
  ledger: Ledger,
  problems: readonly Reason[],
  broken: ReadonlyMap<string, Reason>,
): Report {
  const sums = ledger.sums();
  const leaveOut = ledger.leaveOut();
  const recognised: Record<string, number> = {};
  for (const { importer } of pieces) recognised[importer.id] = (recognised[importer.id] ?? 0) + 1;
  const { none, ...dated } = sums.qualities;
  const refused = pieces.length > 0 ? undefined : ([...problems, ...broken.values()][0] ?? 'nothingKnown');
  return {
    ...sums,
    recognised,
    missing: missingFrom(pieces),
    fresh: Object.values(dated).reduce((sum, count) => sum + count, 0) - leaveOut.length,
    overlap: leaveOut.length,
    ...(refused ? { refused } : {}),
    plan: { pieces: pieces.map(({ key }) => key), leaveOut },
  };
}

function missingFrom(pieces: readonly Piece[]): Report['missing'] {
  const there = new Set(pieces.map(({ importer, list }) => `${importer.id} ${list.about}`));
  return [...new Set(pieces.map(({ importer }) => importer))].flatMap((importer) =>
    [...new Set(importer.lists.filter(({ rare }) => !rare).map(({ about }) => about))]
      .filter((about) => !there.has(`${importer.id} ${about}`))
      .map((about) => ({ importer: importer.id, about })),
  );
}
