import { Zip, ZipDeflate } from 'fflate';
import { encoded } from './stream.ts';

/** One file of a zip. */
export interface Entry {
  readonly name: string;
  readonly text: AsyncIterable<string>;
}

/** A zip file, made while it is read: no more than a few pieces of it are ever in memory. */
export async function* zipped(entries: readonly Entry[], made: number): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  for (const { name, text } of entries) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = made;
    zip.add(file);
    for await (const bytes of encoded(text)) {
      file.push(bytes);
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}
