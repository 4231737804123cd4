import { address } from '../sites/address.ts';
import type { Expected } from '../sites/site.ts';
import type { EarRule } from '../sites/travels.ts';
import { fits, parse, type Read, valuesAt } from './expect.ts';
import { offerLine, spell, WRAPPED } from './line.ts';

/**
 * The page-world ear, for sites where only a header, the body or the answer names the act. It passes on a rule's
 * number and how the request ended, never a word of it, and only to the watcher, which still asks who pressed.
 */
declare const RULES: readonly EarRule[]; // written in by the build

const say = offerLine(document);
const rules = RULES.map((rule) => ({ ...rule, isAt: address(rule.request.url, location.origin) }));
type KnownRule = (typeof rules)[number];

interface Sent {
  readonly url: string;
  readonly header: (name: string) => string | null | undefined;
  readonly body: unknown;
}

/** The answer as text, asked for only where a rule needs it. */
type Answer = () => Promise<unknown> | unknown;

if (!/\[native code]/.test(Function.prototype.toString.call(window.fetch))) say(WRAPPED);

window.fetch = new Proxy(window.fetch, {
  apply(fetch, self, args: Parameters<typeof window.fetch>) {
    const since = performance.now();
    const heeded = attempt(() => atAddress(addressOf(args[0]), args[1]?.method ?? methodOf(args[0])));
    const sent = heeded?.length ? attempt(() => describeFetch(...args)) : undefined;
    const answered = Reflect.apply(fetch, self, args) as Promise<Response>;
    if (heeded?.length && sent)
      answered.then(
        (response) => {
          const copy = heeded.some(({ request }) => request.answers) ? response.clone() : undefined;
          tell(heeded, sent, since, response.ok, () => copy?.text());
        },
        () => tell(heeded, sent, since, false, () => undefined),
      );
    return answered;
  },
});

const opened = new WeakMap<XMLHttpRequest, { method: string; url: string; headers: Headers }>();
const { prototype } = XMLHttpRequest;
prototype.open = new Proxy(prototype.open, {
  apply(open, request: XMLHttpRequest, args: [string, string | URL]) {
    opened.set(request, { method: args[0], url: String(args[1]), headers: new Headers() });
    return Reflect.apply(open, request, args);
  },
});
prototype.setRequestHeader = new Proxy(prototype.setRequestHeader, {
  apply(set, request: XMLHttpRequest, args: [string, string]) {
    attempt(() => opened.get(request)?.headers.append(...args));
    return Reflect.apply(set, request, args);
  },
});
prototype.send = new Proxy(prototype.send, {
  apply(send, request: XMLHttpRequest, args: [body?: unknown]) {
    const since = performance.now();
    const { method = '', url = '', headers } = opened.get(request) ?? {};
    const heeded = attempt(() => atAddress(url, method)) ?? [];
    if (heeded.length > 0) {
      const sent = { url, header: (name: string) => headers?.get(name), body: args[0] };
      request.addEventListener('loadend', () =>
        tell(heeded, sent, since, request.status >= 200 && request.status < 300, () =>
          request.responseType === '' || request.responseType === 'text' ? request.responseText : request.response,
        ),
      );
    }
    return Reflect.apply(send, request, args);
  },
});

navigator.sendBeacon = new Proxy(navigator.sendBeacon, {
  apply(send, self, args: [string | URL, BodyInit?]) {
    const since = performance.now();
    const left = Reflect.apply(send, self, args);
    const heeded = attempt(() => atAddress(String(args[0]), 'POST')) ?? [];
    if (heeded.length > 0)
      tell(heeded, { url: String(args[0]), header: () => undefined, body: args[1] }, since, left, () => undefined);
    return left;
  },
});

/** The rules whose address and method fit: for nearly every request none, and then nothing more is looked at. */
function atAddress(url: string, method: string): KnownRule[] {
  const { href } = new URL(url, document.baseURI);
  return rules.filter(
    ({ request, isAt }) => isAt(href) && (!request.method || request.method === method.toUpperCase()),
  );
}

async function tell(heeded: KnownRule[], sent: Sent, since: number, ok: boolean, answer: Answer): Promise<void> {
  const body = await readable(sent.body).catch(() => undefined);
  const carried: Read = (key) => {
    if (key.startsWith('@')) return [sent.header(key.slice(1))];
    if (key.startsWith('?')) return new URL(sent.url, document.baseURI).searchParams.getAll(key.slice(1));
    return valuesAt(body, key);
  };
  const named = heeded.find(({ request }) => fits(request.carries, carried));
  if (!named) return;
  const { rule, undo, request } = named;
  say(spell({ rule, undo, since, ok: ok && (!request.answers || agrees(request.answers, await text(answer))) }));
}

/** An answer that is no JSON where JSON is due is a page that says no. */
function agrees(answers: Expected, answer: unknown): boolean {
  const whole = typeof answer === 'string' ? parse(answer) : answer;
  return whole !== undefined && fits(answers, (key) => (key === '' ? [answer] : valuesAt(whole, key)));
}

const text = async (answer: Answer): Promise<unknown> => {
  try {
    return await answer();
  } catch {
    return undefined;
  }
};

/** A body in a form that `valueAt` reads. */
async function readable(body: unknown): Promise<unknown> {
  if (body instanceof Blob) return body.text();
  if (body instanceof Request) return body.text();
  if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) return new TextDecoder().decode(body);
  return body;
}

function describeFetch(input: RequestInfo | URL, init?: RequestInit): Sent {
  const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined));
  const body = init?.body ?? (input instanceof Request ? input.clone() : undefined);
  return { url: addressOf(input), header: (name) => headers.get(name), body };
}

const addressOf = (input: RequestInfo | URL): string => (input instanceof Request ? input.url : String(input));
const methodOf = (input: RequestInfo | URL): string => (input instanceof Request ? input.method : 'GET');

/** Nothing that goes wrong here may reach the page. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
