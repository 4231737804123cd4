import { type ActionType, type Evidence, isActionType } from './domain/action.ts';

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
  /** How sure; what a site refused, or what came to nothing, is told as well, and is no act. */
  readonly evidence: Exclude<Evidence, 'archive'> | 'refused' | 'attempted';
}

/** An act that was done, not only tried. */
export type DoneAct = SeenAct & { readonly evidence: Exclude<Evidence, 'archive'> };

export const isDone = (act: SeenAct): act is DoneAct => act.evidence !== 'refused' && act.evidence !== 'attempted';

/** A form that has been sent and left the page: its answer is the next page, which must judge it. */
export interface Attempt {
  readonly id: number;
  readonly site: string;
  readonly rule: number;
  readonly at: number;
  /** What `then` measured before. */
  readonly before: number;
  /** When the page began that sent it, ms since 1970: a form is never answered by its own page. */
  readonly from: number;
}

/** What a page shows that went before it could learn which forms it answers: the background judges it instead. */
export interface Landing {
  readonly id: number;
  readonly site: string;
  /** When the page began, ms since 1970: no two pages of a tab have the same. */
  readonly born: number;
  /** Rules whose forms land at this page, each with what its `then` measures here. */
  readonly marks: readonly { readonly rule: number; readonly after: number }[];
}

/** page → background */
export type FromPage =
  | { readonly say: 'hello'; readonly site: string; readonly born: number }
  | { readonly say: 'act'; readonly act: SeenAct }
  | { readonly say: 'undo'; readonly site: string; readonly id: number; readonly at: number }
  | { readonly say: 'attempt'; readonly attempt: Attempt; readonly seat?: Seat }
  | { readonly say: 'landed'; readonly landing: Landing }
  | { readonly say: 'recognised'; readonly sites: readonly string[] }
  | { readonly say: 'wrapped'; readonly site: string };

/** Which tab and frame a page sits in; it learns that from the answer to its hello. */
export interface Seat {
  readonly tab: number;
  readonly frame: number;
}

/** background → page, as the answer to what it said */
export interface ToPage {
  readonly hello: { readonly seat: Seat; readonly attempts: readonly Attempt[] };
  readonly act: { readonly kept: boolean };
  readonly undo: { readonly kept: boolean };
  readonly attempt: { readonly kept: boolean };
  readonly landed: { readonly kept: boolean };
  readonly recognised: { readonly kept: boolean };
  readonly wrapped: { readonly kept: boolean };
}

/** Background and long work → UI, on the BroadcastChannel of this name: "read the store again". */
export const CHANGED = 'rungs';
export interface Changed {
  readonly changed: 'actions' | 'imports' | 'shares' | 'health';
}

/** Where a page leaves what it said, until the background has taken it in: `outbox:<say>:<id>` in a storage area. */
export const OUTBOX = 'outbox:';
/** What must not be lost when its page goes. */
export type Delivered = 'act' | 'attempt' | 'landed' | 'undo';
export type OutboxEntry = FromPage & { readonly say: Delivered } & { readonly origin: string };

const EVIDENCE = ['confirmed', 'accepted', 'seen', 'refused', 'attempted'];

/**
 * A message, if it is one: every field there and of its kind, and nothing else carried along.
 * @throws TypeError that names the field, for the log of whoever sent it
 */
export function readFromPage(found: unknown): FromPage {
  const message = record(found, 'message');
  switch (message.say) {
    case 'hello':
      return { say: 'hello', site: word(message.site, 'site'), born: count(message.born, 'born') };
    case 'wrapped':
      return { say: 'wrapped', site: word(message.site, 'site') };
    case 'act': {
      const act = record(message.act, 'act');
      if (!isActionType(act.type)) throw new TypeError('act.type is no action');
      if (!EVIDENCE.includes(act.evidence as string)) throw new TypeError('act.evidence is none');
      const { type } = act;
      return { say: 'act', act: { ...core(act), type, evidence: act.evidence as SeenAct['evidence'] } };
    }
    case 'undo': {
      const { site, at, id } = message;
      return { say: 'undo', site: word(site, 'site'), id: count(id, 'id'), at: count(at, 'at') };
    }
    case 'attempt': {
      const attempt = record(message.attempt, 'attempt');
      const { before, from } = attempt;
      const whole = { ...core(attempt), before: count(before, 'before'), from: count(from, 'from') };
      if (message.seat === undefined) return { say: 'attempt', attempt: whole };
      const seat = record(message.seat, 'seat');
      return {
        say: 'attempt',
        attempt: whole,
        seat: { tab: count(seat.tab, 'tab'), frame: count(seat.frame, 'frame') },
      };
    }
    case 'landed': {
      const { id, site, born, marks } = record(message.landing, 'landing');
      if (!Array.isArray(marks) || marks.length > 50) throw new TypeError('landing.marks is no short list');
      const read = marks.map((mark) => {
        const { rule, after } = record(mark, 'mark');
        return { rule: count(rule, 'mark.rule'), after: count(after, 'mark.after') };
      });
      return {
        say: 'landed',
        landing: { id: count(id, 'id'), site: word(site, 'site'), born: count(born, 'born'), marks: read },
      };
    }
    case 'recognised': {
      if (!Array.isArray(message.sites) || message.sites.length > 50) throw new TypeError('sites is no short list');
      return { say: 'recognised', sites: message.sites.map((site) => word(site, 'sites')) };
    }
    default:
      throw new TypeError('nobody says this');
  }
}

const core = ({ id, site, rule, at }: Record<string, unknown>) => ({
  id: count(id, 'id'),
  site: word(site, 'site'),
  rule: count(rule, 'rule'),
  at: count(at, 'at'),
});

function record(value: unknown, name: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError(`${name} is no object`);
  return value as Record<string, unknown>;
}

function word(value: unknown, name: string): string {
  if (typeof value !== 'string' || !/^[a-z0-9-]{1,40}$/.test(value)) throw new TypeError(`${name} is no id`);
  return value;
}

function count(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw new TypeError(`${name} is no number`);
  return value;
}
