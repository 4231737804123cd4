/** A file in an archive, not yet opened. */
export interface Entry {
  readonly path: string;
  readonly size: number;
  /** Equal for copies of a file in several parts of an archive. */
  readonly print: string;
  /** Its bytes, unpacked as they are asked for; of a `sequential` container only until the next entry is asked for. */
  readonly open: (signal: AbortSignal) => AsyncIterable<Uint8Array>;
}

/** Something chosen by the person, opened: an archive, or a single file that stands for itself. */
export interface Container {
  readonly kind: 'zip' | 'tar' | 'loose';
  /** True where entries come in a row and can only be opened as they pass. */
  readonly sequential: boolean;
  /** @throws Unreadable if the container is cut off or holds more than anybody's archive does. */
  readonly entries: (signal: AbortSignal) => AsyncIterable<Entry>;
}

/** What a person chose. */
export interface Chosen {
  /** With its folders, where a folder was chosen. */
  readonly name: string;
  readonly blob: Bytes;
}

/** As much of a `Blob` as is used: only ever slices and streams, never the whole. */
export interface Bytes {
  readonly size: number;
  readonly slice: (from?: number, to?: number) => Bytes;
  readonly stream: () => ReadableStream<Uint8Array<ArrayBuffer>>;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

/** Endings of what cannot tell acts. Everything else is judged by what stands in it. */
const MEDIA =
  /\.(jpe?g|png|gif|webp|heic|heif|bmp|tiff?|svg|ico|dng|raw|cr2|nef|mp4|m4v|mov|avi|mkv|webm|3gp|mpe?g|mp3|m4a|aac|ogg|opus|wav|flac|amr|pdf|docx?|xlsx?|pptx?|css|woff2?|ttf|srt|vtt|vcf|ics|mbox|eml|db|exe|dll)$/i;
/** What others wrote to the person, and what file managers leave behind. */
const CLOSED =
  /(^|\/)(__MACOSX|messages\/(inbox|archived_threads|filtered_threads|e2ee_cutover|message_requests))\/|(^|\/)(\._|\.DS_Store|Thumbs\.db)/i;

/** Whether a file is to be passed over unread: pictures, films, letters to single persons. */
export const tellsNothing = (path: string): boolean => MEDIA.test(path) || CLOSED.test(path);

/** More files than any archive has (a Takeout with a life's photographs has some 200,000). */
export const MOST_ENTRIES = 1_000_000;

/**
 * A file of which more than 400 bytes come out of a packed one is no archive but a bomb (JSON and HTML of real archives
 * pack some 10 to 60 times); a small one may, as an empty table does.
 */
export const swells = (unpacked: number, packed: number): boolean => unpacked > 32_000_000 && unpacked > packed * 400;

/** Bytes of a stream, read in a loop that lets go of the stream however it ends. */
export async function* bytesOf(stream: ReadableStream<Uint8Array>, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      signal?.throwIfAborted();
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
