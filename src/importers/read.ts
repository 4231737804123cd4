import { newClues } from './clues.ts';
import type { Container } from './containers/container.ts';
import { newPrints, printOf } from './identity.ts';
import type { DatedAct, Importer, Reading, Told } from './importer.ts';
import { toldBy } from './piece.ts';
import { type Reason, Unreadable } from './reasons.ts';
import type { Piece } from './survey.ts';

const DAY = 86_400_000;

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

interface Numbered {
  readonly act: DatedAct;
  readonly print: number;
}

export type Step =
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
export async function* read(pieces: readonly Piece[], world: Circumstances): AsyncGenerator<Step> {
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

interface Opened {
  readonly piece: Piece;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Opens pieces in their order, as one list may teach what the next needs; those of a container that runs in a row last. */
async function* opened(pieces: readonly Piece[], signal: AbortSignal): AsyncGenerator<Opened> {
  for (const piece of pieces) if (!piece.container.sequential) yield { piece, bytes: piece.entry.open(signal) };
  const inRows = pieces.filter(({ container }) => container.sequential);
  for (const row of new Set(inRows.map(({ container }) => container)))
    yield* openedInPassing(
      row,
      inRows.filter(({ container }) => container === row),
      signal,
    );
}

/** Runs through the container once more for each piece that stands before one which is to be read earlier. */
async function* openedInPassing(row: Container, pieces: readonly Piece[], signal: AbortSignal): AsyncGenerator<Opened> {
  let next = 0;
  while (next < pieces.length) {
    const begun = next;
    for await (const entry of row.entries(signal)) {
      const piece = pieces[next];
      if (piece?.entry.path !== entry.path) continue;
      next += 1;
      yield { piece, bytes: entry.open(signal) };
      if (next === pieces.length) break;
    }
    if (next === begun) throw new Unreadable('unreachable'); // it has changed since it was surveyed
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
