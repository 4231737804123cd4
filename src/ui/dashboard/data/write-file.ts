import { sealed } from '../../../store/backup/seal.ts';
import { encoded, piecesOf, streamOf } from '../../../store/backup/stream.ts';
import { saveFile } from '../../save-file.ts';

/** A file as it is made, piece by piece. */
export type Pieces = ReadableStream<Uint8Array>;

/** Text as a file, sealed if there is a passphrase. */
export const fileOf = async (text: AsyncIterable<string>, passphrase: string | undefined): Promise<Pieces> => {
  const plain = streamOf(encoded(text));
  return passphrase === undefined ? plain : sealed(plain, passphrase);
};

/** `rungs-2026-11-23.zip`; sealed, `.age` comes behind. */
export const nameOf = (day: string, extension: string, isSealed: boolean): string =>
  `rungs-${day}.${extension}${isSealed ? '.age' : ''}`;

/** Gathers a file and has the browser save it. @returns its size in bytes */
export async function write(
  name: string,
  file: Pieces,
  told: (bytes: number) => void,
  signal: AbortSignal,
): Promise<number> {
  const pieces: BlobPart[] = [];
  let size = 0;
  for await (const piece of piecesOf(file)) {
    signal.throwIfAborted();
    pieces.push(Uint8Array.from(piece));
    size += piece.length;
    told(size);
  }
  saveFile(name, new Blob(pieces), 'application/octet-stream');
  return size;
}
