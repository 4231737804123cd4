import type { Chosen } from '../../importers/containers/container.ts';
import type { Progress } from '../../importers/read.ts';
import type { Reason } from '../../importers/reasons.ts';
import type { Report } from '../../importers/runner.ts';
import type { Settings } from '../../settings.ts';
import type { Preview } from '../../store/backup/backups.ts';
import type { Repair } from '../../store/store.ts';
import type { Key } from '../../strings.ts';
import type { ModeWish } from './mode-of.ts';

/**
 * What our tabs and the workroom say to each other, by direction, on the BroadcastChannel of this name. Files go along by
 * reference: neither browser copies them, and they stay readable when the tab that chose them is closed.
 */
export const WORKROOM = 'rungs-workroom';

/** Where the one import stands that there can be at a time. */
export type Stage =
  | { readonly stage: 'idle' }
  | { readonly stage: 'looking'; readonly progress?: Progress }
  | { readonly stage: 'seen'; readonly report: Shown }
  | { readonly stage: 'bringing' | 'halted'; readonly progress?: Progress }
  | { readonly stage: 'done'; readonly added: number; readonly report: Shown }
  | { readonly stage: 'failed'; readonly why: Failure };

/** A report as it is shown; what is to be imported, a long list at times, stays in the workroom. */
export type Shown = Omit<Report, 'plan'>;

/** The importers' reason, the store's sentence, other work under way, or a mistake of ours. */
export type Failure = Reason | { readonly key: Key } | 'elsewhere' | 'mistake';

/** Work with the record as a whole: a backup, a file for other programs, taking a backup in, holding counters against acts. */
export type Filing = 'backup' | 'export' | 'restore' | 'check';

/** Forms in which the record can be taken along. */
export type Form = 'csv' | 'jsonl' | 'as2' | 'aw' | 'days' | 'weeks';

/** Where the one such work stands that there can be at a time. */
export type Job =
  | { readonly is: 'rest' }
  | { readonly is: 'busy'; readonly of: Filing; readonly far?: Far }
  /** A file is written and waits to be saved; `wish` is the id of the wish for it. */
  | {
      readonly is: 'file';
      readonly of: Filing;
      readonly wish: number;
      readonly name: string;
      readonly file: Blob;
      readonly made: number;
    }
  | { readonly is: 'saved'; readonly of: Filing; readonly name: string; readonly size: number }
  /** A backup was looked into and can be restored. */
  | { readonly is: 'opened'; readonly of: Filing; readonly preview: Preview }
  | { readonly is: 'restored'; readonly of: Filing; readonly added: number }
  /** A self-check is over; when, milliseconds since 1970. */
  | { readonly is: 'checked'; readonly of: Filing; readonly at: number; readonly repairs: readonly Repair[] }
  | { readonly is: 'cancelled'; readonly of: Filing }
  | { readonly is: 'failed'; readonly of: Filing; readonly why: Key };

/** A file was saved or thrown away: whoever did it knows, and no other page takes it up. */
export const isPast = ({ is }: Job): boolean => is === 'saved' || is === 'cancelled';

/** Bytes written so far, or how much is restored or checked of all. */
export type Far = { readonly bytes: number } | { readonly done: number; readonly of: number };

interface Written {
  /** What the file is to be called. */
  readonly name: string;
  /** Now, milliseconds since 1970. */
  readonly made: number;
  /** Seals the file; absent: anyone who has it can read it. */
  readonly passphrase?: string;
}

export type Wish =
  /** What is to be looked at, in parts: a folder may hold more files than go into one message. */
  | { readonly do: 'choose'; readonly chosen: readonly Chosen[]; readonly isFirst: boolean }
  | { readonly do: 'look' }
  | { readonly do: 'bring'; readonly as: ModeWish; readonly settings: Pick<Settings, 'mode' | 'rules'> }
  /** `stop` halts an import, which then can `go on` or be taken back; `leave` takes it back or leaves what is over. */
  | { readonly do: 'stop' | 'go on' | 'leave' }
  | ({ readonly do: 'backup' } & Written)
  | ({ readonly do: 'export'; readonly form: Form; readonly settings: Settings } & Written)
  | { readonly do: 'open'; readonly file: Blob; readonly passphrase?: string }
  | { readonly do: 'restore'; readonly how: 'merge' | 'replace' }
  | { readonly do: 'check' }
  | { readonly do: 'cancel' }
  /** The file that waited has been saved, or nobody wants it. */
  | { readonly do: 'saved' | 'discard' }
  /** What came of a work is on a page before the person, and need not be kept for another. */
  | { readonly do: 'notice'; readonly of: 'importing' | 'filing' };

/** tab → workroom; each wish is told again until it was heard, and heeded once. */
export type ToWorkroom = { readonly ask: 'how far' } | { readonly id: number; readonly wish: Wish };

/** workroom → every tab */
export type FromWorkroom = { readonly heard: number } | { readonly importing: Stage } | { readonly filing: Job };
