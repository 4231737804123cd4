import type { ActionType, TimeQuality } from '../domain/action.ts';
import type { Clues } from './clues.ts';
import type { CsvRow } from './forms/csv.ts';
import type { JsonRecord } from './forms/json.ts';
import type { Glimpse } from './glimpse.ts';
import type { Reason } from './reasons.ts';

/**
 * What reads the archives of one platform. It answers two questions: "is this yours?" (`fits` of its lists) and "what
 * is in it?" (`read` of its lists). It is pure: records in, acts and problems out. Opening, unpacking, cutting text into
 * records, dating, counting and handing on is the runner's work (`runner.ts`), which is the same for all.
 */
export interface Importer {
  /** Also the name of its file, its tests and its page in docs/archives. */
  readonly id: string;
  readonly title: string;
  /** When the platform opened, as an ISO date: earlier moments are mistakes of the exporter. */
  readonly since: string;
  /** In the order in which they are read, so that a list can learn from those before it. */
  readonly lists: readonly List[];
}

/** One kind of file in an archive. */
export type List = JsonList | CsvList | CutList | CarList;

interface AnyList {
  /** What it tells about, in words a person knows: the row in the table of what was found and what is missing. */
  readonly about: About;
  /** Whether the file belongs here, by what stands in it; by its name only where names are the same in every language. */
  readonly fits: (glimpse: Glimpse) => boolean;
  /** True for a list that is in the archive only if a person chose so or did such things; its absence is not told. */
  readonly rare?: true;
  /** Names a list whose acts no other list tells, where a day is all that is known and equal acts would be taken for one. */
  readonly apart?: string;
}

/** JSON, or JavaScript that assigns it (X): each element of the outermost arrays, and each value outside of them. */
interface JsonList extends AnyList {
  readonly form: 'json';
  /** One record per line (JSON Lines). */
  readonly lines?: true;
  readonly read: (record: JsonRecord, reading: Reading) => Told | readonly Told[] | undefined;
}

interface CsvList extends AnyList {
  readonly form: 'csv';
  /** The names in the header row, in their folded spelling; rows before it are preamble. None: the first row. */
  readonly header?: readonly string[];
  /** What stands before a quotation mark inside a quoted field, where it is not a second quotation mark. */
  readonly escape?: '\\';
  readonly read: (row: CsvRow, reading: Reading) => Told | readonly Told[] | undefined;
}

/** HTML or plain text, cut before each occurrence of a mark: what stands between two marks is one record. */
interface CutList extends AnyList {
  readonly form: 'cut';
  readonly before: string;
  readonly read: (block: string, reading: Reading) => Told | readonly Told[] | undefined;
}

/** A CAR file of DAG-CBOR blocks: each block is one record. */
interface CarList extends AnyList {
  readonly form: 'car';
  readonly read: (block: unknown, reading: Reading) => Told | readonly Told[] | undefined;
}

/** What a list may know besides the record before it. */
export interface Reading {
  readonly clues: Clues;
  /** The folder of the file, for files that belong together. */
  readonly folder: string;
  /** The moment (ms since 1970) at which a clock where the person lives shows this time (ms as if it were UTC). */
  readonly whenLocal: (shown: number) => number;
}

/** What a record says. A bad row is a problem in the stream, never an exception. */
export type Told = DatedAct | UndatedAct | Problem;

/** An act and when it was done. It holds no words, no names and no addresses. */
export interface DatedAct {
  readonly type: ActionType;
  readonly site: string;
  /** Milliseconds since 1 January 1970 UTC. */
  readonly at: number;
  readonly quality: 'exact' | TimeQuality;
  /** True where an equal act in the same list is the same act told again (a page that was loaded twice). */
  readonly once?: true;
}

/** An act of which only is known that it was done before the archive was made. It can move no rung. */
export interface UndatedAct {
  readonly type: ActionType;
  readonly site: string;
  readonly quality: 'none';
}

export interface Problem {
  readonly problem: Reason;
}

/** What a list can be about; `import_about_…` in the locale files. */
export type About =
  | 'everything'
  | 'posts'
  | 'stories'
  | 'media'
  | 'articles'
  | 'comments'
  | 'reactions'
  | 'votes'
  | 'polls'
  | 'reviews'
  | 'shares'
  | 'saves'
  | 'lists'
  | 'subscriptions'
  | 'follows'
  | 'groups'
  | 'events'
  | 'pages'
  | 'profile'
  | 'messages'
  | 'views'
  | 'listens'
  | 'account';
