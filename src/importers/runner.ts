import type { Day } from '../domain/action.ts';
import type { DayCount } from '../domain/count.ts';
import { dayOf } from '../domain/day.ts';
import { newClues } from './clues.ts';
import type { Chosen } from './containers/container.ts';
import { idOf, newPrints, printOf } from './identity.ts';
import type { About, DatedAct, Importer, Reading, Told } from './importer.ts';
import { type LedgerSums, newLedger } from './ledger.ts';
import { recordedIn } from './overlap.ts';
import { toldBy } from './piece.ts';
import { type Reason, Unreadable } from './reasons.ts';
import { type Piece, survey } from './survey.ts';

/** What the world outside must say: the runner has no clock, no zone and no storage of its own. */
export interface Circumstances {
  readonly importers: readonly Importer[];
  /** Now, in milliseconds since 1970: no act of an archive can be later. */
  readonly now: number;
  /** Minutes east of UTC where the person lives, at a moment. */
  readonly offsetAt: (at: number) => number;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

export interface Progress {
  /** Unpacked bytes read, and those of all files that will be read. */
  readonly read: number;
  readonly of: number;
  /** Acts found so far, and which platforms they are from. */
  readonly acts: number;
  readonly recognised: readonly string[];
}

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

/** An act as it leaves the runner: `actionOf` makes an Action of it. */
export interface ArchiveAct extends Omit<DatedAct, 'once'> {
  readonly id: number;
}

export interface Batch {
  readonly acts: readonly ArchiveAct[];
  /** Files that have been read to their end and brought; given back as `done`, they are not read again. */
  readonly done: readonly string[];
}

const BATCH = 2_000;
const DAY = 86_400_000;

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

/** The import: the acts of a plan, in batches. Told twice, an act has the same id. */
export async function* bring(
  chosen: readonly Chosen[],
  plan: Plan,
  world: Circumstances & { readonly done?: readonly string[] },
): AsyncGenerator<Batch> {
  const { pieces } = await survey(chosen, world.importers, world.signal);
  const planned = new Set(plan.pieces);
  const [leaveOut, finished] = [new Set(plan.leaveOut), new Set(world.done)];
  let acts: ArchiveAct[] = [];
  let done: string[] = [];
  for await (const step of read(
    pieces.filter(({ key }) => planned.has(key)),
    world,
  )) {
    if (step.step === 'broken') throw new Unreadable('unreachable'); // it was whole when it was looked at
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

/** The local day of an act; of one that is known to the day only it is the day as written, wherever the person was. */
export const localDay = (act: Pick<DatedAct, 'at' | 'quality'>, { offsetAt }: Pick<Circumstances, 'offsetAt'>): Day =>
  act.quality === 'day' ? dayOf(act.at, 0) : dayOf(act.at, offsetAt(act.at));

interface Numbered {
  readonly act: DatedAct;
  readonly print: number;
}

type Step =
  | { readonly step: 'file' | 'end'; readonly piece: Piece }
  | { readonly step: 'broken'; readonly piece: Piece; readonly reason: Reason }
  | {
      readonly step: 'records';
      readonly piece: Piece;
      readonly records: number;
      readonly told: readonly Told[];
      /** The dated acts among `told` that no other list has told yet. */
      readonly acts: readonly Numbered[];
    };

/** Reads pieces one after the other; the one road that both the look and the import take. */
async function* read(pieces: readonly Piece[], world: Circumstances): AsyncGenerator<Step> {
  const told = newPrints();
  const cluesOf = new Map(pieces.map(({ importer }) => [importer, newClues()]));
  const recognised = [...new Set(pieces.map(({ importer }) => importer.id))];
  const of = pieces.reduce((sum, { entry }) => sum + entry.size, 0);
  let [bytesRead, acts] = [0, 0];

  for await (const { piece, bytes } of opened(pieces, world.signal)) {
    const { importer, list } = piece;
    yield { step: 'file', piece };
    const reading: Reading = {
      clues: cluesOf.get(importer) ?? newClues(),
      folder: piece.entry.path.replace(/[^/]*$/, ''),
      whenLocal: (shown) => shown - world.offsetAt(shown - world.offsetAt(shown) * 60_000) * 60_000,
    };
    const number = newNumbers(list.apart ? `${importer.id} ${list.apart}` : importer.id);
    const counted = counting(bytes, (length) => {
      bytesRead += length;
    });
    try {
      for await (const gulp of toldBy(list, counted, reading)) {
        world.signal.throwIfAborted();
        const sorted = gulp.told.map((said) => judged(said, importer, world));
        const fresh: Numbered[] = [];
        for (const act of sorted) {
          if ('problem' in act || act.quality === 'none') continue;
          const print = number(act);
          if (print !== undefined && told.add(print)) fresh.push({ act, print });
        }
        acts += fresh.length;
        yield { step: 'records', piece, records: gulp.records, told: sorted, acts: fresh };
        world.onProgress?.({ read: bytesRead, of, acts, recognised });
      }
      yield { step: 'end', piece };
    } catch (error) {
      world.signal.throwIfAborted();
      if (!(error instanceof Unreadable)) throw error;
      yield { step: 'broken', piece, reason: error.reason };
    }
  }
}

/** Opens pieces in their order; those of a container that runs in a row come last, as they pass. */
async function* opened(
  pieces: readonly Piece[],
  signal: AbortSignal,
): AsyncGenerator<{ piece: Piece; bytes: AsyncIterable<Uint8Array> }> {
  for (const piece of pieces) if (!piece.container.sequential) yield { piece, bytes: piece.entry.open(signal) };
  const inRows = pieces.filter(({ container }) => container.sequential);
  for (const row of new Set(inRows.map(({ container }) => container))) {
    for await (const entry of row.entries(signal)) {
      const piece = inRows.find(({ container, entry: { path } }) => container === row && path === entry.path);
      if (piece) yield { piece, bytes: entry.open(signal) };
    }
  }
}

async function* counting(
  bytes: AsyncIterable<Uint8Array>,
  count: (length: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    count(chunk.length);
    yield chunk;
  }
}

/** A moment that cannot be is a problem, not an act. */
function judged(said: Told, importer: Importer, { now }: Circumstances): Told {
  if ('problem' in said || said.quality === 'none') return said;
  // A day or a zone may run ahead of UTC by the better part of a day.
  const possible = said.at >= Date.parse(importer.since) - DAY && said.at <= now + DAY;
  return possible ? said : { problem: 'impossibleTime' };
}

/**
 * Numbers equal acts within a list, so that two likes of one second count as two, but a list that tells what another
 * told (a file repeated in several parts, a diary and its ratings) adds nothing.
 */
function newNumbers(source: string): (act: DatedAct) => number | undefined {
  const first = newPrints();
  const ordinals = new Map<number, number>();
  return ({ type, site, at, once }) => {
    const print = printOf(source, type, site, at, 0);
    if (first.add(print)) return print;
    if (once) return undefined;
    const ordinal = (ordinals.get(print) ?? 0) + 1;
    ordinals.set(print, ordinal);
    return printOf(source, type, site, at, ordinal);
  };
}

function reportOf(
  pieces: readonly Piece[],
  ledger: ReturnType<typeof newLedger>,
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
