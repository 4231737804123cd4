import { type Chosen, type Container, type Entry, tellsNothing } from './containers/container.ts';
import { isCutAtTwoGib, openContainer } from './containers/open.ts';
import { GLIMPSE, glimpseOf } from './glimpse.ts';
import { hashOf } from './identity.ts';
import type { Importer, List } from './importer.ts';
import { type Reason, Unreadable } from './reasons.ts';

/** A file that an importer knows, within what the person chose. */
export interface Piece {
  readonly importer: Importer;
  readonly list: List;
  readonly container: Container;
  readonly entry: Entry;
  /** Names the piece in a plan without its name, in which a person's words may stand; equal for copies of a file. */
  readonly key: string;
}

export interface Survey {
  /** In the order in which they are to be read, whatever the order in which parts were chosen. */
  readonly pieces: readonly Piece[];
  /** What was wrong with files that were chosen, and with files in them. */
  readonly problems: readonly Reason[];
}

/** Opens everything that was chosen and asks the importers of each file in it: is this yours? */
export async function survey(
  chosen: readonly Chosen[],
  importers: readonly Importer[],
  signal: AbortSignal,
): Promise<Survey> {
  const problems: Reason[] = [];
  const pieces = new Map<string, Piece>();
  for (const one of chosen) {
    const its: Piece[] = [];
    try {
      const container = await openContainer(one, signal);
      for await (const entry of container.entries(signal)) {
        signal.throwIfAborted();
        if (entry.size === 0 || tellsNothing(entry.path)) continue;
        const piece = await pieceIn(container, entry, importers, signal, problems);
        if (piece) its.push(piece);
      }
      for (const piece of its) if (!pieces.has(piece.key)) pieces.set(piece.key, piece);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      problems.push(error.reason === 'cutOff' && isCutAtTwoGib(one) ? 'cutAtTwoGib' : error.reason);
    }
  }
  return { pieces: inOrder([...pieces.values()], importers), problems };
}

async function pieceIn(
  container: Container,
  entry: Entry,
  importers: readonly Importer[],
  signal: AbortSignal,
  problems: Reason[],
): Promise<Piece | undefined> {
  try {
    const glimpse = glimpseOf(entry.path, await headOf(entry, signal));
    for (const importer of importers) {
      const list = importer.lists.find(({ fits }) => fits(glimpse));
      if (list) return { importer, list, container, entry, key: hashOf(`${importer.id} ${entry.print}`).toString(36) };
    }
  } catch (error) {
    // A stranger's file that cannot be opened is no concern of the person's; nor of ours, while it stands beside theirs.
    if (!(error instanceof Unreadable)) throw error;
    if (container.kind === 'tar') throw error;
    problems.push(error.reason);
  }
  return undefined;
}

async function headOf(entry: Entry, signal: AbortSignal): Promise<Uint8Array> {
  const head = new Uint8Array(Math.min(entry.size, GLIMPSE));
  let length = 0;
  for await (const chunk of entry.open(signal)) {
    const part = chunk.subarray(0, head.length - length);
    head.set(part, length);
    length += part.length;
    if (length === head.length) break;
  }
  return head.subarray(0, length);
}

function inOrder(pieces: readonly Piece[], importers: readonly Importer[]): Piece[] {
  const rank = ({ importer, list }: Piece): number => importers.indexOf(importer) * 1000 + importer.lists.indexOf(list);
  const names = new Intl.Collator('en', { numeric: true });
  return [...pieces].sort((a, b) => rank(a) - rank(b) || names.compare(a.entry.path, b.entry.path));
}
