import type { ActionType } from '../../src/domain/action.ts';

/**
 * What a person does at a site and what the site's page sends and shows, as far as `src/sites/<id>.ts` tells it: the data
 * from which the twin (twin.ts) plays the site. Everything in it is invented; only the controls, addresses and names
 * that the rules hold on to are the site's own.
 */
export interface Journey {
  /** The true host name under which the twin appears. An engine that anyone may host gets an invented one. */
  readonly host: string;
  /** What the head of every page of the site says. */
  readonly head?: string;
  /** What every page of the site carries: the signature of an engine, the sign of being signed in. */
  readonly page?: string;
  /** What it writes into the tags of `html` and `body`. */
  readonly html?: string;
  readonly body?: string;
  readonly plays: readonly Play[];
  /**
   * Pages on which staying, or playing what plays there, is no act; nor is a press, where there is something to press.
   * `yields` is what it might be taken for: reading unless said.
   */
  readonly elsewhere?: readonly (Pick<Play, 'does' | 'at' | 'marks' | 'sends' | 'closes'> &
    Partial<Pick<Play, 'yields'>>)[];
  /** Sent by the page on its own, on opening a menu or while somebody types: none of them is an act. */
  readonly lookAlikes?: readonly Sent[];
}

/** One thing that a person does, from which its variants are derived (scenes.ts). */
export interface Play {
  /** In words, for the table: `likes a post`. */
  readonly does: string;
  readonly yields: ActionType;
  /** Where on the site, a whole address where it is another of its hosts; `/` unless said. */
  readonly at?: string;
  /** The control, or the form, or what is read or watched there; a bare button unless said. */
  readonly marks?: string;
  /** What the person presses in it; the bare button unless said. */
  readonly press?: string;
  /** What the page sends then, in this order. */
  readonly sends?: Sent | readonly Sent[];
  /** The body of the site's answer: an object is sent as JSON, text as HTML. */
  readonly answer?: Body;
  /** The body of a 200 that refuses. */
  readonly refusal?: Body;
  /** What the pressed control has become once it is done. */
  readonly becomes?: string;
  /** What is gone from the page once it is done: the dialog in which one wrote. */
  readonly closes?: string;
  /** What the page has one more of once it is done. */
  readonly adds?: string;
  /** Where a form or link that leaves the page lands when it is accepted. */
  readonly lands?: string;
  readonly undo?: Undo;
  /** For reading, watching, listening and visiting: nothing is sent, the person stays. */
  readonly stays?: true;
}

/** How the act is taken back: by pressing what the control has become. */
export interface Undo {
  readonly press?: string;
  readonly sends?: Sent;
  readonly answer?: Body;
}

/** A request as the site's page makes it; POST unless said. */
export interface Sent {
  /** Path, or a whole address on another host. */
  readonly to: string;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD';
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>>;
  /** `fetch` or XMLHttpRequest unless said; an image; a form or a link that leaves the page. */
  readonly via?: 'image' | 'form' | 'link';
}

export type Body = string | Readonly<Record<string, unknown>> | readonly unknown[];

/** The same, where the pressed control shows what it did: a tag with other attributes, inside whatever holds it. */
export const flips = (play: Play, off: string, on: string, holder = 'div'): Play => ({
  ...play,
  marks: `<${holder}><button type="button" ${off}></button></${holder}>`,
  press: pressed(off),
  becomes: `<button type="button" ${on}></button>`,
  ...(play.undo && { undo: { ...play.undo, press: pressed(on) } }),
});

/** `a="b" c="d"` as a selector. */
const pressed = (attributes: string): string =>
  [...attributes.matchAll(/[\w-]+(="[^"]*")?/g)].map(([attribute]) => `[${attribute}]`).join('');
