import type { ActionType, Evidence } from './domain/action.ts';

/**
 * Every message, by direction. Acts travel page → background → (database) → UI; wishes travel the other way through
 * settings and need no message.
 */

/** An act as the page saw it; the background adds mode, day and source. */
export interface SeenAct {
  /** 1 … 2^48, random, made where the act is seen. */
  readonly id: number;
  readonly site: string;
  /** Index of the rule in its site. */
  readonly rule: number;
  readonly type: ActionType;
  readonly at: number;
  readonly evidence: Exclude<Evidence, 'archive'>;
}

/** A form that has been sent and left the page: its answer is the next page, which must judge it. */
export interface Attempt {
  readonly id: number;
  readonly site: string;
  readonly rule: number;
  readonly at: number;
  /** What `then` counted before. */
  readonly before: number;
}

/** page → background */
export type FromPage =
  | { readonly say: 'hello'; readonly site: string }
  | { readonly say: 'act'; readonly act: SeenAct }
  | { readonly say: 'undo'; readonly site: string; readonly id: number; readonly at: number }
  | { readonly say: 'attempt'; readonly attempt: Attempt }
  | { readonly say: 'recognised'; readonly sites: readonly string[] }
  | { readonly say: 'wrapped'; readonly site: string };

/** background → page, as the answer to what it said */
export interface ToPage {
  readonly hello: { readonly attempts: readonly Attempt[] };
  readonly act: { readonly kept: boolean };
  readonly undo: { readonly kept: boolean };
  readonly attempt: { readonly kept: boolean };
  readonly recognised: Record<string, never>;
  readonly wrapped: Record<string, never>;
}

/** background and long work → UI, on the BroadcastChannel of this name: "read the store again". */
export const CHANGED = 'rungs';
export interface Changed {
  readonly changed: 'actions' | 'imports' | 'shares';
}
