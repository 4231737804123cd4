import type { ActionType } from '../domain/action.ts';
import type { SiteClass } from '../domain/site-class.ts';

/**
 * A place on the web, described and never programmed. Pure data: it is written into the watcher's file at build time,
 * so that only one site's rules ever travel into a page.
 */
export interface Site {
  readonly id: string;
  readonly title: string;
  /** What kind of place it is; decides whether coming here is a `visit` and how long reading takes. */
  readonly class: SiteClass;
  /** Where it lives, as host names (`x.com` stands for its subdomains too). None for an engine anyone may host. */
  readonly hosts?: readonly string[];
  /** What its pages carry when anyone may host it: a selector that matches on every page of the engine and no other. */
  readonly signature?: string;
  /** Watched for only where no other site is: its marks are those that anything may carry. */
  readonly lastResort?: boolean;
  /** Stands within pages of other engines, as a box for comments does: looked for beside them. */
  readonly embedded?: boolean;
  /** Never switched on in bulk, only by name: half-private places. */
  readonly offByDefault?: boolean;
  /** When its rules were last held against the site or its source: an ISO date. */
  readonly checked: string;
  /** How it was checked: on a running server, against recorded pages or a twin, or in its source only. */
  readonly basis: 'server' | 'twin' | 'source';
  readonly rules: readonly Rule[];
}

/**
 * What a person does on a page, the request with which the site sends it, and what there is one more of once it is
 * done. Every part that is given must come true; a part that is left out cannot be known for that site.
 */
export interface Rule {
  readonly type: ActionType;
  /** Only on pages whose address fits one of these patterns (address.ts). */
  readonly where?: string | readonly string[];
  /** Only on pages that carry this: a selector. */
  readonly on?: string;
  /** What the person presses (by pointer or key), in any language of the page. */
  readonly press?: string;
  /** The form the person sends; with `press`, only when sent by that button. */
  readonly form?: string;
  /** A field of the form that must differ from what the page first put there. */
  readonly changed?: string;
  /** The request that carries the act. */
  readonly request?: Request;
  /** Seconds that may pass between the press and its request; 5 unless said (an upload takes longer). */
  readonly patience?: number;
  /** For a form or link that leaves the page: the address at which an accepted one lands, by a pattern of address.ts. */
  readonly lands?: string;
  /** What there is one more of once it is done, or the number that has grown. */
  readonly then?: string | Measure;
  /**
   * What there is one more of as well, where that is known but may one day look otherwise: it makes an act that its
   * request tells `confirmed`, and decides nothing. For a `visit`: what the page carries once somebody is signed in, who
   * then has a profile there (Joiner).
   */
  readonly shows?: string;
  /** The opposite of the act: never counts, and takes the act back within a minute. */
  readonly undo?: { readonly press?: string; readonly request?: Request };
  /** Being there: seconds of a visible page with the person present (read), or of playing (watch, listen). */
  readonly dwell?: number;
  /** For `dwell`: the article that must be in view, or the player that must play. */
  readonly of?: string;
  /** What the page carries while something plays that is no part of it; `of` then is what names the piece. */
  readonly plays?: string;
}

/**
 * A request, by the least that names it; of several rules that fit one request the first counts,
 * or the first whose `answers` come true. With `method`, `carries` or `answers` the
 * page-world ear must listen.
 */
export interface Request {
  /** Its address, by a pattern of address.ts: `/youtubei/v1/like/like`. */
  readonly url: string;
  readonly method?: 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'GET';
  readonly carries?: Expected;
  /** What the answer must say: a 200 that says otherwise is a refusal. */
  readonly answers?: Expected;
}

/**
 * What is found at a key must be this: text (`*` stands for anything, `|` for or, a leading `!` for anything but),
 * `true` for present, `false` for absent, null or empty. Keys: `@x-name` a header, `?name` a query parameter, otherwise
 * a path into the body (`variables.reply`, `actions.*.action`, '' for the whole); `a|b` is the first that is there.
 */
export type Expected = Readonly<Record<string, string | boolean>>;

/** A number the page carries: the first match's attribute (or value), read by its last run of digits. */
export interface Measure {
  /** Where the number stands before the act, if elsewhere than after (a hidden field of the form, say). */
  readonly before?: string;
  /** `{id}` in it stands for the id that the address points at, of which `:target` tells too late. */
  readonly of: string;
  readonly attribute: string;
}
