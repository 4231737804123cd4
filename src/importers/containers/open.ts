import { type Reason, Unreadable } from '../reasons.ts';
import { bytesOf, type Chosen, type Container, swells } from './container.ts';
import { isTarHead, openTar } from './tar.ts';
import { openZip } from './zip.ts';

const HEAD = 512;
const TWO_GIB = 2 ** 31;

/**
 * Opens what a person chose by what it is, whatever it is called: zip, tar, tar.gz, gzip, or a file that stands for itself.
 * @throws Unreadable if it can be told at once that it is cut off or cannot be read
 */
export async function openContainer({ name, blob }: Chosen, signal: AbortSignal): Promise<Container> {
  const head = await headOf(blob.stream(), signal).catch((cause: unknown) => {
    signal.throwIfAborted();
    throw new Unreadable('unreachable', cause); // moved, renamed or on a drive that is gone
  });
  if (isZipHead(head)) return openZip(blob);
  if (isGzipHead(head)) {
    const unzipped = (): ReadableStream<Uint8Array> =>
      blob.stream().pipeThrough(new DecompressionStream('gzip')).pipeThrough(measured(blob.size));
    const inside = await headOf(unzipped(), signal).catch((cause: unknown) => {
      signal.throwIfAborted();
      throw new Unreadable('cutOff', cause);
    });
    return isTarHead(inside) ? openTar(unzipped) : loose(name.replace(/\.gz$/i, ''), blob.size, unzipped, 'cutOff');
  }
  if (isTarHead(head)) return openTar(() => blob.stream());
  return loose(name, blob.size, () => blob.stream(), 'unreachable');
}

/** A download that broke off at what 31 bits can count, or at the 2 GiB into which Takeout cuts. */
export const isCutAtTwoGib = ({ blob }: Chosen): boolean => blob.size === TWO_GIB || blob.size === TWO_GIB - 1;

/** @param otherwise what an error means that the platform's streams throw while the file is read */
const loose = (path: string, size: number, stream: () => ReadableStream<Uint8Array>, otherwise: Reason): Container => ({
  kind: 'loose',
  sequential: false,
  async *entries() {
    yield {
      path,
      size,
      print: `${path} ${size}`,
      async *open(signal) {
        try {
          yield* bytesOf(stream(), signal);
        } catch (cause) {
          signal.throwIfAborted();
          throw cause instanceof Unreadable ? cause : new Unreadable(otherwise, cause);
        }
      },
    };
  },
});

/** Passes bytes on until more has come out of a packed file than comes out of any archive. */
function measured(packed: number): TransformStream<Uint8Array, Uint8Array> {
  let given = 0;
  return new TransformStream({
    transform(chunk, controller) {
      given += chunk.length;
      if (swells(given, packed)) controller.error(new Unreadable('swells'));
      else controller.enqueue(chunk);
    },
  });
}

async function headOf(stream: ReadableStream<Uint8Array>, signal: AbortSignal): Promise<Uint8Array> {
  const head = new Uint8Array(HEAD);
  let length = 0;
  for await (const chunk of bytesOf(stream, signal)) {
    const part = chunk.subarray(0, HEAD - length);
    head.set(part, length);
    length += part.length;
    if (length === HEAD) break;
  }
  return head.subarray(0, length);
}

const isZipHead = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6));
const isGzipHead = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;
